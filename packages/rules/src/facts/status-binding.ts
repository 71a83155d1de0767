import { inside } from '../record/bindings/declaration.ts';
import { status } from '../record/bindings/writing.ts';
import type { FactBinding } from './binding.ts';

/** The types whose status says whether what they tell happened. */
const TYPES = [
  'Account',
  'Appointment',
  'CarePlan',
  'CareTeam',
  'ChargeItem',
  'Claim',
  'Communication',
  'CommunicationRequest',
  'Composition',
  'Consent',
  'Coverage',
  'DeviceRequest',
  'DeviceUseStatement',
  'DocumentReference',
  'Encounter',
  'EpisodeOfCare',
  'Flag',
  'MedicationAdministration',
  'MedicationDispense',
  'MedicationRequest',
  'MedicationStatement',
  'Observation',
  'Procedure',
  'QuestionnaireResponse',
  'ServiceRequest',
  'Task',
] as const;

/** Before all others: what they find depends on it. */
export const STATUS_BINDING = {
  status: {
    says: 'contact',
    gives: 'code',
    example: 'status of FHIR, `finished`; takes the place of the one that stands there',
    on: inside(TYPES, status()),
  },
} as const satisfies Record<string, FactBinding>;
