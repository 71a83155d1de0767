import type { ChargeItem, Claim, Encounter } from '@medplum/fhirtypes';
import type { Ref } from '../../logic/fact.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import { each, isDefined } from '../../record/safe.ts';

/** Statuses by which something did not happen, or has not happened yet. */
const NOT_HAPPENED: Readonly<Record<string, readonly (string | undefined)[]>> = {
  Encounter: ['planned', 'cancelled', 'entered-in-error'],
  Procedure: ['preparation', 'not-done', 'entered-in-error'],
};

export function didNotHappen(source: PatientRecordSource, ref: Ref): boolean {
  const entry = source.pool.get(ref);
  const { status } = (entry?.resource ?? {}) as Encounter;
  return entry !== undefined && (NOT_HAPPENED[entry.resource.resourceType] ?? []).includes(status);
}

/** What a registration is for, by what it names. */
export function namedBy(source: PatientRecordSource, ref: Ref): readonly Ref[] {
  const entry = source.pool.get(ref);
  if (entry?.resource.resourceType === 'ChargeItem') {
    const { context, service } = entry.resource as ChargeItem;
    return [context, ...each(service)].map((reference) => source.keyOf(reference, entry)).filter(isDefined);
  }
  if (entry?.resource.resourceType === 'Claim') {
    const { item } = entry.resource as Claim;
    return each(item)
      .flatMap(({ encounter }) => each(encounter))
      .map((reference) => source.keyOf(reference, entry))
      .filter(isDefined);
  }
  return [];
}
