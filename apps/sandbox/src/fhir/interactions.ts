import { type Access, requirePermission, requirePermitted } from './access.ts';
import { TYPES } from './definitions.ts';
import { type HistoryOptions, history } from './history.ts';
import { FhirError } from './outcome.ts';
import { patched } from './patch.ts';
import { readQuery } from './query.ts';
import type { Resource, StoredResource } from './resource.ts';
import { find, searchset } from './search.ts';
import type { Store } from './store.ts';
import { requireResource, requireResourceWithId } from './validity.ts';

/** What an interaction leads to, for one HTTP answer or one entry of a Bundle. */
export interface Answer {
  readonly status: number;
  readonly body?: object;
  /** The version that was read or written. */
  readonly version?: { readonly versionId: string; readonly lastUpdated: string };
  /** `Type/id/_history/version` of what was written. */
  readonly location?: string;
}

/** The version that a client has seen, as it says in If-Match. */
type Seen = string | undefined;

/** The interactions of FHIR R4 over a store, held to what a caller may do. */
export class Interactions {
  readonly #store: Store;
  readonly #base: () => string;

  constructor(store: Store, base: () => string) {
    this.#store = store;
    this.#base = base;
  }

  read(access: Access, type: string, id: string): Answer {
    requireType(type);
    const resource = this.#current(type, id);
    requirePermitted(access, resource, 'r');
    return { status: 200, body: resource, version: resource.meta };
  }

  readVersion(access: Access, type: string, id: string, versionId: string): Answer {
    requireType(type);
    const version = this.#store.versions(type, id).find((each) => each.versionId === versionId);
    if (version === undefined) throw notFound(`${type}/${id}/_history/${versionId}`);
    if (version.resource === undefined) throw gone(type, id);
    requirePermitted(access, version.resource, 'r');
    return { status: 200, body: version.resource, version: version.resource.meta };
  }

  search(access: Access, type: string, parameters: URLSearchParams, strict: boolean): Answer {
    requireType(type);
    const permits = requirePermission(access, type, 's');
    const query = readQuery(type, parameters, { strict, base: this.#base() });
    const found = find(this.#store, query, permits);
    return { status: 200, body: searchset(this.#store, found, query, access, this.#base()) };
  }

  history(access: Access, options: HistoryOptions): Answer {
    const { type, id } = options;
    if (type !== undefined) requireType(type);
    if (type !== undefined && id !== undefined && this.#store.versions(type, id).length === 0) {
      throw notFound(`${type}/${id}`);
    }
    return { status: 200, body: history(this.#store, access, options, this.#base()) };
  }

  /** `ifNoneExist` holds search parameters: what they find is not created again. `id` was taken beforehand. */
  create(access: Access, type: string, body: unknown, ifNoneExist?: string, id?: string): Answer {
    requireType(type);
    const existing = ifNoneExist === undefined ? undefined : this.matching(type, ifNoneExist);
    if (existing !== undefined) {
      requirePermitted(access, existing, 'r');
      return { status: 200, body: existing, version: existing.meta };
    }
    const resource = { ...requireResource(body, type), resourceType: type, id: id ?? this.newId(type) };
    requirePermitted(access, resource, 'c');
    return written(201, this.#store.put(resource, 'POST'));
  }

  /** An id for what will be created. */
  newId(type: string): string {
    return this.#store.newId(type);
  }

  /** Creates what is not there yet under the id that the client chose. */
  update(access: Access, type: string, id: string, body: unknown, seen: Seen): Answer {
    requireType(type);
    const resource = requireResourceWithId(body, type, id);
    const before = this.#store.read(type, id);
    for (const each of before === undefined ? [resource] : [before, resource]) {
      requirePermitted(access, each, 'u');
    }
    requireSeen(seen, before);
    return written(before === undefined ? 201 : 200, this.#store.put(resource));
  }

  patch(access: Access, type: string, id: string, patch: unknown, seen: Seen): Answer {
    requireType(type);
    const before = this.#current(type, id);
    requirePermitted(access, before, 'u');
    requireSeen(seen, before);
    const resource = requireResourceWithId(patched(before, patch), type, id);
    requirePermitted(access, resource, 'u');
    return written(200, this.#store.put(resource));
  }

  delete(access: Access, type: string, id: string, seen: Seen): Answer {
    requireType(type);
    const before = this.#store.read(type, id);
    requirePermission(access, type, 'd');
    if (before !== undefined) requirePermitted(access, before, 'd');
    requireSeen(seen, before);
    this.#store.delete(type, id);
    const version = this.#store.versions(type, id).at(-1);
    return { status: 204, ...(version && { version }) };
  }

  /** Does all of the work or nothing. */
  transaction<T>(work: () => T): T {
    return this.#store.transaction(work);
  }

  /** The one resource that a conditional create finds. */
  matching(type: string, parameters: string): StoredResource | undefined {
    requireType(type);
    const query = readQuery(type, new URLSearchParams(parameters), { strict: true, base: this.#base() });
    if (query.criteria.length === 0)
      throw new FhirError(412, 'invalid', 'If-None-Exist names no search parameter.');
    const [first, second] = this.#store.find(type, query.criteria);
    if (second === undefined) return first;
    throw new FhirError(412, 'multiple-matches', 'If-None-Exist finds more than one resource.');
  }

  #current(type: string, id: string): StoredResource {
    const resource = this.#store.read(type, id);
    if (resource !== undefined) return resource;
    throw this.#store.versions(type, id).length > 0 ? gone(type, id) : notFound(`${type}/${id}`);
  }
}

export function etag(versionId: string): string {
  return `W/"${versionId}"`;
}

function written(status: number, resource: StoredResource): Answer {
  const { resourceType, id, meta } = resource;
  const location = `${resourceType}/${id}/_history/${meta.versionId}`;
  return { status, body: resource, version: meta, location };
}

function requireType(type: string): void {
  if (TYPES.has(type)) return;
  throw new FhirError(404, 'not-supported', `This server has no resources of type "${type.slice(0, 64)}".`);
}

/** Who names the version that they change must name the current one. */
function requireSeen(seen: Seen, current: Resource | undefined): void {
  const version = current?.meta?.versionId;
  if (seen === undefined || (version !== undefined && seen === etag(version))) return;
  throw new FhirError(412, 'conflict', 'The resource has changed since that version.');
}

function notFound(what: string): FhirError {
  return new FhirError(404, 'not-found', `${what.slice(0, 150)} does not exist.`);
}

function gone(type: string, id: string): FhirError {
  return new FhirError(410, 'deleted', `${type}/${id} was deleted.`);
}
