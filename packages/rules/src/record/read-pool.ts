import type { Resource } from '@medplum/fhirtypes';
import { wording } from '../logic/wording.ts';
import { Pool } from './pool.ts';
import type { Problems } from './problems.ts';
import { isObject, text } from './safe.ts';
import { checkShape } from './shape.ts';

const MAX_NESTING = 8;

/** Reads FHIR R4 input: a resource, a Bundle of any type, or an array of these. */
export function readPool(input: unknown, problems: Problems): Pool {
  const pool = new Pool();
  const reader = { pool, problems, found: 0 };
  readInto(reader, input, undefined, INPUT, 0);
  if (reader.found === 0) {
    problems.add('error', 'input', 'resourceType', NOT_FHIR);
  }
  return pool;
}

/** Where in the input something stands. It becomes text only when there is something to report. */
interface Place {
  readonly within?: Place;
  readonly step: string;
}

const INPUT: Place = { step: 'input' };

interface Reader {
  readonly pool: Pool;
  readonly problems: Problems;
  found: number;
}

/** `within` is where the container stands, `index` which of its items this is; the input itself has none. */
function readInto(
  reader: Reader,
  value: unknown,
  fullUrl: string | undefined,
  within: Place,
  depth: number,
  index?: number,
): void {
  if (depth > MAX_NESTING) {
    reader.problems.add('warning', nameOf(within, index), 'Bundle.entry', TOO_DEEP);
    return;
  }
  if (Array.isArray(value)) {
    const place = itemOf(within, index);
    for (let item = 0; item < value.length; item++)
      readInto(reader, value[item], undefined, place, depth + 1, item);
    return;
  }
  const type = isObject(value) ? text((value as Resource).resourceType) : undefined;
  if (type === undefined) {
    // The one error for input that holds nothing of FHIR at all is reported at the end.
    if (depth > 0) reader.problems.add('warning', nameOf(within, index), 'resourceType', NO_RESOURCE);
    return;
  }
  reader.found += 1;
  if (type === 'Bundle') readBundle(reader, value as { entry?: unknown }, itemOf(within, index), depth);
  else addResource(reader, value as Resource, fullUrl);
}

function readBundle(reader: Reader, { entry }: { entry?: unknown }, place: Place, depth: number): void {
  if (entry === undefined) return;
  if (!Array.isArray(entry)) {
    reader.problems.add('warning', nameOf(place), 'Bundle.entry', NO_LIST);
    return;
  }
  const entries: Place = { within: place, step: '.entry' };
  entry.forEach((item: unknown, index) => {
    const { resource, fullUrl } = (isObject(item) ? item : {}) as { resource?: unknown; fullUrl?: string };
    // An entry without a resource is lawful: a response of a transaction, for one.
    if (isObject(item) && resource === undefined) return;
    readInto(reader, resource, text(fullUrl), entries, depth + 1, index);
  });
}

function itemOf(within: Place, index: number | undefined): Place {
  return index === undefined ? within : { within, step: `[${index}]` };
}

function nameOf(within: Place, index?: number): string {
  const { within: outer, step } = itemOf(within, index);
  return outer === undefined ? step : `${nameOf(outer)}${step}`;
}

function addResource(
  { pool, problems, found }: Reader,
  resource: Resource,
  fullUrl: string | undefined,
): void {
  const id = text(resource.id);
  const ref =
    id === undefined ? (fullUrl ?? `${resource.resourceType}/_${found}`) : `${resource.resourceType}/${id}`;
  checkShape(resource, ref, problems);
  pool.add({ ref, resource }, fullUrl, problems);
}

const NOT_FHIR = wording(
  'is geen FHIR R4: geen resource, Bundle of lijst daarvan. Lever JSON met een resourceType.',
  'is not FHIR R4: no resource, Bundle or list of them. Supply JSON with a resourceType.',
);
const NO_RESOURCE = wording(
  'is geen FHIR-resource en is niet gebruikt. Een resource heeft een resourceType.',
  'is no FHIR resource and was not used. A resource has a resourceType.',
);
const NO_LIST = wording(
  'is geen lijst en is niet gebruikt. Maak er een JSON-array van.',
  'is no list and was not used. Make it a JSON array.',
);
const TOO_DEEP = wording(
  'is te diep genest en is niet gebruikt. Lever de resources in één Bundle of lijst.',
  'is nested too deeply and was not used. Supply the resources in one Bundle or list.',
);
