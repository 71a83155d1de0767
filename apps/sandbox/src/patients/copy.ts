import { TYPES } from '../fhir/definitions.ts';
import { isObject, isResource, type Resource, valuesAt } from '../fhir/resource.ts';

const PATIENCE = 15_000;
const MOST_RESOURCES = 20_000;
/** Of one search; a server may give less. */
const PAGE = 200;

/**
 * Copies the records of another FHIR R4 server, with searches only: nothing is written there, and no credentials go
 * with it. Types that the server does not serve are passed over.
 * @throws an error with a sentence that says what could not be read.
 */
export async function copyFrom(server: string): Promise<Resource[]> {
  const base = server.replace(/\/+$/, '');
  const types = await servedBy(base);
  const copied = new Map<string, Resource>();
  for (const type of types) {
    let next: string | undefined = `${base}/${type}?_count=${PAGE}`;
    while (next !== undefined) {
      const page: unknown = await get(next);
      for (const resource of valuesAt(page, 'entry.resource').filter(isResource)) {
        if (TYPES.has(resource.resourceType)) copied.set(`${resource.resourceType}/${resource.id}`, resource);
      }
      if (copied.size > MOST_RESOURCES) throw new Error(`${base} has more than ${MOST_RESOURCES} resources.`);
      next = nextPage(page, base);
    }
  }
  return [...copied.values()].map((resource) => local(resource, base) as Resource);
}

async function servedBy(base: string): Promise<string[]> {
  const capability = await get(`${base}/metadata`);
  const types = valuesAt(capability, 'rest.resource').flat().filter(isObject);
  return types
    .filter((each) =>
      valuesAt(each, 'interaction')
        .flat()
        .some((one) => isObject(one) && one['code'] === 'search-type'),
    )
    .map((each) => String(each['type']))
    .filter((type) => TYPES.has(type));
}

async function get(url: string): Promise<unknown> {
  try {
    const response = await fetch(url, {
      headers: { Accept: 'application/fhir+json' },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return await response.json();
  } catch (error) {
    throw new Error(`${url} cannot be read: ${(error as Error).message}.`, { cause: error });
  }
}

/** A link to another place than the server is not followed. */
function nextPage(page: unknown, base: string): string | undefined {
  const link = valuesAt(page, 'link')
    .flat()
    .find((each) => isObject(each) && each['relation'] === 'next');
  const url =
    isObject(link) && typeof link['url'] === 'string' ? new URL(link['url'], `${base}/`) : undefined;
  return url?.origin === new URL(base).origin ? url.href : undefined;
}

/** References to the other server become references to the copy. */
function local(value: unknown, base: string): unknown {
  if (Array.isArray(value)) return value.map((each) => local(each, base));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      name === 'reference' && typeof each === 'string' && each.startsWith(`${base}/`)
        ? each.slice(base.length + 1)
        : local(each, base),
    ]),
  );
}
