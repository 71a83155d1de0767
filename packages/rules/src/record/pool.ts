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
  readonly #byType = new Map<string, Entry[]>();
  readonly #byRef = new Map<Ref, Entry>();
  readonly #sorted = new Set<string>();
  readonly #merged: Merged;

  constructor(entries: readonly Entry[], told: readonly Entry[] = []) {
    this.#entries = entries;
    this.#told = told;
    this.#references = new References(entries);
    for (const entry of entries) this.#byRef.set(entry.ref, entry);
    for (const list of [entries, told]) {
      for (const entry of list) {
        const ofType = this.#byType.get(entry.resource.resourceType);
        if (ofType === undefined) this.#byType.set(entry.resource.resourceType, [entry]);
        else ofType.push(entry);
      }
    }
    this.#merged = mergedPatients(this.ofType('Patient'), (reference, from) =>
      this.#references.resolve(reference, from),
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
      entries.sort(byRef);
      this.#sorted.add(type);
    }
    return entries;
  }

  /** The types of which there are resources. */
  get types(): readonly Resource['resourceType'][] {
    return [...this.#byType.keys()].sort() as Resource['resourceType'][];
  }

  get merged(): Merged {
    return this.#merged;
  }

  /** The patient who is left where this one was merged into another. */
  survivorOf(patient: Entry): Entry {
    return this.#merged.survivors.get(patient) ?? patient;
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

function byRef(a: Entry, b: Entry): number {
  return compare(a.ref, b.ref);
}
