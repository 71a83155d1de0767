import type { Access, Permission } from './access.ts';
import { bundle, type Link, pageLinks } from './bundle.ts';
import { localReference } from './index-values.ts';
import type { Include, Query } from './query.ts';
import type { StoredResource } from './resource.ts';
import type { Store } from './store.ts';

/** All resources that a query finds and a permission lets through, in order, whatever the size of a page. */
export function find(store: Store, query: Query, permits: Permission): StoredResource[] {
  const found = store.find(query.type, query.criteria).filter(permits);
  return query.sort.length === 0 ? found : sorted(store, found, query);
}

/** A searchset Bundle of one page. */
export function searchset(
  store: Store,
  found: readonly StoredResource[],
  query: Query,
  access: Access,
  base: string,
): object {
  const page = found.slice(query.offset, query.offset + query.count);
  const included = includedWith(store, page, query.includes, access, base);
  return bundle('searchset', {
    total: found.length,
    link: links(query, found.length, base),
    entry: [
      ...page.map((resource) => searchEntry(resource, 'match', base)),
      ...included.map((resource) => searchEntry(resource, 'include', base)),
    ],
  });
}

function searchEntry(resource: StoredResource, mode: 'match' | 'include', base: string): object {
  return { fullUrl: `${base}/${nameOf(resource)}`, resource, search: { mode } };
}

function links(query: Query, total: number, base: string): Link[] {
  return pageLinks(query, total, `${base}/${query.type}`, query.used);
}

function sorted(store: Store, found: readonly StoredResource[], { type, sort }: Query): StoredResource[] {
  const rules = sort.map(({ parameter, descending }) => ({
    index: store.index(type, parameter),
    descending,
  }));
  const keyed = found.map((resource) => ({
    resource,
    keys: rules.map(({ index }) => index.values(resource.id)?.sort),
  }));
  keyed.sort((a, b) => {
    for (const [position, { descending }] of rules.entries()) {
      const [first, second] = [a.keys[position], b.keys[position]];
      if (first === second) continue;
      // What has no value comes last, in both directions.
      if (first === undefined || second === undefined) return first === undefined ? 1 : -1;
      return first < second === descending ? 1 : -1;
    }
    return 0;
  });
  return keyed.map(({ resource }) => resource);
}

/** What the matches refer to or are referred to by, each once, as far as the caller may see it. */
function includedWith(
  store: Store,
  page: readonly StoredResource[],
  includes: readonly Include[],
  access: Access,
  base: string,
): StoredResource[] {
  const names = new Set(page.map(nameOf));
  const included: StoredResource[] = [];
  let from = page;
  let rules = includes;
  while (from.length > 0 && rules.length > 0) {
    const next: StoredResource[] = [];
    for (const resource of rules.flatMap((rule) => neighbours(store, from, rule, base))) {
      if (names.has(nameOf(resource)) || !access.permission(resource.resourceType, 'r')?.(resource)) continue;
      names.add(nameOf(resource));
      next.push(resource);
    }
    included.push(...next);
    from = next;
    rules = rules.filter(({ iterate }) => iterate);
  }
  return included;
}

function neighbours(
  store: Store,
  from: readonly StoredResource[],
  { reversed, type, parameter, target }: Include,
  base: string,
): StoredResource[] {
  const index = store.index(type, parameter);
  if (reversed) {
    return from
      .filter(({ resourceType }) => target === undefined || resourceType === target)
      .flatMap((resource) => [...index.withKeys([nameOf(resource)])])
      .flatMap((id) => store.read(type, id) ?? []);
  }
  return from
    .filter(({ resourceType }) => resourceType === type)
    .flatMap(({ id }) => index.values(id)?.keys ?? [])
    .flatMap((key) => {
      const [itsType = '', id = ''] = localReference(key, base)?.split('/') ?? [];
      return target === undefined || itsType === target ? (store.read(itsType, id) ?? []) : [];
    });
}

function nameOf({ resourceType, id }: StoredResource): string {
  return `${resourceType}/${id}`;
}
