import type { CodeableConcept, Reference } from '@medplum/fhirtypes';
import { takesPart } from '../participation.ts';
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

/** Where a type names who acted. */
const ACTED = [
  'performer',
  'participant',
  'author',
  'asserter',
  'assessor',
  'sender',
  'careManager',
  'owner',
];

/** Where it names who asked for it, wrote it down or told it: the one who acted only where it names no other. */
const NAMED = ['recorder', 'requester', 'expressedBy', 'source'];

/** Who acted, as far as a resource names anybody. */
export function actorsOf(fields: Fields): readonly Reference[] {
  const acted = referencesIn(fields, ACTED);
  return acted.length > 0 ? acted : referencesIn(fields, NAMED);
}

function referencesIn(fields: Fields, elements: readonly string[]): readonly Reference[] {
  return elements.flatMap((element) => {
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

/** A reference, or that of somebody who takes part, by what they are called, and did not decline. */
function referenceIn(value: unknown): readonly Reference[] {
  if (!isObject(value)) return [];
  const participant = value as {
    actor?: Reference;
    individual?: Reference;
    type?: CodeableConcept[];
    function?: CodeableConcept;
    status?: unknown;
  };
  const { actor, individual, type, status } = participant;
  if (status === 'declined') return [];
  // Of a reference `type` is a word.
  if (!takesPart([...(Array.isArray(type) ? each(type) : []), participant.function])) return [];
  const reference = actor ?? individual ?? (value as Reference);
  return text(reference.reference) !== undefined || isObject(reference.identifier) ? [reference] : [];
}
