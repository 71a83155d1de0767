import type { Reference } from '@medplum/fhirtypes';
import { each, isObject, text } from '../safe.ts';
import { type Fields, listOf } from './writing.ts';

/** The elements that date a resource, most telling first. Of an order and a task it is not when they are planned. */
const MOMENTS = [
  'performedDateTime',
  'effectiveDateTime',
  'onsetDateTime',
  'sent',
  'received',
  'whenHandedOver',
  'start',
  'created',
  'dateTime',
  'date',
  'authored',
  'statusDate',
  'startDate',
  'lastModified',
  'authoredOn',
  'recordedDate',
  'identifiedDateTime',
  'dateAsserted',
  'issued',
];
const PERIODS = ['performedPeriod', 'effectivePeriod', 'period', 'servicePeriod', 'onsetPeriod', 'applies'];

interface Lasting {
  readonly start?: string;
  readonly end?: string;
}

/** When what a resource tells was so: its moment, else the start of its period. */
export function momentOf(fields: Fields): string | undefined {
  const moment = MOMENTS.map((element) => text(fields[element] as string | undefined)).find(
    (each) => each !== undefined,
  );
  return moment ?? periodOf(fields)?.start;
}

/** How long what a resource tells was so, as far as it says. */
export function lastingOf(fields: Fields): Lasting {
  const period = periodOf(fields);
  if (period !== undefined) return period;
  const start = momentOf(fields);
  const end = (fields['end'] ?? fields['abatementDateTime']) as string | undefined;
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

function periodOf(fields: Fields): Lasting | undefined {
  return PERIODS.map((element) => fields[element]).find(isObject) as Lasting | undefined;
}

/** Where a type names who acted, most telling first. */
const ACTORS = [
  'performer',
  'participant',
  'author',
  'asserter',
  'recorder',
  'assessor',
  'sender',
  'careManager',
  'requester',
  'expressedBy',
  'source',
];

/** Who acted, as far as a resource names anybody. */
export function actorsOf(fields: Fields): readonly Reference[] {
  return ACTORS.flatMap((element) => {
    const value = fields[element];
    return (Array.isArray(value) ? each(value) : [value]).flatMap(referenceIn);
  });
}

/** Who is asked, or to whom something goes. */
export function addresseesOf(fields: Fields): readonly Reference[] {
  return ['recipient', 'owner', 'performer'].flatMap((element) => {
    const value = fields[element];
    return (Array.isArray(value) ? listOf(value) : [value]).flatMap(referenceIn);
  });
}

/** A reference, or that of somebody who takes part and did not decline. */
function referenceIn(value: unknown): readonly Reference[] {
  if (!isObject(value)) return [];
  const { actor, individual, status } = value as {
    actor?: Reference;
    individual?: Reference;
    status?: unknown;
  };
  if (status === 'declined') return [];
  const reference = actor ?? individual ?? (value as Reference);
  return text(reference.reference) !== undefined || isObject(reference.identifier) ? [reference] : [];
}
