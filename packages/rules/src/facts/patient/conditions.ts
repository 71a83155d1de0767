import type { CodeableConcept, Condition } from '@medplum/fhirtypes';
import type { Entry } from '../../record/pool.ts';
import { each } from '../../record/safe.ts';

/** A Condition that was not entered in error and not refuted. */
export function isPresentCondition(entry: Entry | undefined): entry is Entry<Condition> {
  if (entry?.resource.resourceType !== 'Condition') return false;
  const { verificationStatus } = entry.resource;
  return !each(verificationStatus?.coding).some(
    ({ code }) => code === 'entered-in-error' || code === 'refuted',
  );
}

/** The codes by which what a request refers to as its reason says why; none for a Condition that is not there. */
export function conceptOfReason(entry: Entry | undefined): CodeableConcept | undefined {
  if (entry?.resource.resourceType === 'Condition' && !isPresentCondition(entry)) return undefined;
  return (entry?.resource as { code?: CodeableConcept } | undefined)?.code;
}
