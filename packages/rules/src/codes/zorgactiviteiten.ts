/** NZa zorgactiviteiten the hospital chapter names. */
export const SAMEN_BESLISSEN = '190098';
export const UITGEBREID_CONSULT = '190066';
export const PROACTIEVE_ZORGPLANNING = '190099';
export const SUPPORTIVE_CARE = '039928';
export const KLINISCHE_ZORGDAG_THUIS = '190228';
export const VERPLEGING_THUIS = '190288';
export const OVERLEG_PZ = '190006';
export const MDO = '190005';
export const CONSULT_TEAM_PZ = '190067';
export const CONSULT_KPZ_PARAMEDISCH = '190173';

/** Visits to the outpatient clinic. */
export const POLIBEZOEK = ['190007', '190008', '190013', '190060'];

/** Written consultation instead of a visit. */
export const SCHRIFTELIJK = ['190163', '190167'];

/** The nine consults that a consult samen beslissen is registered instead of (reading A2). */
export const REPLACEABLE_BY_SAMEN_BESLISSEN = [
  ...POLIBEZOEK,
  '190065',
  '190162',
  '190164',
  '190165',
  '190166',
];

/** Every zorgactiviteit that is a consult; none may stand beside 190099 for the same conversation. */
export const CONSULTS = [
  ...REPLACEABLE_BY_SAMEN_BESLISSEN,
  ...SCHRIFTELIJK,
  SAMEN_BESLISSEN,
  UITGEBREID_CONSULT,
  CONSULT_TEAM_PZ,
  CONSULT_KPZ_PARAMEDISCH,
];

/** The six DBC diagnoses palliatieve zorg. */
export const DIAGNOSE_PZ = ['0313.050', '0316.9950', '0322.9950', '0330.9950', '0335.352', '0389.990'];
export const DIAGNOSE_PZ_KIND = '0316.9950';

export const ZORGPRODUCTGROEP_PZ = '990040';
export const ZORGPRODUCT_KPZ_PARAMEDISCH = '990040015';

/** AGB specialism inwendige geneeskunde, of which medical oncology is a part. */
export const INWENDIGE_GENEESKUNDE = '0313';
/** AGB specialism kindergeneeskunde. */
export const KINDERGENEESKUNDE = '0316';
/** AGB specialism anesthesiologie. */
export const ANESTHESIOLOGIE = '0389';
