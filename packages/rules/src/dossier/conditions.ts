import type { Condition } from '@medplum/fhirtypes';
import type { Entry } from '../fhir/pool.ts';
import { each } from '../fhir/safe.ts';

/** A Condition that was not entered in error and not refuted. */
export function isPresentCondition(entry: Entry | undefined): entry is Entry<Condition> {
  if (entry?.resource.resourceType !== 'Condition') return false;
  const { verificationStatus } = entry.resource;
  return !each(verificationStatus?.coding).some(
    ({ code }) => code === 'entered-in-error' || code === 'refuted',
  );
}
