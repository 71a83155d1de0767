import type { BindingKey } from '../../facts/bindings.ts';

/** Words by which people call a fact: what a code with such a name can mean. */
interface Hint {
  readonly key: BindingKey;
  readonly words: RegExp;
  /** The code that the fact then has. */
  readonly gives?: string;
  /** Only on these types, where the same words mean something else on others. */
  readonly on?: readonly string[];
}

const TALKS = ['Procedure', 'Encounter', 'Appointment'];
const DOCUMENTS = [
  'CarePlan',
  'Composition',
  'DocumentReference',
  'Goal',
  'QuestionnaireResponse',
  'ServiceRequest',
  'Communication',
  'Observation',
];
const PHASES = ['Condition', 'EpisodeOfCare', 'Flag', 'Observation', 'Patient', 'QuestionnaireResponse'];
const MESSAGES = [
  'Communication',
  'CommunicationRequest',
  'Composition',
  'DocumentReference',
  'ServiceRequest',
  'Task',
];

/** Most specific first: of each key the first that fits counts. */
export const HINTS: readonly Hint[] = [
  { key: 'childComfortTeam', words: /kinder.?comfort/i },
  { key: 'palliativeTeam', words: /\bTPZ\b|\bPAT\b|team.{0,8}palliat|palliat.{0,16}team/i },
  { key: 'palliativeTeam', words: /palliat|\bPALL\b/i, on: ['CareTeam', 'Organization'] },
  { key: 'planHandedOverToGpPost', words: /huisartsenpost|\bHAP\b/i, on: MESSAGES },
  {
    key: 'planHandedOver',
    words: /overdracht|brief|bericht.{0,8}huisarts|naar.{0,8}huisarts|verstuurd/i,
    on: MESSAGES,
  },
  {
    key: 'carePlanningConversation',
    words: /zorgplanning|advance care planning|\bPZP\b|\bACP\b/i,
    on: TALKS,
  },
  { key: 'carePlan', words: /zorgplan|care ?plan|\bPZP\b|\bACP\b/i, on: DOCUMENTS },
  { key: 'sharedDecision', words: /samen beslissen|shared decision/i },
  { key: 'teamMeeting', words: /overleg.{0,24}palliat|palliat.{0,24}overleg|\bOPZ\b/i, gives: '190006' },
  { key: 'teamMeeting', words: /\bMDO\b|multidisciplinair|team ?meeting/i, gives: '190005' },
  { key: 'patzMeeting', words: /\bpatz\b/i },
  { key: 'lifeExpectancy', words: /surprise|12 maanden|een jaar/i, gives: 'korter-dan-12-maanden' },
  { key: 'lifeExpectancy', words: /levensverwachting|life expectancy/i, gives: 'korter-dan-3-maanden' },
  { key: 'terminalDeclaration', words: /terminaliteit/i },
  { key: 'palliativePhase', words: /palliat|\bPALL\b|terminaal|terminal/i, on: PHASES },
  { key: 'adviceRequest', words: /meedenk/i, gives: 'meedenkadvies' },
  { key: 'adviceRequest', words: /\bSCOP\b/i, gives: 'scop' },
  {
    key: 'adviceRequest',
    words: /palliat.{0,12}consult|consult.{0,16}palliat/i,
    gives: 'palliatieve-consultatie',
  },
  { key: 'remoteContact', words: /telefo|\bTEL\b|bel(?:len|consult)|video|beeld|e-?consult|phone/i },
  { key: 'homeVisit', words: /huisbezoek|visite|aan huis|thuis|home visit/i },
  { key: 'clinicalAdmission', words: /klinisch|opname|opgenomen|inpatient|hospital encounter/i },
  { key: 'noWlzIndication', words: /geen.{0,4}wlz/i },
  { key: 'wlzProfile', words: /(?:VV|ZZP).{0,6}10/i, gives: '759' },
  { key: 'wlzProfile', words: /(?:VV|ZZP).{0,6}0?8/i, gives: '757' },
  { key: 'wlzProfile', words: /(?:VV|ZZP).{0,6}0?7/i, gives: '756' },
  { key: 'wlzForm', words: /\bVPT\b|volledig pakket/i, gives: '5' },
  { key: 'wlzForm', words: /\bMPT\b|modulair pakket/i, gives: '7' },
  { key: 'wlzForm', words: /\bPGB\b/i, gives: '2' },
  { key: 'wlzForm', words: /verblijf|intramura/i, gives: '4' },
  { key: 'wlzTreatment', words: /behandeling/i },
  { key: 'wlzIndication', words: /\bWLZ\b|\bCIZ\b|\bZZP\b/i },
  { key: 'nursingIndication', words: /indicatie.{0,24}(?:wijk|verpleg)|(?:wijk|verpleg).{0,24}indicatie/i },
  { key: 'homeNursingContact', words: /nachtzorg/i, gives: 'nachtzorg' },
  { key: 'homeNursingContact', words: /casemanage/i, gives: 'casemanagement' },
  { key: 'role', words: /huisarts|general practitioner|\bGP\b/i, gives: '01.015' },
  { key: 'role', words: /ouderengeneeskund/i, gives: '01.047' },
  { key: 'role', words: /physician assistant|\bPA\b/i, gives: '81.000' },
  { key: 'role', words: /verpleegkundige|nurse/i, gives: '30.000' },
  { key: 'specialism', words: /intern(?:ist|e)|inwendig/i, gives: '0313' },
  { key: 'specialism', words: /cardiolo/i, gives: '0320' },
  { key: 'specialism', words: /longarts|longgenees|pulmon/i, gives: '0322' },
  { key: 'specialism', words: /neuroloo?g/i, gives: '0330' },
  { key: 'specialism', words: /geriat/i, gives: '0335' },
  { key: 'specialism', words: /radiotherap/i, gives: '0361' },
  { key: 'specialism', words: /anesthes/i, gives: '0389' },
  { key: 'qualification', words: /kaderarts/i, gives: 'kaderarts-pz' },
  { key: 'hospiceKind', words: /bijna.?thuis/i, gives: 'bth' },
  { key: 'hospiceKind', words: /high.?care|hospice/i, gives: 'hch' },
  { key: 'hospiceKind', words: /palliatieve.{0,4}unit/i, gives: 'pu' },
  { key: 'organisationKind', words: /huisarts/i, gives: 'Z3' },
  { key: 'organisationKind', words: /ziekenhuis|hospital/i, gives: 'V4' },
  { key: 'organisationKind', words: /verpleeghuis|nursing home/i, gives: 'R5' },
  { key: 'organisationKind', words: /thuiszorg|wijkverpleging/i, gives: 'T2' },
  { key: 'medicine', words: /oxycodon/i, gives: 'N02AA05' },
  { key: 'medicine', words: /hydromorfon/i, gives: 'N02AA03' },
  { key: 'medicine', words: /levomepromazine/i, gives: 'N05AA02' },
  { key: 'medicine', words: /fenobarbital/i, gives: 'N03AA02' },
  { key: 'medicineForm', words: /cassette/i, gives: 'cassette' },
  { key: 'medicineForm', words: /infu/i, gives: 'infuus' },
  { key: 'medicineReason', words: /sedatie/i, gives: 'palliatieve-sedatie' },
  { key: 'oncologicalDiagnosis', words: /carcinoom|kanker|maligne|tumor|lymfoom|leukemie|cancer/i },
];
