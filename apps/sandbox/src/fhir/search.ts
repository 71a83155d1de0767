import { rangeOf } from './match-date.ts';
import type { Query } from './query.ts';
import { isObject, type Resource, type StoredResource, valuesAt } from './resource.ts';
import type { Store } from './store.ts';
import type { SearchParameter } from './types.ts';

/** All resources that a query finds, in order, whatever the size of a page. */
export function find(store: Store, query: Query): StoredResource[] {
  const candidates =
    query.patientId === undefined ? store.all(query.type) : store.ofPatient(query.type, query.patientId);
  const found = candidates.filter((resource) => query.tests.every((test) => test(resource)));
  return query.sort.length === 0 ? found : found.sort((a, b) => compare(a, b, query.sort));
}

/** A searchset Bundle of one page. */
export function searchset(found: readonly StoredResource[], query: Query, base: string): object {
  const end = query.offset + query.count;
  const link = [{ relation: 'self', url: address(query, base) }];
  if (query.count > 0 && end < found.length) {
    link.push({ relation: 'next', url: address(query, base, end) });
  }
  const page = found.slice(query.offset, end);
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: found.length,
    link,
    ...(page.length > 0 && {
      entry: page.map((resource) => ({
        fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
        resource,
        search: { mode: 'match' },
      })),
    }),
  };
}

function address(query: Query, base: string, offset?: number): string {
  const used = new URLSearchParams(query.used);
  if (offset !== undefined) used.set('_offset', `${offset}`);
  return used.size === 0 ? `${base}/${query.type}` : `${base}/${query.type}?${used}`;
}

function compare(a: Resource, b: Resource, rules: Query['sort']): number {
  for (const { parameter, descending } of rules) {
    const [first, second] = [sortKey(a, parameter), sortKey(b, parameter)];
    if (first === second) continue;
    // What has no value comes last, in both directions.
    if (first === undefined || second === undefined) return first === undefined ? 1 : -1;
    return first < second === descending ? 1 : -1;
  }
  return 0;
}

function sortKey(resource: Resource, parameter: SearchParameter): string | undefined {
  const [element] = parameter.paths.flatMap((path) => valuesAt(resource, path));
  if (parameter.type === 'date') return rangeOf(element)?.low;
  if (!isObject(element)) return element === undefined ? undefined : String(element);
  const [coding] = valuesAt(element, 'coding.code');
  const key = coding ?? element['code'] ?? element['value'] ?? element['reference'];
  return key === undefined ? undefined : String(key);
}
