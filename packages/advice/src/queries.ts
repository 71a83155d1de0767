import type { Language } from '@prestatiewijzer/rules';

/**
 * What is asked of every record: by prefetch key the query, and what people call it when it could not be loaded.
 * Only what every client can do: reads, and searches without `_include`, chaining or modifiers.
 */
const ROWS: readonly (readonly [key: string, query: string, nl: string, en: string])[] = [
  ['patient', 'Patient/{{context.patientId}}', 'patiëntgegevens', 'patient data'],
  ['encounters', 'Encounter?patient={{context.patientId}}', 'contacten', 'contacts'],
  ['procedures', 'Procedure?patient={{context.patientId}}', 'verrichtingen', 'procedures'],
  ['chargeItems', 'ChargeItem?patient={{context.patientId}}', 'registraties', 'registrations'],
  ['claims', 'Claim?patient={{context.patientId}}', 'declaraties', 'claims'],
  ['carePlans', 'CarePlan?patient={{context.patientId}}', 'zorgplannen', 'care plans'],
  [
    'questionnaireResponses',
    'QuestionnaireResponse?patient={{context.patientId}}',
    'vragenlijsten',
    'questionnaires',
  ],
  ['documents', 'DocumentReference?patient={{context.patientId}}', 'documenten', 'documents'],
  ['compositions', 'Composition?patient={{context.patientId}}', 'verslagen', 'reports'],
  ['consents', 'Consent?patient={{context.patientId}}', 'behandelafspraken', 'treatment agreements'],
  ['goals', 'Goal?patient={{context.patientId}}', 'doelen', 'goals'],
  ['communications', 'Communication?patient={{context.patientId}}', 'overdrachten', 'hand-overs'],
  ['tasks', 'Task?patient={{context.patientId}}', 'taken', 'tasks'],
  ['careTeams', 'CareTeam?patient={{context.patientId}}', 'teams', 'teams'],
  // The teams of the organisation, which name no patient.
  [
    'teams',
    'CareTeam?category=https://prestatiewijzer.nl/fhir/CodeSystem/team|palliatief-team,' +
      'https://prestatiewijzer.nl/fhir/CodeSystem/team|kinder-comfort-team',
    'teams',
    'teams',
  ],
  ['episodes', 'EpisodeOfCare?patient={{context.patientId}}', 'zorgtrajecten', 'episodes of care'],
  ['conditions', 'Condition?patient={{context.patientId}}', 'diagnoses', 'diagnoses'],
  [
    'observations',
    'Observation?patient={{context.patientId}}&code=https://prestatiewijzer.nl/fhir/CodeSystem/observatie|,' +
      'https://prestatiewijzer.nl/fhir/CodeSystem/vv10-criterium|,' +
      'https://prestatiewijzer.nl/fhir/CodeSystem/intramurale-toeslag-grond|,' +
      // Why a device is used, where its order refers to an observation.
      'https://prestatiewijzer.nl/fhir/CodeSystem/hulpmiddel|',
    'observaties',
    'observations',
  ],
  ['flags', 'Flag?patient={{context.patientId}}', 'signaleringen', 'flags'],
  ['medicationRequests', 'MedicationRequest?patient={{context.patientId}}', 'medicatie', 'medication'],
  ['serviceRequests', 'ServiceRequest?patient={{context.patientId}}', 'aanvragen', 'requests'],
  [
    'deviceRequests',
    'DeviceRequest?patient={{context.patientId}}',
    'aanvragen van hulpmiddelen',
    'device requests',
  ],
  [
    'deviceUses',
    'DeviceUseStatement?patient={{context.patientId}}',
    'hulpmiddelen in gebruik',
    'devices in use',
  ],
  ['relatedPersons', 'RelatedPerson?patient={{context.patientId}}', 'naasten', 'relatives'],
  ['coverages', 'Coverage?beneficiary=Patient/{{context.patientId}}', 'indicaties', 'entitlements'],
];

/** What can only be got by the references to it: no search by patient finds these. */
const LINKED: readonly (readonly [type: string, nl: string, en: string])[] = [
  ['PractitionerRole', 'functies van zorgverleners', 'roles of professionals'],
  ['Practitioner', 'zorgverleners', 'professionals'],
  ['Organization', 'organisaties', 'organisations'],
  ['Location', 'locaties', 'places'],
  ['Medication', 'geneesmiddelen', 'medicines'],
  ['Device', 'hulpmiddelen', 'devices'],
];

export const PREFETCH: Readonly<Record<string, string>> = Object.fromEntries(
  ROWS.map(([key, query]) => [key, query]),
);

export const LINKED_TYPES: readonly string[] = LINKED.map(([type]) => type);

const NAMES = new Map<string, Readonly<Record<Language, string>>>([
  ...ROWS.map(([, query, nl, en]): [string, Readonly<Record<Language, string>>] => [
    query.split(/[/?]/, 1)[0] as string,
    { nl, en },
  ]),
  ...LINKED.map(([type, nl, en]): [string, Readonly<Record<Language, string>>] => [type, { nl, en }]),
]);

/** What people call the resources of a type, in the plural. */
export function nameOf(type: string, language: Language = 'nl'): string {
  return NAMES.get(type)?.[language] ?? type;
}

/** The queries on one patient. */
export function queriesFor(patientId: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ROWS.map(([key, query]) => [
      key,
      query.replaceAll('{{context.patientId}}', encodeURIComponent(patientId)),
    ]),
  );
}
