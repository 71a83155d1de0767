import type { Resource } from '@medplum/fhirtypes';
import { wording } from '../wording.ts';
import { Pool } from './pool.ts';
import type { Problems } from './problems.ts';
import { isObject, text } from './safe.ts';
import { checkShape } from './shape.ts';

const MAX_NESTING = 8;

/** Reads FHIR R4 input: a resource, a Bundle of any type, or an array of these. */
export function readPool(input: unknown, problems: Problems): Pool {
  const pool = new Pool();
  const reader = { pool, problems, found: 0 };
  readInto(reader, input, undefined, () => 'input', 0);
  if (reader.found === 0) {
    problems.add('error', 'input', 'resourceType', NOT_FHIR);
  }
  return pool;
}

/** Where in the input something stands; made up only when there is something to report. */
type Place = () => string;

interface Reader {
  readonly pool: Pool;
  readonly problems: Problems;
  found: number;
}

function readInto(
  reader: Reader,
  value: unknown,
  fullUrl: string | undefined,
  place: Place,
  depth: number,
): void {
  if (depth > MAX_NESTING) {
    reader.problems.add('warning', place(), 'Bundle.entry', TOO_DEEP);
    return;
  }
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      readInto(reader, item, undefined, () => `${place()}[${index}]`, depth + 1);
    });
    return;
  }
  const type = isObject(value) ? text((value as Resource).resourceType) : undefined;
  if (type === undefined) {
    // The one error for input that holds nothing of FHIR at all is reported at the end.
    if (depth > 0) reader.problems.add('warning', place(), 'resourceType', NO_RESOURCE);
    return;
  }
  reader.found += 1;
  if (type === 'Bundle') readBundle(reader, value as { entry?: unknown }, place, depth);
  else addResource(reader, value as Resource, fullUrl);
}

function readBundle(reader: Reader, { entry }: { entry?: unknown }, place: Place, depth: number): void {
  if (entry === undefined) return;
  if (!Array.isArray(entry)) {
    reader.problems.add('warning', place(), 'Bundle.entry', NO_LIST);
    return;
  }
  entry.forEach((item: unknown, index) => {
    const { resource, fullUrl } = (isObject(item) ? item : {}) as { resource?: unknown; fullUrl?: string };
    // An entry without a resource is lawful: a response of a transaction, for one.
    if (isObject(item) && resource === undefined) return;
    readInto(reader, resource, text(fullUrl), () => `${place()}.entry[${index}]`, depth + 1);
  });
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
