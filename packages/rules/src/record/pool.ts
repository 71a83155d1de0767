import type { Reference, Resource } from '@medplum/fhirtypes';
import type { Ref } from '../logic/fact.ts';
import { compare } from '../logic/order.ts';
import type { Entry } from './entry.ts';
import { type Merged, mergedPatients } from './identity/merged-patients.ts';
import { References } from './identity/references.ts';
import type { ReadType } from './read-types.ts';

export type { Entry };

/** All usable resources of the input together, by type and by reference. */
export class Pool {
  readonly #entries: readonly Entry[];
  /** What no reference leads to: each is evidence under the reference of the resource that it was made of. */
  readonly #told: readonly Entry[];
  readonly #references: References;
  readonly #byType: Map<string, Entry[]>;
  #byRef: ReadonlyMap<Ref, Entry> | undefined;
  readonly #sorted = new Set<string>();
  readonly #merged: Merged;

  constructor(entries: readonly Entry[], told: readonly Entry[] = []) {
    this.#entries = entries;
    this.#told = told;
    const byType = groupedByType(entries);
    this.#references = new References(entries, byType);
    this.#byType = told.length === 0 ? byType : groupedByType([...entries, ...told]);
    this.#merged = mergedPatients(
      this.ofType('Patient'),
      (reference, from) => this.#references.resolve(reference, from),
      (reference, from) => this.#references.addressOf(reference, from),
    );
  }

  /** The resources of a type that the rules read, in order of reference. */
  all<Type extends ReadType>(type: Type): readonly Entry<Resource & { resourceType: Type }>[] {
    return this.ofType(type) as unknown as readonly Entry<Resource & { resourceType: Type }>[];
  }

  /** Those of whatever type, in order of reference, so that the order of the input does not matter. */
  ofType(type: Resource['resourceType']): readonly Entry[] {
    const entries = this.#byType.get(type) ?? [];
    if (!this.#sorted.has(type)) {
      if (!areSorted(entries)) entries.sort(byRef);
      this.#sorted.add(type);
    }
    return entries;
  }

  /** The types of which there are resources. */
  get types(): readonly Resource['resourceType'][] {
    return [...this.#byType.keys()].sort() as Resource['resourceType'][];
  }

  has(type: Resource['resourceType']): boolean {
    return this.#byType.has(type);
  }

  get merged(): Merged {
    return this.#merged;
  }

  /** The patient who is left where this one was merged into another. */
  survivorOf(patient: Entry): Entry {
    return this.#merged.survivors.get(patient) ?? patient;
  }

  /** Who took the place of a Patient that is not in the input. */
  successorOf(reference: Reference, from: Entry): Entry | undefined {
    const { successors } = this.#merged;
    const address = successors.size === 0 ? undefined : this.#references.addressOf(reference, from);
    return address === undefined ? undefined : successors.get(address);
  }

  /** Whether several Patients have the identifier of a reference. */
  isShared(reference: Reference, from: Entry): boolean {
    return this.#references.isShared(reference, from);
  }

  /** A pool without some of the resources and with others. Every reference to what stays goes on working. */
  changed(without: ReadonlySet<Ref>, added: readonly Resource[]): Pool {
    const stays = ({ ref }: Entry) => !without.has(ref);
    const entries = added.map((resource) => ({ ref: `${resource.resourceType}/${resource.id}`, resource }));
    return new Pool([...this.#entries.filter(stays), ...entries], this.#told.filter(stays));
  }

  /** A pool with every resource as `rewrite` makes it, and then with `told`. Every reference goes on working. */
  rewritten(rewrite: (entry: Entry) => Resource, told: readonly Entry[]): Pool {
    const entries = this.#entries.map((entry) => {
      const resource = rewrite(entry);
      return resource === entry.resource ? entry : { ...entry, resource };
    });
    return new Pool(entries, told);
  }

  get(ref: Ref): Entry | undefined {
    const named = this.#references.named(ref);
    // Nearly all are called what they are named.
    if (named !== undefined && 'ref' in named && named.ref === ref) return named;
    this.#byRef ??= new Map(this.#entries.map((entry) => [entry.ref, entry]));
    return this.#byRef.get(ref);
  }

  /** What a reference means, by its text or else by its identifier. Of merged patients it means the one who is left. */
  resolve(reference: Reference | undefined, from: Entry): Entry | undefined {
    const entry = this.#references.resolve(reference, from);
    return entry && this.survivorOf(entry);
  }

  /** What the text of a reference means. */
  literal(reference: Reference | undefined, from: Entry): Entry | undefined {
    return this.#references.literal(reference, from);
  }

  /** What the identifier of a reference means. */
  logical(reference: Reference, from: Entry, type: Resource['resourceType']): Entry | undefined {
    return this.#references.logical(reference, from, type);
  }

  /** The key of what is referred to: where it resolves that of the resource, else what the reference says. */
  keyOf(reference: Reference | undefined, from: Entry): Ref | undefined {
    return this.resolve(reference, from)?.ref ?? this.#references.keyOf(reference, from);
  }
}

function groupedByType(entries: readonly Entry[]): Map<string, Entry[]> {
  const byType = new Map<string, Entry[]>();
  for (const entry of entries) {
    const ofType = byType.get(entry.resource.resourceType);
    if (ofType === undefined) byType.set(entry.resource.resourceType, [entry]);
    else ofType.push(entry);
  }
  return byType;
}

function areSorted(entries: readonly Entry[]): boolean {
  for (let index = 1; index < entries.length; index++)
    if ((entries[index - 1] as Entry).ref > (entries[index] as Entry).ref) return false;
  return true;
}

function byRef(a: Entry, b: Entry): number {
  return compare(a.ref, b.ref);
}
