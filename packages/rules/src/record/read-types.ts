import type { Resource } from '@medplum/fhirtypes';

/** The types of which the rules go through all that a record holds. Of others they read only what is referred to. */
export const READ_TYPES = [
  'CarePlan',
  'CareTeam',
  'ChargeItem',
  'Claim',
  'Communication',
  'Composition',
  'Condition',
  'Consent',
  'Coverage',
  'DeviceRequest',
  'DeviceUseStatement',
  'DocumentReference',
  'Encounter',
  'EpisodeOfCare',
  'Flag',
  'Goal',
  'MedicationRequest',
  'Observation',
  'Patient',
  'PractitionerRole',
  'Procedure',
  'QuestionnaireResponse',
  'RelatedPerson',
  'ServiceRequest',
  'Task',
] as const satisfies readonly Resource['resourceType'][];

export type ReadType = (typeof READ_TYPES)[number];
