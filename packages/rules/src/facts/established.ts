import type { DocumentReference } from '@medplum/fhirtypes';

/** Whether a document counts: what is written in it is not a draft, nor entered in error. */
export function isEstablished({ status, docStatus }: DocumentReference): boolean {
  return status === 'current' && docStatus !== 'preliminary' && docStatus !== 'entered-in-error';
}
