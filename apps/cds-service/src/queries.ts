import type { Language } from './tenants/tenant.ts';

type Name = Readonly<Record<Language, string>>;

/**
 * What is asked of every record: by prefetch key the query, and what a card calls it when it could not be loaded.
 * Only what every client can do: reads, and searches without `_include`, chaining or modifiers.
 */
const ROWS: readonly (readonly [key: string, query: string, name: Name])[] = [
  ['patient', 'Patient/{{context.patientId}}', { nl: 'patiëntgegevens', en: 'patient data' }],
  ['encounters', 'Encounter?patient={{context.patientId}}', { nl: 'contacten', en: 'contacts' }],
  ['procedures', 'Procedure?patient={{context.patientId}}', { nl: 'verrichtingen', en: 'procedures' }],
  ['chargeItems', 'ChargeItem?patient={{context.patientId}}', { nl: 'registraties', en: 'registrations' }],
  ['claims', 'Claim?patient={{context.patientId}}', { nl: 'declaraties', en: 'claims' }],
  ['carePlans', 'CarePlan?patient={{context.patientId}}', { nl: 'zorgplannen', en: 'care plans' }],
  [
    'questionnaireResponses',
    'QuestionnaireResponse?patient={{context.patientId}}',
    { nl: 'vragenlijsten', en: 'questionnaires' },
  ],
  ['documents', 'DocumentReference?patient={{context.patientId}}', { nl: 'documenten', en: 'documents' }],
  ['compositions', 'Composition?patient={{context.patientId}}', { nl: 'verslagen', en: 'reports' }],
  [
    'consents',
    'Consent?patient={{context.patientId}}',
    { nl: 'behandelafspraken', en: 'treatment agreements' },
  ],
  ['goals', 'Goal?patient={{context.patientId}}', { nl: 'doelen', en: 'goals' }],
  ['communications', 'Communication?patient={{context.patientId}}', { nl: 'overdrachten', en: 'hand-overs' }],
  ['tasks', 'Task?patient={{context.patientId}}', { nl: 'taken', en: 'tasks' }],
  ['careTeams', 'CareTeam?patient={{context.patientId}}', { nl: 'teams', en: 'teams' }],
  // The teams of the organisation, which name no patient.
  [
    'teams',
    'CareTeam?category=https://prestatiewijzer.nl/fhir/CodeSystem/team|palliatief-team,' +
      'https://prestatiewijzer.nl/fhir/CodeSystem/team|kinder-comfort-team',
    { nl: 'teams', en: 'teams' },
  ],
  [
    'episodes',
    'EpisodeOfCare?patient={{context.patientId}}',
    { nl: 'zorgtrajecten', en: 'episodes of care' },
  ],
  ['conditions', 'Condition?patient={{context.patientId}}', { nl: 'diagnoses', en: 'diagnoses' }],
  [
    'observations',
    'Observation?patient={{context.patientId}}&code=https://prestatiewijzer.nl/fhir/CodeSystem/observatie|,' +
      'https://prestatiewijzer.nl/fhir/CodeSystem/vv10-criterium|,' +
      'https://prestatiewijzer.nl/fhir/CodeSystem/intramurale-toeslag-grond|,' +
      // Why a device is used, where its order refers to an observation.
      'https://prestatiewijzer.nl/fhir/CodeSystem/hulpmiddel|',
    { nl: 'observaties', en: 'observations' },
  ],
  ['flags', 'Flag?patient={{context.patientId}}', { nl: 'signaleringen', en: 'flags' }],
  [
    'medicationRequests',
    'MedicationRequest?patient={{context.patientId}}',
    { nl: 'medicatie', en: 'medication' },
  ],
  ['serviceRequests', 'ServiceRequest?patient={{context.patientId}}', { nl: 'aanvragen', en: 'requests' }],
  [
    'deviceRequests',
    'DeviceRequest?patient={{context.patientId}}',
    { nl: 'aanvragen van hulpmiddelen', en: 'device requests' },
  ],
  [
    'deviceUses',
    'DeviceUseStatement?patient={{context.patientId}}',
    { nl: 'hulpmiddelen in gebruik', en: 'devices in use' },
  ],
  ['relatedPersons', 'RelatedPerson?patient={{context.patientId}}', { nl: 'naasten', en: 'relatives' }],
  [
    'coverages',
    'Coverage?beneficiary=Patient/{{context.patientId}}',
    { nl: 'indicaties', en: 'entitlements' },
  ],
];

/** What can only be got by the references to it: no search by patient finds these. */
const LINKED: readonly (readonly [type: string, name: Name])[] = [
  ['PractitionerRole', { nl: 'functies van zorgverleners', en: 'roles of professionals' }],
  ['Practitioner', { nl: 'zorgverleners', en: 'professionals' }],
  ['Organization', { nl: 'organisaties', en: 'organisations' }],
  ['Location', { nl: 'locaties', en: 'places' }],
  ['Medication', { nl: 'geneesmiddelen', en: 'medicines' }],
  ['Device', { nl: 'hulpmiddelen', en: 'devices' }],
];

export const PREFETCH: Readonly<Record<string, string>> = Object.fromEntries(
  ROWS.map(([key, query]) => [key, query]),
);

export const LINKED_TYPES: readonly string[] = LINKED.map(([type]) => type);

const NAMES = new Map<string, Name>([
  ...ROWS.map(([, query, name]): [string, Name] => [query.split(/[/?]/, 1)[0] as string, name]),
  ...LINKED,
]);

/** What people call the resources of a type. */
export function nameOf(type: string, language: Language): string {
  return NAMES.get(type)?.[language] ?? type;
}
