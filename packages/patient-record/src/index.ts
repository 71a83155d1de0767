export type { Progress, Shortfall } from './answer.ts';
export type { FhirServerAddress } from './fhir-server.ts';
export {
  type FetchedRecord,
  patientRecord,
  type RecordProblem,
  type RecordRequest,
} from './patient-record.ts';
export type { FhirResource } from './resource.ts';
export { DEFAULT_MILLISECONDS } from './timed-server.ts';
