import type { Resource } from '@medplum/fhirtypes';
import { dayOf } from '../dates.ts';
import { describe } from './describe.ts';
import type { Item } from './item.ts';

const WITHDRAWN = ['aborted', 'cancelled', 'entered-in-error', 'not-billable', 'not-done', 'revoked'];

/** What the record holds, oldest first; what has no date comes first. */
export function itemsOf(record: readonly Resource[]): Item[] {
  return record
    .flatMap((resource) => itemOf(resource, record))
    .sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''));
}

function itemOf(resource: Resource, record: readonly Resource[]): Item[] {
  const description = describe(resource, record);
  if (description === undefined) return [];
  const on = dayOf(description.on);
  const last = dayOf(description.until);
  return [
    {
      ref: `${resource.resourceType}/${resource.id}`,
      lane: description.lane,
      words: isWithdrawn(resource) ? `${description.words} (vervallen)` : description.words,
      who: description.who,
      text: description.text,
      on,
      until: last === on ? undefined : last,
      runs: description.runs === true && last === undefined,
      resource,
    },
  ];
}

/** It stands in the record and proves nothing any more. */
function isWithdrawn(resource: Resource): boolean {
  return 'status' in resource && WITHDRAWN.includes(`${resource.status}`);
}
