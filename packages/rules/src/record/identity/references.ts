import type { Reference, Resource } from '@medplum/fhirtypes';
import type { Ref } from '../../logic/fact.ts';
import { compare } from '../../logic/order.ts';
import type { Entry } from '../entry.ts';
import { each, text } from '../safe.ts';
import { identifierKey, identifierKeys } from './identifiers.ts';
import { ANY_SYSTEM, conditionIn, namedBy, serverOf } from './reference-text.ts';

/**
 * Finds what a reference means: relative, absolute, versioned, `urn:uuid:` and `urn:oid:`, contained, logical or
 * conditional. A relative reference stays on the server that it came from.
 */
export class References {
  readonly #entries: readonly Entry[];
  readonly #byType: ReadonlyMap<string, readonly Entry[]>;
  /** By type and id: one, or as many as there are servers with it. Of a type that nothing refers to nothing is looked up. */
  readonly #named = new Map<string, ReadonlyMap<string, Entry | readonly Entry[]>>();
  /** What was found before: a record names the same few again and again. */
  readonly #byName = new Map<string, Entry | readonly Entry[]>();
  #byUrl: ReadonlyMap<string, readonly Entry[]> | undefined;
  #byIdentifier: ReadonlyMap<string, readonly Entry[]> | undefined;

  constructor(entries: readonly Entry[], byType: ReadonlyMap<string, readonly Entry[]>) {
    this.#entries = entries;
    this.#byType = byType;
  }

  /** All that are called so: `Type/id`. */
  named(name: string): Entry | readonly Entry[] | undefined {
    let found = this.#byName.get(name);
    if (found === undefined) {
      found = this.#look(name);
      if (found !== undefined) this.#byName.set(name, found);
    }
    return found;
  }

  #look(name: string): Entry | readonly Entry[] | undefined {
    const slash = name.indexOf('/');
    if (slash < 1) return undefined;
    const type = name.slice(0, slash);
    let ofType = this.#named.get(type);
    if (ofType === undefined) {
      ofType = byId(type, this.#byType.get(type) ?? NONE);
      this.#named.set(type, ofType);
    }
    return ofType.get(name.slice(slash + 1));
  }

  resolve(reference: Reference | undefined, from: Entry): Entry | undefined {
    return this.literal(reference, from) ?? this.logical(reference, from);
  }

  /** What the text of the reference leads to. */
  literal(reference: Reference | undefined, from: Entry): Entry | undefined {
    const target = text(reference?.reference);
    if (target === undefined) return undefined;
    const server = (from.container ?? from).origin?.server ?? '';
    // Nearly all are relative, and name something that there is once.
    const plain = this.named(target);
    if (plain !== undefined) return this.#on(server, plain);
    if (target.startsWith('#')) {
      const [id, whole] = [target.slice(1), from.container ?? from];
      // What was made of a resource can contain something itself, and stands in that resource as well.
      const inside = id === '' || whole === from ? undefined : contained(id, from);
      return inside ?? contained(id, whole);
    }
    const named = namedBy(target);
    if (named?.base === undefined && named !== undefined) return this.#namedOn(server, named.name);
    const addressed = this.#addressed(target.replace(/\/_history\/[^/]+$/, ''), from);
    if (addressed !== undefined) return addressed;
    if (named?.base !== undefined) return this.#namedOn(serverOf(named.base), named.name);
    const condition = conditionIn(target);
    return condition && this.#identified(condition.identifier, condition.type, from);
  }

  /** What the identifier in the reference leads to, whatever its text says. */
  logical(reference: Reference | undefined, from: Entry, type = text(reference?.type)): Entry | undefined {
    return this.#identified(reference?.identifier, type, from);
  }

  /** Where something is that is not in the input: a relative reference names it on the server that it came from. */
  addressOf(reference: Reference | undefined, from: Entry): string | undefined {
    const target = text(reference?.reference);
    const named = target === undefined ? undefined : namedBy(target);
    if (named === undefined) return target?.startsWith('urn:') === true ? addressKey(target) : undefined;
    const server = named.base === undefined ? (from.container ?? from).origin?.server : serverOf(named.base);
    return `${server ?? ''}|${named.name}`;
  }

  /** Whether several Patients have the identifier that a reference gives. */
  isShared(reference: Reference, from: Entry): boolean {
    const key = identifierKey(reference.identifier);
    if (key === undefined || this.logical(reference, from, 'Patient') !== undefined) return false;
    return (this.#byIdentifier?.get(key) ?? NONE).some(({ resource }) => resource.resourceType === 'Patient');
  }

  /** The key of what is referred to: where it resolves that of the resource, else what the reference says. */
  keyOf(reference: Reference | undefined, from: Entry): Ref | undefined {
    const entry = this.resolve(reference, from);
    if (entry !== undefined) return entry.ref;
    const target = text(reference?.reference);
    const named = target === undefined ? undefined : namedBy(target);
    if (named === undefined) return target;
    // Something else in the input has this name: it must not be taken for that.
    if (this.named(named.name) === undefined) return named.name;
    return `${named.base ?? (from.container ?? from).origin?.server}/${named.name}`;
  }

  #namedOn(server: string, name: string): Entry | undefined {
    const found = this.named(name);
    return found === undefined ? undefined : this.#on(server, found);
  }

  #on(server: string, found: Entry | readonly Entry[]): Entry | undefined {
    if (!Array.isArray(found)) return fits(server, found as Entry) ? (found as Entry) : undefined;
    const exact = (found as readonly Entry[]).find((entry) => (entry.origin?.server ?? '') === server);
    // Of several servers, who does not say which one means none of them.
    return exact ?? (found as readonly Entry[]).find((entry) => server !== '' && fits(server, entry));
  }

  /** By its fullUrl; the same in several Bundles means the one in the Bundle of who refers. */
  #addressed(url: string, from: Entry): Entry | undefined {
    this.#byUrl ??= index(this.#entries, ({ origin }) => origin?.fullUrl && addressKey(origin.fullUrl));
    const found = this.#byUrl.get(addressKey(url)) ?? NONE;
    if (found.length < 2) return found[0];
    const bundle = (from.container ?? from).origin?.bundle;
    return found.find((entry) => entry.origin?.bundle === bundle);
  }

  #identified(identifier: Reference['identifier'], type: string | undefined, from: Entry): Entry | undefined {
    const key = identifierKey(identifier);
    if (key === undefined) return undefined;
    this.#byIdentifier ??= indexIdentifiers(this.#entries);
    const all = this.#byIdentifier.get(key) ?? NONE;
    const found = type === undefined ? all : all.filter(({ resource }) => resource.resourceType === type);
    const [first, ...others] = found;
    if (others.length === 0 || first?.resource.resourceType !== 'Patient') return first;
    // Two Patients with one number: only who is on the same server can be meant.
    const server = (from.container ?? from).origin?.server;
    const here = found.filter(({ origin }) => origin?.server === server);
    return here.length === 1 ? here[0] : undefined;
  }
}

const NONE: readonly Entry[] = [];

/** Also where the evidence carries the base. What has no id may be called by its address. */
function idOf({ ref, resource, origin }: Entry, type: string): string | undefined {
  if (origin?.name !== undefined) return resource.id;
  return ref.startsWith(`${type}/`) ? ref.slice(type.length + 1) : undefined;
}

function byId(type: string, entries: readonly Entry[]): ReadonlyMap<string, Entry | readonly Entry[]> {
  const found = new Map<string, Entry | readonly Entry[]>();
  for (const entry of entries) {
    const id = idOf(entry, type);
    if (id === undefined) continue;
    const known = found.get(id);
    if (known === undefined) found.set(id, entry);
    else found.set(id, [...(Array.isArray(known) ? known : [known as Entry]), entry]);
  }
  return found;
}

/** Where either does not tell its server, they can be on the same. */
function fits(server: string, { origin }: Entry): boolean {
  const other = origin?.server ?? '';
  return server === '' || other === '' || server === other;
}

/** A UUID is the same in capitals. */
function addressKey(url: string): string {
  return /^urn:uuid:/i.test(url) ? url.toLowerCase() : url;
}

function contained(id: string, container: Entry): Entry | undefined {
  if (id === '') return container;
  const { contained: resources } = container.resource as { contained?: Resource[] };
  const resource = each(resources).find((each) => each.id === id);
  return resource && { ref: container.ref, resource, container };
}

function index(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string | undefined,
): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const same = found.get(key);
    if (same === undefined) found.set(key, [entry]);
    else same.push(entry);
  }
  return found;
}

/** In order of reference, so that the order of the input does not matter. */
function indexIdentifiers(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  const add = (key: string, entry: Entry) => {
    const same = found.get(key);
    if (same === undefined) found.set(key, [entry]);
    else if (same.at(-1) !== entry) same.push(entry);
  };
  for (const entry of [...entries].sort((a, b) => compare(a.ref, b.ref))) {
    for (const key of identifierKeys(entry.resource)) {
      add(key, entry);
      add(`${ANY_SYSTEM}${key.slice(key.indexOf('|'))}`, entry);
    }
  }
  return found;
}
