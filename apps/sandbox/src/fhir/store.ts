import type { Criterion } from './criterion.ts';
import type { SearchParameter } from './definitions.ts';
import { ParameterIndex } from './parameter-index.ts';
import type { Resource, StoredResource } from './resource.ts';

/** What happened to a resource at one moment. */
export interface Version {
  readonly type: string;
  readonly id: string;
  readonly versionId: string;
  readonly lastUpdated: string;
  readonly method: 'POST' | 'PUT' | 'DELETE';
  /** Undefined when it was deleted. */
  readonly resource: StoredResource | undefined;
}

interface TypeStore {
  readonly resources: Map<string, StoredResource>;
  /** Made when a search first asks for the parameter. */
  readonly indexes: Map<string, ParameterIndex>;
}

/** The resources of one sandbox, in memory, with all that happened to them. */
export class Store {
  readonly #start: readonly Resource[];
  readonly #base: () => string;
  readonly #types = new Map<string, TypeStore>();
  readonly #log: Version[] = [];
  readonly #versions = new Map<string, Version[]>();
  #created = 0;

  /** `base` is the address of the FHIR server, which references may start with. */
  constructor(start: readonly Resource[], base: () => string) {
    this.#start = start;
    this.#base = base;
    this.reset();
  }

  /** Back to the start set, or to other resources, without history. */
  reset(resources: readonly Resource[] = this.#start): void {
    this.#types.clear();
    this.#versions.clear();
    this.#log.length = 0;
    this.#created = 0;
    for (const resource of resources) this.put(resource);
  }

  read(type: string, id: string): StoredResource | undefined {
    return this.#types.get(type)?.resources.get(id);
  }

  all(type: string): StoredResource[] {
    return [...(this.#types.get(type)?.resources.values() ?? [])];
  }

  everything(): StoredResource[] {
    return [...this.#types.keys()].flatMap((type) => this.all(type));
  }

  /** The versions of a resource, oldest first; empty when it never was. */
  versions(type: string, id: string): readonly Version[] {
    return this.#versions.get(`${type}/${id}`) ?? [];
  }

  /** All that happened, oldest first. */
  log(): readonly Version[] {
    return this.#log;
  }

  /** An id that was never used. */
  newId(type: string): string {
    let id: string;
    do {
      this.#created += 1;
      id = `nieuw-${this.#created}`;
    } while (this.versions(type, id).length > 0);
    return id;
  }

  put(resource: Resource, method: 'POST' | 'PUT' = 'PUT'): StoredResource {
    const { resourceType: type, id } = resource;
    const { versionId, lastUpdated } = this.#next(type, id);
    const stored: StoredResource = { ...resource, meta: { ...resource.meta, versionId, lastUpdated } };
    this.#set(type, id, stored);
    this.#remember({ type, id, versionId, lastUpdated, method, resource: stored });
    return stored;
  }

  delete(type: string, id: string): void {
    if (this.read(type, id) === undefined) return;
    this.#set(type, id, undefined);
    this.#remember({ type, id, ...this.#next(type, id), method: 'DELETE', resource: undefined });
  }

  /** Does all of the work or, when it throws, nothing. */
  transaction<T>(work: () => T): T {
    const before = this.#log.length;
    try {
      return work();
    } catch (error) {
      for (const { type, id } of this.#log.splice(before).reverse()) {
        const versions = this.#versions.get(`${type}/${id}`) ?? [];
        versions.pop();
        if (versions.length === 0) this.#versions.delete(`${type}/${id}`);
        this.#set(type, id, versions.at(-1)?.resource);
      }
      throw error;
    }
  }

  /** The resources that meet all criteria, in the order in which they were first stored. */
  find(type: string, criteria: readonly Criterion[]): StoredResource[] {
    const { resources } = this.#type(type);
    const indexed = criteria.map((criterion) => ({
      criterion,
      index: this.index(type, criterion.parameter),
    }));
    const sets = indexed.flatMap(({ criterion: { keys }, index }) => (keys ? [index.withKeys(keys)] : []));
    const smallest = sets.reduce<ReadonlySet<string> | undefined>(
      (best, set) => (best === undefined || set.size < best.size ? set : best),
      undefined,
    );
    const ids = smallest ?? resources.keys();
    const found: StoredResource[] = [];
    for (const id of ids) {
      const resource = resources.get(id);
      if (resource && indexed.every(({ criterion, index }) => index.matches(id, criterion)))
        found.push(resource);
    }
    return found;
  }

  index(type: string, parameter: SearchParameter): ParameterIndex {
    const { resources, indexes } = this.#type(type);
    let index = indexes.get(parameter.name);
    if (index === undefined) {
      index = new ParameterIndex(parameter, this.#base());
      for (const resource of resources.values()) index.put(resource);
      indexes.set(parameter.name, index);
    }
    return index;
  }

  #type(type: string): TypeStore {
    let store = this.#types.get(type);
    if (store === undefined) {
      store = { resources: new Map(), indexes: new Map() };
      this.#types.set(type, store);
    }
    return store;
  }

  #set(type: string, id: string, resource: StoredResource | undefined): void {
    const { resources, indexes } = this.#type(type);
    if (resource === undefined) resources.delete(id);
    else resources.set(id, resource);
    for (const index of indexes.values()) {
      if (resource === undefined) index.delete(id);
      else index.put(resource);
    }
  }

  #next(type: string, id: string): { readonly versionId: string; readonly lastUpdated: string } {
    return { versionId: `${this.versions(type, id).length + 1}`, lastUpdated: new Date().toISOString() };
  }

  #remember(version: Version): void {
    this.#log.push(version);
    const key = `${version.type}/${version.id}`;
    const versions = this.#versions.get(key);
    if (versions === undefined) this.#versions.set(key, [version]);
    else versions.push(version);
  }
}
