import { anyOf, called, codesByName, isCalled, oneOf, says } from './expressions.ts';

const PLAN = '(proactie.*zorgplan|individueel zorgplan|advance care plan|(^|[^a-z])(pzp|acp|izp)([^a-z]|$))';
const GP = 'huisarts(?!enpost|enspoed)';
const GP_POST = '(huisartsenpost|huisartsenspoedpost|(^|[^a-z])hap([^a-z]|$))';
const PALLIATIVE =
  '^(?!.*(geen|niet)).*(palliatie(f|ve) (fase|zorg|traject|beleid|patient|patiënt)|^palliatief$|terminale fase)';
const CANCER =
  '^(?!.*(geen|verdenking|familie|angst|screening|benigne|status na)).*(carcinoom|maligne|kanker|leukemie|lymfoom|metasta|melanoom)';
const PALLIATIVE_TEAM = '(palliatie(f|ve).*team|team.*palliatie|(^|[^a-z])tpz([^a-z]|$))';
const CHILD_TEAM = 'kinder.?comfort.?team';
const NAME_OF_TEAM = '(name | category.text | category.coding.display)';
const TITLE = '(title | type.text | type.coding.display | category.text | category.coding.display)';
const FILE =
  '(description | content.attachment.title | type.text | type.coding.display | category.text | category.coding.display)';
const MESSAGE =
  '(category.text | category.coding.display | topic.text | topic.coding.display | reasonCode.text | reasonCode.coding.display | payload.contentAttachment.title)';
const ORDER = '(code.text | code.coding.display | category.text | category.coding.display | description)';

/** What somebody is, as a letter or a task is addressed to: by the name that is shown, or by what the record tells. */
function addressedTo(element: string, words: string): string {
  const kinds =
    '(name | type.text | type.coding.display | code.text | code.coding.display | specialty.text | specialty.coding.display)';
  return `(${says(`${element}.display`, words)} or ${says(`${element}.resolve().select(${kinds})`, words)})`;
}

/** A plan that went to somebody: a finished letter, message, order or task that names both. */
function handedOver(words: string): string {
  const named = (text: string) => `${says(text, PLAN)}`;
  const both = (text: string, to: string) => `${named(text)} and (${says(text, words)} or ${to})`;
  return anyOf([
    `Communication.where(status = 'completed' and ${both(MESSAGE, addressedTo('recipient', words))}).exists()`,
    `DocumentReference.where(status = 'current' and ${named(FILE)} and ${says(FILE, words)}).exists()`,
    `ServiceRequest.where((status = 'completed' or status = 'active') and ${both(ORDER, addressedTo('performer', words))} and ${says(ORDER, '(verst|verzend|stuur|overdra|naar|aan)')}).exists()`,
    `Task.where(status = 'completed' and ${both(ORDER, addressedTo('owner', words))}).exists()`,
  ]);
}

/** Words for the life expectancy, whether they are a code, a text or the answer to the surprise question. */
function answered(words: string): string {
  return `(value.text | value.coding.display | value.where($this is string)).where(lower().matches('${words}')).exists()`;
}

const SHORT = '(korter dan|minder dan|<) ?(3|drie)|dagen|weken';
const LONG = '(langer dan|meer dan|>) ?(3|drie)';

/** Dutch names of specialisms and professions, with the codes that the rules know them by. */
const SPECIALISMS = [
  ['^(interne|inwendige) geneeskunde|^internist', '0313'],
  ['longziekte|longgenees|longarts', '0322'],
  ['cardiolo', '0320'],
  ['neurolog|neuroloog', '0330'],
  ['maag.?darm.?lever|(^|[^a-z])mdl([^a-z]|$)', '0318'],
  ['klinische? geriat', '0335'],
  ['radiotherap', '0361'],
  ['anesthes', '0389'],
  ['urolo', '0306'],
  ['gyn(ae|e)colo', '0307'],
  ['^heelkunde|^chirurg', '0303'],
] as const;

const PROFESSIONS = [
  ['^huisarts(?!en|assis)|praktijkhoudend huisarts', '01.015'],
  ['specialist ouderengeneeskunde', '01.047'],
  ['verpleegkundig specialist', '30.076'],
  ['physician assistant', '81.000'],
  ['^(?!.*specialist).*verpleegkundige', '30.000'],
] as const;

const PLACES = [
  ['huisarts(en)?praktijk', 'Z3'],
  ['huisartsenpost|huisartsenspoedpost', 'N6'],
  ['ziekenhuis|^umc', 'V4'],
  ['verpleeghuis', 'R5'],
  ['thuiszorg|wijkverpleging', 'T2'],
] as const;

const PRACTITIONER = ['PractitionerRole.specialty', 'PractitionerRole.code'];

const WLZ_TYPES = ['Coverage.type', 'EpisodeOfCare.type'];
const PROFILES = [
  ['(vv|zzp).{0,6}10', '759'],
  ['(vv|zzp).{0,6}0?8(?![0-9])', '757'],
  ['(vv|zzp).{0,6}0?7(?![0-9])', '756'],
] as const;
const FORMS = [
  ['vpt|volledig pakket', '5'],
  ['mpt|modulair pakket', '7'],
  ['pgb|persoonsgebonden', '2'],
  ['verblijf|intramura', '4'],
] as const;

/** The Wlz by the kind of a Coverage or episode, or as an Observation called so with its value. */
function wlz(about: string, table: readonly (readonly [string, string])[]): string {
  const inType = table.map(([words, code]) => [`wlz.*(${words})`, code] as const);
  const values = table.map(
    ([words, code]) => `${observation(about)}.where(${answered(words)}).select('${code}')`,
  );
  return oneOf([codesByName(WLZ_TYPES, inType), ...values]);
}

function observation(words: string): string {
  return `Observation.where(${says('(code.text | code.coding.display)', words)})`;
}

/** What Dutch systems call things, where their codes are their own. */
export const NAMES = {
  status: oneOf([
    "Encounter.where(status = 'unknown' and period.end.exists()).select('finished')",
    "Procedure.where(status = 'unknown' and (performed.end.exists() or performed.is(dateTime))).select('completed')",
  ]),
  role: codesByName(PRACTITIONER, PROFESSIONS),
  specialism: codesByName(PRACTITIONER, SPECIALISMS),
  organisationKind: oneOf(
    PLACES.flatMap(([words, code]) => [
      `Organization.where(${says('(name | type.text | type.coding.display)', words)}).select('${code}')`,
      `Location.where(${says('(name | type.text | type.coding.display)', words)}).select('${code}')`,
    ]),
  ),
  palliativeTeam: anyOf([
    `CareTeam.where(${says(NAME_OF_TEAM, PALLIATIVE_TEAM)}).exists()`,
    isCalled(PRACTITIONER, PALLIATIVE_TEAM),
    `Organization.where(${says('name', PALLIATIVE_TEAM)}).exists()`,
  ]),
  childComfortTeam: anyOf([
    `CareTeam.where(${says(NAME_OF_TEAM, CHILD_TEAM)}).exists()`,
    isCalled(PRACTITIONER, CHILD_TEAM),
  ]),
  remoteContact: isCalled(['Encounter.type'], 'telefo|belconsult|belafspraak|video|beeldbel|e-?consult'),
  homeVisit: isCalled(['Encounter.type'], 'huisbezoek|aan huis|bezoek thuis'),
  carePlanningConversation: anyOf([
    isCalled(
      ['Procedure.code', 'Encounter.type', 'Encounter.reasonCode'],
      'proactieve zorgplanning|advance care planning|(^|[^a-z])(pzp|acp).?gesprek',
    ),
    `Appointment.where(status = 'fulfilled').where(${says('(serviceType.text | serviceType.coding.display)', 'proactieve zorgplanning|advance care planning|(^|[^a-z])(pzp|acp).?gesprek')}).exists()`,
  ]),
  carePlan: anyOf([
    `DocumentReference.where(status = 'current' and ${says(FILE, PLAN)}).exists()`,
    `Composition.where((status = 'final' or status = 'amended') and ${says(TITLE, PLAN)}).exists()`,
    `CarePlan.where(${says('(title | category.text | category.coding.display)', PLAN)}).exists()`,
    `QuestionnaireResponse.where((status = 'completed' or status = 'amended') and ${says('questionnaire', 'zorgplan|acp|pzp')}).exists()`,
    `ServiceRequest.where(status = 'completed' and ${says(ORDER, PLAN)} and ${says(ORDER, '(opstel|vastleg|vastgelegd|maken)')}).exists()`,
  ]),
  planHandedOver: handedOver(GP),
  planHandedOverToGpPost: handedOver(GP_POST),
  sharedDecision: isCalled(['Encounter.reasonCode', 'Encounter.type', 'Procedure.code'], 'samen beslissen'),
  palliativePhase: anyOf([
    `Flag.where(status = 'active').where(${called('code', PALLIATIVE)}.exists()).exists()`,
    `EpisodeOfCare.where(status = 'active').where(${called('type', PALLIATIVE)}.exists()).exists()`,
    `Condition.where(${called('code', PALLIATIVE)}.exists() and clinicalStatus.coding.where(code = 'resolved' or code = 'inactive').empty()).exists()`,
  ]),
  oncologicalDiagnosis: isCalled(['Condition.code'], CANCER),
  lifeExpectancy: oneOf([
    `${observation('surprise')}.where(${answered('^(nee|no)')} or value = false).select('korter-dan-12-maanden')`,
    `${observation('levensverwachting')}.where(${answered(SHORT)}).select('korter-dan-3-maanden')`,
    `${observation('levensverwachting')}.where(${answered(LONG)}).select('langer-dan-3-maanden')`,
  ]),
  dbcDiagnosis: oneOf([
    ...['Condition.code', 'EpisodeOfCare.type', 'Account.type'].map(
      (path) => `${path}.coding.where(code.matches('^0?3[0-9]{2}[.-][0-9]{2,4}$')).code.replace('-', '.')`,
    ),
    "Account.name.where(matches('^0?3[0-9]{2}[.-][0-9]{2,4}')).replaceMatches('^([0-9]+)[.-]([0-9]{2,4}).*$', '$1.$2')",
  ]),
  teamMeeting: `Appointment.where(status = 'fulfilled').where(${says('(serviceType.text | serviceType.coding.display | description)', '(overleg|bespreking|mdo).*palliatie|palliatie.*(overleg|bespreking|mdo)')}).select('190006')`,
  registration:
    "ChargeItem.code.coding.where(code.matches('^[0-9]{6}$') and system.lower().matches('nza|zorgactiviteit')).code",
  adviceRequest: codesByName(
    ['ServiceRequest.code', 'ServiceRequest.category', 'Task.code'],
    [
      ['meedenkadvies|meedenkconsult', 'meedenkadvies'],
      ['(^|[^a-z])scop([^a-z]|$)', 'scop'],
      ['palliatieve consultatie|consultatie palliatie', 'palliatieve-consultatie'],
    ],
  ),
  wlzIndication: anyOf([
    isCalled(WLZ_TYPES, '^(?!.*geen).*(wlz|wet langdurige zorg)'),
    `${observation('^wlz.?indicatie')}.where(${answered('^ja')} or value = true).exists()`,
  ]),
  noWlzIndication: anyOf([
    isCalled(WLZ_TYPES, 'geen.*wlz'),
    `${observation('^wlz.?indicatie')}.where(${answered('^(nee|geen)')} or value = false).exists()`,
  ]),
  wlzProfile: wlz('zorgprofiel|zzp', PROFILES),
  wlzForm: wlz('leveringsvorm', FORMS),
  wlzTreatment: `${observation('wlz.*behandeling|verblijf.*behandeling')}.select(value = true or ${answered('^(ja|met)')})`,
  nursingIndication: anyOf(
    ['CarePlan', 'ServiceRequest'].map(
      (type) =>
        `${type}.where(${says('(category.text | category.coding.display | code.text | code.coding.display)', 'indicatie.*wijkverpleging|wijkverpleging.*indicatie')}).exists()`,
    ),
  ),
  terminalDeclaration: anyOf([
    `DocumentReference.where(status = 'current' and ${says(FILE, 'terminaliteitsverklaring')}).exists()`,
    `Composition.where(status = 'final' and ${says(TITLE, 'terminaliteitsverklaring')}).exists()`,
  ]),
  medicine: codesByName(
    ['MedicationRequest.medication', 'Medication.code'],
    [
      ['^(?!.*naloxon).*oxycodon', 'N02AA05'],
      ['hydromorfon', 'N02AA03'],
      ['levomepromazine', 'N05AA02'],
      ['fenobarbital', 'N03AA02'],
    ],
  ),
  medicineForm: codesByName(
    ['MedicationRequest.medication', 'Medication.code', 'Medication.form'],
    [
      ['cassette', 'cassette'],
      ['inf(uus|usie)', 'infuus'],
      ['tablet', 'tablet'],
      ['capsule', 'capsule'],
    ],
  ),
} as const;

/** The same in general practice, where a visit is one at home. */
export const NAMES_IN_GENERAL_PRACTICE = {
  ...NAMES,
  homeVisit: isCalled(['Encounter.type'], 'huisbezoek|aan huis|bezoek thuis|^visite'),
} as const;
