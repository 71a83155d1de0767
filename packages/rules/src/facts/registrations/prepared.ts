import type { ChargeItem, Communication } from '@medplum/fhirtypes';
import type { Ref } from '../../logic/fact.ts';
import type { PatientRecordSource } from '../../record/patient-record.ts';
import type { Entry } from '../../record/pool.ts';
import { text } from '../../record/safe.ts';
import { dutchDate } from '../../time/dates.ts';

/** A registration that somebody has to confirm, or a message that somebody has to send. */
export interface PreparedResource {
  readonly ref: Ref;
  /** The day since which it stands ready, as far as it tells. */
  readonly since: string | undefined;
}

/** What stands ready in a record. */
export function readPrepared(source: PatientRecordSource): readonly PreparedResource[] {
  return [
    ...source.own('ChargeItem').filter(({ resource }) => resource.status === 'planned'),
    ...source.own('Communication').filter(({ resource }) => resource.status === 'preparation'),
  ].map((entry) => ({ ref: entry.ref, since: sinceOf(entry) }));
}

/** When it was entered or else saved; what tells neither is ready since the care that it is for. */
function sinceOf({ resource }: Entry<ChargeItem | Communication>): string | undefined {
  const { enteredDate, occurrenceDateTime } = resource as Partial<ChargeItem>;
  return [enteredDate, resource.meta?.lastUpdated, occurrenceDateTime]
    .map((moment) => dutchDate(text(moment) ?? ''))
    .find((day) => day?.length === 10);
}
