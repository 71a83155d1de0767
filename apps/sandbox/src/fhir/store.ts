import type { Resource, StoredResource } from './resource.ts';
import { valuesAt } from './resource.ts';
import { parametersOf } from './types.ts';

/** The resources of one sandbox, in memory, by type and by patient. */
export class Store {
  readonly #start: readonly Resource[];
  readonly #byType = new Map<string, Map<string, StoredResource>>();
  readonly #byPatient = new Map<string, Set<string>>();
  #created = 0;

  constructor(start: readonly Resource[]) {
    this.#start = start;
    this.reset();
  }

  /** Back to the start set. */
  reset(): void {
    this.#byType.clear();
    this.#byPatient.clear();
    this.#created = 0;
    for (const resource of this.#start) this.put(resource);
  }

  read(type: string, id: string): StoredResource | undefined {
    return this.#byType.get(type)?.get(id);
  }

  all(type: string): StoredResource[] {
    return [...(this.#byType.get(type)?.values() ?? [])];
  }

  /** The resources of a type in the record of a patient. */
  ofPatient(type: string, patientId: string): StoredResource[] {
    const ids = this.#byPatient.get(`${patientId}/${type}`) ?? [];
    return [...ids].flatMap((id) => this.read(type, id) ?? []);
  }

  /** Stores under a new id. */
  create(resource: Omit<Resource, 'id'>): StoredResource {
    const type = resource['resourceType'] as string;
    let id: string;
    do {
      this.#created += 1;
      id = `nieuw-${this.#created}`;
    } while (this.read(type, id) !== undefined);
    return this.put({ ...resource, resourceType: type, id });
  }

  put(resource: Resource): StoredResource {
    const { resourceType: type, id } = resource;
    const before = this.read(type, id);
    if (before !== undefined) {
      for (const patient of patientsOf(before)) this.#byPatient.get(`${patient}/${type}`)?.delete(id);
    }
    const version = Number(before?.meta.versionId ?? 0) + 1;
    const stored: StoredResource = {
      ...resource,
      meta: { ...resource.meta, versionId: `${version}`, lastUpdated: new Date().toISOString() },
    };
    entry(this.#byType, type, () => new Map()).set(id, stored);
    for (const patient of patientsOf(stored)) {
      entry(this.#byPatient, `${patient}/${type}`, () => new Set<string>()).add(id);
    }
    return stored;
  }
}

/** The ids of the patients that a resource is about. */
export function patientsOf(resource: Resource): string[] {
  if (resource.resourceType === 'Patient') return [resource.id];
  const path = parametersOf(resource.resourceType)['patient']?.paths[0];
  if (path === undefined) return [];
  return valuesAt(resource, `${path}.reference`)
    .map((text) => /(?:^|\/)Patient\/([^/]+)$/.exec(String(text))?.[1])
    .filter((id) => id !== undefined);
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
