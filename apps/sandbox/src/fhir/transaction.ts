import type { Access } from './access.ts';
import { bundle } from './bundle.ts';
import { type Entry, METHODS, readEntry } from './bundle-entry.ts';
import { type Answer, etag, type Interactions } from './interactions.ts';
import { FhirError } from './outcome.ts';
import { isObject } from './resource.ts';

const MOST_ENTRIES = 5000;

/** What the entries of a Bundle are done with, for whom and under which address. */
interface Processing {
  readonly interactions: Interactions;
  readonly access: Access;
  readonly base: string;
}

/**
 * Does the entries of a batch each on its own, or those of a transaction all or not at all.
 * @throws {FhirError} when the Bundle is neither, or when an entry of a transaction is refused.
 * @see https://hl7.org/fhir/R4/http.html#transaction
 */
export function processBundle(body: unknown, processing: Processing): object {
  if (!isObject(body) || body['resourceType'] !== 'Bundle') {
    throw new FhirError(400, 'structure', 'The body must be a Bundle.');
  }
  const { type, entry = [] } = body;
  if (type !== 'batch' && type !== 'transaction') {
    throw new FhirError(400, 'value', 'The type of the Bundle must be batch or transaction.');
  }
  if (!Array.isArray(entry) || entry.length > MOST_ENTRIES) {
    throw new FhirError(400, 'structure', `entry must be a list of at most ${MOST_ENTRIES}.`);
  }
  const answers = type === 'batch' ? batch(entry, processing) : transaction(entry, processing);
  return bundle(`${type}-response`, { entry: answers });
}

function batch(entries: readonly unknown[], processing: Processing): object[] {
  return entries.map((entry, position) => {
    try {
      const read = readEntry(entry, position, processing.base);
      return response(perform(read, processing), processing.base);
    } catch (error) {
      if (!(error instanceof FhirError)) throw error;
      return { response: { status: `${error.status}`, outcome: error.outcome } };
    }
  });
}

function transaction(given: readonly unknown[], processing: Processing): object[] {
  const { interactions, base } = processing;
  const entries = given.map((entry, position) => readEntry(entry, position, base));
  requireOnce(entries);
  return interactions.transaction(() => {
    const ids = new Map<number, string>();
    const names = new Map<string, string>();
    for (const entry of entries) {
      const name = nameOf(interactions, entry, ids);
      if (entry.fullUrl !== undefined && name !== undefined) names.set(entry.fullUrl, name);
    }
    const answers: object[] = [];
    for (const entry of [...entries].sort(inOrder)) {
      try {
        const renamedEntry = { ...entry, resource: renamed(entry.resource, names) };
        answers[entry.position] = response(perform(renamedEntry, processing, ids.get(entry.position)), base);
      } catch (error) {
        throw error instanceof FhirError ? of(entry.position, error) : error;
      }
    }
    return answers;
  });
}

/** The order in which FHIR wants a transaction to be done, whatever the order of its entries. */
function inOrder(a: Entry, b: Entry): number {
  return METHODS.indexOf(a.method) - METHODS.indexOf(b.method) || a.position - b.position;
}

/** The refusal of one entry as a refusal of the whole. */
function of(position: number, { status, issues }: FhirError): FhirError {
  const where = `Bundle.entry[${position}]`;
  return FhirError.ofIssues(
    status,
    issues.map((issue) => ({
      ...issue,
      diagnostics: `${where}: ${issue.diagnostics}`,
      expression: issue.expression ?? [where],
    })),
  );
}

/** What an entry is called once it is stored; the id of what is created is taken here. */
function nameOf(interactions: Interactions, entry: Entry, ids: Map<number, string>): string | undefined {
  const [type = '', id] = entry.path;
  if (entry.method === 'PUT') return `${type}/${id}`;
  if (entry.method !== 'POST') return undefined;
  const existing =
    entry.ifNoneExist === undefined ? undefined : interactions.matching(type, entry.ifNoneExist);
  if (existing !== undefined) return `${type}/${existing.id}`;
  const newId = interactions.newId(type);
  ids.set(entry.position, newId);
  return `${type}/${newId}`;
}

/** The same resource with each address of an entry replaced by what it is called here. */
function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (names.size === 0) return value;
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => renamed(each, names));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, renamed(each, names)]));
}

function perform(entry: Entry, { interactions, access }: Processing, newId?: string): Answer {
  const { method, path, parameters, resource, ifMatch, ifNoneExist } = entry;
  const [type = '', id = ''] = path;
  switch (`${method} ${path.length}`) {
    case 'GET 1':
      return interactions.search(access, type, parameters, false);
    case 'GET 2':
      return interactions.read(access, type, id);
    case 'POST 1':
      return interactions.create(access, type, resource, ifNoneExist, newId);
    case 'PUT 2':
      return interactions.update(access, type, id, resource, ifMatch);
    case 'PATCH 2':
      return interactions.patch(access, type, id, patchIn(resource), ifMatch);
    case 'DELETE 2':
      return interactions.delete(access, type, id, ifMatch);
    default:
      throw new FhirError(400, 'not-supported', `${method} of this address is not possible in a Bundle.`);
  }
}

/** A JSON Patch stands in a Bundle as a Binary. */
function patchIn(resource: unknown): unknown {
  if (isObject(resource) && resource['resourceType'] === 'Binary' && typeof resource['data'] === 'string') {
    try {
      return JSON.parse(Buffer.from(resource['data'], 'base64').toString('utf8'));
    } catch {
      throw new FhirError(400, 'structure', 'The data of the Binary is no JSON.');
    }
  }
  throw new FhirError(400, 'structure', 'A patch in a Bundle must be a Binary with data.');
}

/** A transaction must not write the same resource twice. */
function requireOnce(entries: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { method, path } of entries) {
    if (method === 'GET' || path.length !== 2) continue;
    const name = path.join('/');
    if (seen.has(name)) throw new FhirError(400, 'invalid', `${name} is written more than once.`);
    seen.add(name);
  }
}

function response({ status, body, version, location }: Answer, base: string): object {
  const resource = body as { resourceType?: string; id?: string } | undefined;
  return {
    ...(resource?.id && { fullUrl: `${base}/${resource.resourceType}/${resource.id}` }),
    ...(resource && { resource }),
    response: {
      status: `${status}`,
      ...(location && { location }),
      ...(version && { etag: etag(version.versionId), lastModified: version.lastUpdated }),
    },
  };
}
