/**
 * What is asked of every record: by prefetch key the query, and what a card calls it when it could not be loaded.
 * Only what every client can do: reads, and searches without `_include`, chaining or modifiers.
 */
const ROWS: readonly (readonly [key: string, query: string, name: string])[] = [
  ['patient', 'Patient/{{context.patientId}}', 'patiëntgegevens'],
  ['encounters', 'Encounter?patient={{context.patientId}}', 'contacten'],
  ['procedures', 'Procedure?patient={{context.patientId}}', 'verrichtingen'],
  ['chargeItems', 'ChargeItem?patient={{context.patientId}}', 'registraties'],
  ['claims', 'Claim?patient={{context.patientId}}', 'declaraties'],
  ['carePlans', 'CarePlan?patient={{context.patientId}}', 'zorgplannen'],
  ['questionnaireResponses', 'QuestionnaireResponse?patient={{context.patientId}}', 'vragenlijsten'],
  ['documents', 'DocumentReference?patient={{context.patientId}}', 'documenten'],
  ['compositions', 'Composition?patient={{context.patientId}}', 'verslagen'],
  ['consents', 'Consent?patient={{context.patientId}}', 'behandelafspraken'],
  ['goals', 'Goal?patient={{context.patientId}}', 'doelen'],
  ['communications', 'Communication?patient={{context.patientId}}', 'overdrachten'],
  ['tasks', 'Task?patient={{context.patientId}}', 'taken'],
  ['careTeams', 'CareTeam?patient={{context.patientId}}', 'teams'],
  // The teams of the organisation, which name no patient.
  [
    'teams',
    'CareTeam?category=https://prestatiewijzer.nl/fhir/CodeSystem/team|palliatief-team,' +
      'https://prestatiewijzer.nl/fhir/CodeSystem/team|kinder-comfort-team',
    'teams',
  ],
  ['episodes', 'EpisodeOfCare?patient={{context.patientId}}', 'zorgtrajecten'],
  ['conditions', 'Condition?patient={{context.patientId}}', 'diagnoses'],
  [
    'observations',
    'Observation?patient={{context.patientId}}&code=https://prestatiewijzer.nl/fhir/CodeSystem/observatie|,' +
      'https://prestatiewijzer.nl/fhir/CodeSystem/vv10-criterium|,' +
      'https://prestatiewijzer.nl/fhir/CodeSystem/intramurale-toeslag-grond|,' +
      // Why a device is used, where its order refers to an observation.
      'https://prestatiewijzer.nl/fhir/CodeSystem/hulpmiddel|',
    'observaties',
  ],
  ['flags', 'Flag?patient={{context.patientId}}', 'signaleringen'],
  ['medicationRequests', 'MedicationRequest?patient={{context.patientId}}', 'medicatie'],
  ['serviceRequests', 'ServiceRequest?patient={{context.patientId}}', 'aanvragen'],
  ['deviceRequests', 'DeviceRequest?patient={{context.patientId}}', 'aanvragen van hulpmiddelen'],
  ['deviceUses', 'DeviceUseStatement?patient={{context.patientId}}', 'hulpmiddelen in gebruik'],
  ['relatedPersons', 'RelatedPerson?patient={{context.patientId}}', 'naasten'],
  ['coverages', 'Coverage?beneficiary=Patient/{{context.patientId}}', 'indicaties'],
];

/** What can only be got by the references to it: no search by patient finds these. */
const LINKED: readonly (readonly [type: string, name: string])[] = [
  ['PractitionerRole', 'functies van zorgverleners'],
  ['Practitioner', 'zorgverleners'],
  ['Organization', 'organisaties'],
  ['Location', 'locaties'],
  ['Medication', 'geneesmiddelen'],
  ['Device', 'hulpmiddelen'],
];

export const PREFETCH: Readonly<Record<string, string>> = Object.fromEntries(
  ROWS.map(([key, query]) => [key, query]),
);

export const LINKED_TYPES: readonly string[] = LINKED.map(([type]) => type);

const NAMES = new Map<string, string>([
  ...ROWS.map(([, query, name]): [string, string] => [query.split(/[/?]/, 1)[0] as string, name]),
  ...LINKED,
]);

/** What people call the resources of a type. */
export function nameOf(type: string): string {
  return NAMES.get(type) ?? type;
}
