import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import express, { Router } from 'express';
import { bundle } from './fhir/bundle.ts';
import { TYPES } from './fhir/definitions.ts';
import { sendFhir } from './fhir/http.ts';
import { FhirError } from './fhir/outcome.ts';
import { refuse } from './fhir/refuse.ts';
import { isObject, type Resource } from './fhir/resource.ts';
import type { Store } from './fhir/store.ts';
import { requireResourceWithId } from './fhir/validity.ts';

const LARGEST_STATE = '50mb';

/** All records as one Bundle. */
function stateOf(store: Store): object {
  return bundle('collection', { entry: store.everything().map((resource) => ({ resource })) });
}

/**
 * The resources of a Bundle, whatever its type.
 * @throws {FhirError} that names the entry, when one is no valid resource with an id of its own.
 */
function readState(value: unknown): Resource[] {
  const entries = isObject(value) && value['resourceType'] === 'Bundle' ? (value['entry'] ?? []) : undefined;
  if (!Array.isArray(entries)) throw new FhirError(400, 'structure', 'The records must be a Bundle.');
  const names = new Set<string>();
  return entries.map((entry, position) => {
    const resource = isObject(entry) ? entry['resource'] : undefined;
    const { resourceType: type, id } = isObject(resource) ? resource : {};
    const where = `Bundle.entry[${position}]`;
    if (typeof type !== 'string' || typeof id !== 'string' || !TYPES.has(type)) {
      throw new FhirError(422, 'invalid', `${where} has no resource with a known type and an id.`);
    }
    if (names.has(`${type}/${id}`))
      throw new FhirError(422, 'invalid', `${where}: ${type}/${id} is there twice.`);
    names.add(`${type}/${id}`);
    try {
      return requireResourceWithId(resource, type, id);
    } catch (error) {
      if (!(error instanceof FhirError)) throw error;
      const issues = error.issues.map((issue) => ({
        ...issue,
        diagnostics: `${where}: ${issue.diagnostics}`,
      }));
      throw FhirError.ofIssues(error.status, issues);
    }
  });
}

/** The records of a file; undefined while it is not there. */
export function readStateFile(file: string): Resource[] | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return readState(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(`The records in "${file}" cannot be used: ${(error as Error).message}`);
  }
}

/** Writes the file as a whole or not at all. */
export function writeStateFile(file: string, store: Store): void {
  const unfinished = `${file}.part`;
  writeFileSync(unfinished, JSON.stringify(stateOf(store), null, 1));
  renameSync(unfinished, file);
}

/** `GET` and `PUT /state`: all records, to keep and to bring back; `POST /reset`: the start set. */
export function stateRouter(store: Store): Router {
  const json = express.json({ limit: LARGEST_STATE, type: ['json', '+json'], strict: false });
  return Router()
    .get('/state', (_request, response) => {
      response.attachment('proefdossiers.json');
      sendFhir(response, stateOf(store));
    })
    .put('/state', json, (request, response) => {
      store.reset(readState(request.body));
      response.status(204).end();
    })
    .post('/reset', (_request, response) => {
      store.reset();
      response.status(204).end();
    })
    .use(refuse);
}
