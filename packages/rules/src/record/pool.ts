import type { Reference, Resource } from '@medplum/fhirtypes';
import type { Ref } from '../logic/fact.ts';
import { compare } from '../logic/order.ts';
import { wording } from '../logic/wording.ts';
import type { Problems } from './problems.ts';
import type { ReadType } from './read-types.ts';
import { each, isObject, text } from './safe.ts';

/** A resource with the reference under which it is evidence. */
export interface Entry<R extends Resource = Resource> {
  readonly ref: Ref;
  readonly resource: R;
  /** The resource that contains it. */
  readonly container?: Entry;
}

/** All resources of the input together, by type and by reference. */
export class Pool {
  readonly #byType = new Map<string, Entry[]>();
  readonly #byRef = new Map<string, Entry>();
  readonly #sorted = new Set<string>();
  readonly #fullUrls: (readonly [url: string, entry: Entry])[] = [];
  #byUrl: ReadonlyMap<string, Entry> | undefined;
  #byIdentifier: Map<string, Entry> | undefined;

  /** The resources of a type that the rules read, in order of reference. */
  all<Type extends ReadType>(type: Type): readonly Entry<Resource & { resourceType: Type }>[] {
    return this.ofType(type) as unknown as readonly Entry<Resource & { resourceType: Type }>[];
  }

  /** Those of whatever type, in order of reference, so that the order of the input does not matter. */
  ofType(type: Resource['resourceType']): readonly Entry[] {
    const entries = this.#byType.get(type) ?? [];
    if (!this.#sorted.has(type)) {
      entries.sort(byRef);
      this.#sorted.add(type);
    }
    return entries;
  }

  /** The types of which there are resources. */
  get types(): readonly Resource['resourceType'][] {
    return [...this.#byType.keys()].sort() as Resource['resourceType'][];
  }

  /** How many resources there are. */
  get size(): number {
    return [...this.#byType.values()].reduce((sum, { length }) => sum + length, 0);
  }

  /** A pool without some of the resources and with others. Every reference to what stays goes on working. */
  changed(without: ReadonlySet<Ref>, added: readonly Resource[]): Pool {
    const pool = new Pool();
    for (const [type, entries] of this.#byType)
      pool.#byType.set(
        type,
        entries.filter(({ ref }) => !without.has(ref)),
      );
    for (const [key, entry] of this.#byRef) if (!without.has(entry.ref)) pool.#byRef.set(key, entry);
    pool.#fullUrls.push(...this.#fullUrls.filter(([, { ref }]) => !without.has(ref)));
    for (const resource of added) {
      const entry = { ref: `${resource.resourceType}/${resource.id}`, resource };
      pool.#byRef.set(entry.ref, entry);
      pool.#byType.set(resource.resourceType, [...(pool.#byType.get(resource.resourceType) ?? []), entry]);
    }
    return pool;
  }

  /**
   * A pool with every resource as `rewrite` makes it, and then with `added` entries, which no reference leads to: each is
   * evidence under the reference of the resource that it was made of. Every reference goes on working.
   */
  rewritten(rewrite: (entry: Entry) => Resource, added: readonly Entry[]): Pool {
    const pool = new Pool();
    const rewrites = new Map<Entry, Entry>();
    for (const [type, entries] of this.#byType) {
      const own = entries.map((entry) => {
        const resource = rewrite(entry);
        const changed = resource === entry.resource ? entry : { ...entry, resource };
        rewrites.set(entry, changed);
        return changed;
      });
      pool.#byType.set(type, own);
    }
    for (const [key, entry] of this.#byRef) pool.#byRef.set(key, rewrites.get(entry) ?? entry);
    for (const entry of added) {
      const { resourceType } = entry.resource;
      pool.#byType.set(resourceType, [...(pool.#byType.get(resourceType) ?? []), entry]);
    }
    return pool;
  }

  get(ref: Ref): Entry | undefined {
    return this.#byRef.get(ref);
  }

  add(entry: Entry, fullUrl: string | undefined, problems: Problems): void {
    const known = this.#byRef.get(entry.ref);
    if (known !== undefined) {
      // Pages and searches overlap, so the same resource twice is no problem; two versions of it are.
      if (!isSame(known.resource, entry.resource))
        problems.add('warning', entry.ref, `${entry.resource.resourceType}.id`, DUPLICATE);
      return;
    }
    this.#byRef.set(entry.ref, entry);
    if (fullUrl !== undefined) this.#fullUrls.push([fullUrl, entry]);
    const ofType = this.#byType.get(entry.resource.resourceType);
    if (ofType === undefined) this.#byType.set(entry.resource.resourceType, [entry]);
    else ofType.push(entry);
  }

  /** Follows a relative, absolute, `urn:uuid:`, contained or logical reference. */
  resolve(reference: Reference | undefined, from: Entry): Entry | undefined {
    const target = text(reference?.reference);
    if (target === undefined) return this.#byLogicalReference(reference);
    if (target.startsWith('#')) return contained(target.slice(1), from.container ?? from);
    return this.#byRef.get(target) ?? this.#withUrl(target) ?? this.#byRef.get(relative(target));
  }

  /** The key of what is referred to: where it resolves that of the resource, else what the reference says. */
  keyOf(reference: Reference | undefined, from: Entry): Ref | undefined {
    const target = text(reference?.reference);
    return this.resolve(reference, from)?.ref ?? (target === undefined ? undefined : relative(target));
  }

  /** Most records refer by `Type/id`, so addresses are indexed when one is first looked up. */
  #withUrl(url: string): Entry | undefined {
    this.#byUrl ??= firstOfEach(this.#fullUrls);
    return this.#byUrl.get(url);
  }

  #byLogicalReference(reference: Reference | undefined): Entry | undefined {
    const key = identifierKey(reference?.identifier);
    if (key === undefined) return undefined;
    this.#byIdentifier ??= this.#indexIdentifiers();
    return this.#byIdentifier.get(key);
  }

  #indexIdentifiers(): Map<string, Entry> {
    const index = new Map<string, Entry>();
    for (const entry of [...this.#byType.values()].flat().sort(byRef)) {
      for (const key of identifiersOf(entry.resource)) if (!index.has(key)) index.set(key, entry);
    }
    return index;
  }
}

function firstOfEach<T>(pairs: readonly (readonly [key: string, value: T])[]): ReadonlyMap<string, T> {
  const first = new Map<string, T>();
  for (const [key, value] of pairs) if (!first.has(key)) first.set(key, value);
  return first;
}

function byRef(a: Entry, b: Entry): number {
  return compare(a.ref, b.ref);
}

const DUPLICATE = wording(
  'komt meer dan eens voor met verschillende inhoud; de eerste is gebruikt. Lever van elke resource één versie.',
  'occurs more than once with different content; the first was used. Supply one version of each resource.',
);

/** `system|value`; undefined for an identifier without a value. */
function identifierKey(identifier: { system?: string; value?: string } | undefined): string | undefined {
  const value = text(identifier?.value);
  return value === undefined ? undefined : `${text(identifier?.system) ?? ''}|${value}`;
}

/** The identifiers of a resource as `system|value`. */
export function identifiersOf(resource: Resource): readonly string[] {
  const { identifier } = resource as { identifier?: { system?: string; value?: string }[] };
  const list = Array.isArray(identifier) ? each(identifier) : isObject(identifier) ? [identifier] : [];
  return list.flatMap((each) => identifierKey(each) ?? []);
}

/** `Type/id` of an absolute or versioned reference. */
function relative(reference: string): string {
  const match = /([A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64})(?:\/_history\/[^/]+)?$/.exec(reference);
  return match?.[1] ?? reference;
}

function contained(id: string, container: Entry): Entry | undefined {
  const { contained: resources } = container.resource as { contained?: Resource[] };
  const resource = each(resources).find((each) => each.id === id);
  return resource && { ref: container.ref, resource, container };
}

function isSame(a: unknown, b: unknown, depth = 0): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || depth > 32) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) =>
      isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], depth + 1),
    )
  );
}
