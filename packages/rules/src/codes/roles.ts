/**
 * Handreiking annex B2: who is poortspecialist and who holds the poortfunctie, by AGB specialism; and the UZI roles
 * that say the same. What is in neither list is unknown, never "no".
 */
export interface Role {
  readonly poortfunctie: boolean;
  readonly poortspecialist: boolean;
  /** AGB specialism; absent for professions that have none of their own. */
  readonly specialism?: string;
  readonly profession: Profession;
}

export type Profession =
  | 'specialist'
  | 'gp'
  | 'elderly-care-physician'
  | 'other-physician'
  | 'resident'
  | 'nurse-practitioner'
  | 'physician-assistant'
  | 'nurse'
  | 'paramedic'
  | 'other';

/** AGB specialisms with both columns of annex B2 marked. */
const POORTSPECIALISMS = [
  '0301', // oogheelkunde
  '0302', // keel-, neus- en oorheelkunde
  '0303', // heelkunde
  '0304', // plastische chirurgie
  '0305', // orthopedie
  '0306', // urologie
  '0307', // gynaecologie
  '0308', // neurochirurgie
  '0310', // dermatologie
  '0313', // inwendige geneeskunde
  '0316', // kindergeneeskunde en neonatologie
  '0318', // gastro-enterologie
  '0320', // cardiologie
  '0322', // longgeneeskunde
  '0324', // reumatologie
  '0326', // allergologie
  '0327', // revalidatie
  '0328', // cardio-pulmonale chirurgie
  '0329', // consultatieve psychiatrie
  '0330', // neurologie
  '0335', // klinische geriatrie
  '0361', // radiotherapie
];

/** AGB specialisms with the poortfunctie only. */
const POORTFUNCTIE_ONLY = [
  '0362', // interventieradiologie
  '0389', // anesthesiologie-pijngeneeskunde
  '0390', // klinische genetica
];

function poortspecialist(specialism?: string): Role {
  return {
    poortfunctie: true,
    poortspecialist: true,
    profession: 'specialist',
    ...(specialism && { specialism }),
  };
}

function gatekeeper(profession: Profession, specialism?: string): Role {
  return { poortfunctie: true, poortspecialist: false, profession, ...(specialism && { specialism }) };
}

function without(profession: Profession): Role {
  return { poortfunctie: false, poortspecialist: false, profession };
}

const BY_AGB = new Map<string, Role>([
  ...POORTSPECIALISMS.map((code): [string, Role] => [code, poortspecialist(code)]),
  ...POORTFUNCTIE_ONLY.map((code): [string, Role] => [code, gatekeeper('specialist', code)]),
  ['1900', gatekeeper('other', '1900')], // klinisch fysicus audioloog
  ['8418', gatekeeper('elderly-care-physician')], // specialist ouderengeneeskunde
]);

const BY_UZI = new Map<string, Role>([
  ['01.002', poortspecialist('0326')], // allergoloog
  ['01.003', gatekeeper('specialist', '0389')], // anesthesioloog
  ['01.004', without('gp')], // apotheekhoudende huisarts
  ['01.008', without('other-physician')], // bedrijfsarts
  ['01.010', poortspecialist('0320')], // cardioloog
  ['01.011', poortspecialist('0328')], // cardiothoracaal chirurg
  ['01.012', poortspecialist('0310')], // dermatoloog
  ['01.013', poortspecialist('0318')], // maag-darm-leverarts
  ['01.014', poortspecialist('0303')], // chirurg
  ['01.015', without('gp')], // huisarts
  ['01.016', poortspecialist('0313')], // internist
  ['01.018', poortspecialist('0302')], // keel-, neus- en oorarts
  ['01.019', poortspecialist('0316')], // kinderarts
  ['01.020', without('other-physician')], // arts klinische chemie
  ['01.021', gatekeeper('specialist', '0390')], // klinisch geneticus
  ['01.022', poortspecialist('0335')], // klinisch geriater
  ['01.023', poortspecialist('0322')], // longarts
  ['01.024', without('other-physician')], // arts-microbioloog
  ['01.025', poortspecialist('0308')], // neurochirurg
  ['01.026', poortspecialist('0330')], // neuroloog
  ['01.030', without('other-physician')], // nucleair geneeskundige
  ['01.031', poortspecialist('0301')], // oogarts
  ['01.032', poortspecialist('0305')], // orthopedisch chirurg
  ['01.033', without('other-physician')], // patholoog
  ['01.034', poortspecialist('0304')], // plastisch chirurg
  ['01.035', poortspecialist('0329')], // psychiater
  ['01.040', poortspecialist('0361')], // radiotherapeut
  ['01.041', poortspecialist('0324')], // reumatoloog
  ['01.042', poortspecialist('0327')], // revalidatiearts
  ['01.045', poortspecialist('0306')], // uroloog
  ['01.046', poortspecialist('0307')], // gynaecoloog
  ['01.047', gatekeeper('elderly-care-physician')], // specialist ouderengeneeskunde
  ['01.048', without('other-physician')], // verzekeringsarts
  ['01.055', without('other-physician')], // arts maatschappij en gezondheid
  ['01.056', without('other-physician')], // arts VG
  ['01.070', without('other-physician')], // jeugdarts
  ['01.071', gatekeeper('other-physician')], // SEH-arts
  ['01.074', poortspecialist()], // sportarts
  ['02.054', gatekeeper('other')], // kaakchirurg: tandarts-specialist mondziekten en kaakchirurgie
  ['04.000', without('paramedic')], // fysiotherapeut
  ['30.000', without('nurse')], // verpleegkundige
  ['81.000', gatekeeper('physician-assistant')],
  ['82.000', gatekeeper('other')], // klinisch technoloog
  ...['30.065', '30.066', '30.067', '30.068', '30.069', '30.076'].map((code): [string, Role] => [
    code,
    gatekeeper('nurse-practitioner'),
  ]),
  // huidtherapeut, diëtist, ergotherapeut, logopedist, mondhygiënist, oefentherapeut, orthoptist, podotherapeut
  ...['88.000', '89.000', '90.000', '91.000', '92.000', '93.000', '94.000', '95.000', '96.000'].map(
    (code): [string, Role] => [code, without('paramedic')],
  ),
]);

/** Roles in SNOMED CT, for what the other lists have no code of. */
const BY_SNOMED = new Map<string, Role>([['405277009', gatekeeper('resident')]]); // arts-assistent

/** Professions that are no gatekeeper at all: dentists, midwives, psychologists, pharmacists and assistants. */
const NO_GATEKEEPER = /^(?:02\.0(?:00|53)|03|16|17|25|31|79|80|83|85|86|87|97|98)/;

export function roleByUzi(code: string): Role | undefined {
  return BY_UZI.get(code) ?? (NO_GATEKEEPER.test(code) ? without('other') : undefined);
}

/** Undefined also for codes of something else than a role: they say nothing of it. */
export function roleBySnomed(code: string): Role | undefined {
  return BY_SNOMED.get(code);
}

export function roleByAgb(code: string): Role | undefined {
  // 01 are the general practitioners, in several kinds.
  return BY_AGB.get(code) ?? (/^01\d\d$/.test(code) ? without('gp') : undefined);
}

/** By an AGB number, of which the first two digits are the kind of professional; 01 are the general practitioners. */
export function roleByAgbNumber(number: string): Role | undefined {
  return /^01\d{6}$/.test(number) ? without('gp') : undefined;
}

/** Professions that decide, whatever specialism stands beside them. */
export const DECIDING: readonly Profession[] = [
  'nurse-practitioner',
  'physician-assistant',
  'elderly-care-physician',
  'resident',
  'nurse',
];

/** The codes of annex B2 with a mark in this column, by code system. */
export function codesWith(
  column: 'poortfunctie' | 'poortspecialist',
): Readonly<Record<'agb' | 'uzi', readonly string[]>> {
  const marked = (roles: ReadonlyMap<string, Role>) =>
    [...roles].filter(([, role]) => role[column]).map(([code]) => code);
  return { agb: marked(BY_AGB), uzi: marked(BY_UZI) };
}
