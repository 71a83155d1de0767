/** How a search parameter compares, and the paths in the resource that it looks at. */
export interface SearchParameter {
  readonly type: 'token' | 'reference' | 'date';
  readonly paths: readonly string[];
  /** Type of the referenced resource when a client leaves it out; several types make a bare id match each. */
  readonly targets?: readonly string[];
}

export type SearchParameters = Readonly<Record<string, SearchParameter>>;

const token = (...paths: string[]): SearchParameter => ({ type: 'token', paths });
const patient = (path: string): SearchParameter => ({
  type: 'reference',
  paths: [path],
  targets: ['Patient'],
});
const reference = (path: string, ...targets: string[]): SearchParameter => ({
  type: 'reference',
  paths: [path],
  targets,
});

/** R4 names the main date of a type in several ways; `date` works for each of them here. */
const dated = (name: string, ...paths: string[]): SearchParameters => {
  const parameter: SearchParameter = { type: 'date', paths };
  return { [name]: parameter, date: parameter };
};

const identifier = token('identifier');
const status = token('status');
const code = token('code');
const category = token('category');
const type = token('type');
const subject = { patient: patient('subject'), subject: patient('subject') };
const PRACTITIONERS = ['Practitioner', 'PractitionerRole'];

/** The types that are served, each with its search parameters. */
export const TYPES: Readonly<Record<string, SearchParameters>> = {
  CarePlan: { ...subject, identifier, category, status, ...dated('date', 'period') },
  CareTeam: { ...subject, identifier, category, status, ...dated('date', 'period') },
  ChargeItem: {
    ...subject,
    identifier,
    code,
    context: reference('context', 'Encounter', 'EpisodeOfCare'),
    ...dated('occurrence', 'occurrenceDateTime', 'occurrencePeriod'),
  },
  Claim: { patient: patient('patient'), identifier, status, ...dated('created', 'created') },
  Communication: { ...subject, identifier, category, status, ...dated('sent', 'sent') },
  Composition: { ...subject, identifier, category, type, status, ...dated('date', 'date') },
  Condition: { ...subject, identifier, code, category, ...dated('recorded-date', 'recordedDate') },
  Consent: { patient: patient('patient'), identifier, category, status, ...dated('date', 'dateTime') },
  Coverage: {
    patient: patient('beneficiary'),
    beneficiary: patient('beneficiary'),
    identifier,
    type,
    status,
    date: { type: 'date', paths: ['period'] },
  },
  Device: { patient: patient('patient'), identifier, type, status },
  DeviceRequest: {
    ...subject,
    identifier,
    code: token('codeCodeableConcept'),
    status,
    ...dated('authored-on', 'authoredOn'),
  },
  DeviceUseStatement: { ...subject, identifier, date: { type: 'date', paths: ['recordedOn'] } },
  DocumentReference: { ...subject, identifier, category, type, status, ...dated('date', 'date') },
  Encounter: {
    ...subject,
    identifier,
    class: token('class'),
    type,
    status,
    participant: reference('participant.individual', ...PRACTITIONERS, 'RelatedPerson'),
    practitioner: reference('participant.individual', 'Practitioner'),
    'episode-of-care': reference('episodeOfCare', 'EpisodeOfCare'),
    ...dated('date', 'period'),
  },
  EpisodeOfCare: { patient: patient('patient'), identifier, type, status, ...dated('date', 'period') },
  Flag: { ...subject, identifier, ...dated('date', 'period') },
  Goal: {
    ...subject,
    identifier,
    category,
    'lifecycle-status': token('lifecycleStatus'),
    ...dated('start-date', 'startDate'),
  },
  Location: { identifier, type, status },
  Medication: { identifier, code, status },
  MedicationRequest: {
    ...subject,
    identifier,
    code: token('medicationCodeableConcept'),
    category,
    status,
    ...dated('authoredon', 'authoredOn'),
  },
  Observation: {
    ...subject,
    identifier,
    code,
    category,
    status,
    ...dated('date', 'effectiveDateTime', 'effectivePeriod', 'effectiveInstant'),
  },
  Organization: { identifier, type },
  Patient: { identifier, ...dated('birthdate', 'birthDate') },
  Practitioner: { identifier },
  PractitionerRole: {
    identifier,
    practitioner: reference('practitioner', 'Practitioner'),
    organization: reference('organization', 'Organization'),
    role: token('code'),
    specialty: token('specialty'),
    ...dated('date', 'period'),
  },
  Procedure: {
    ...subject,
    identifier,
    code,
    category,
    status,
    encounter: reference('encounter', 'Encounter'),
    ...dated('date', 'performedDateTime', 'performedPeriod'),
  },
  QuestionnaireResponse: { ...subject, identifier, status, ...dated('authored', 'authored') },
  RelatedPerson: { patient: patient('patient'), identifier, ...dated('date', 'period') },
  ServiceRequest: { ...subject, identifier, code, category, status, ...dated('authored', 'authoredOn') },
  Task: {
    patient: patient('for'),
    subject: patient('for'),
    identifier,
    code,
    status,
    ...dated('authored-on', 'authoredOn'),
  },
};

/** Parameters that every type has. */
const COMMON: SearchParameters = {
  _id: { type: 'token', paths: ['id'] },
  _lastUpdated: { type: 'date', paths: ['meta.lastUpdated'] },
};

export function parametersOf(resourceType: string): SearchParameters {
  return { ...COMMON, ...TYPES[resourceType] };
}
