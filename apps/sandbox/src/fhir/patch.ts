import { applyPatch, type Operation } from 'rfc6902';
import { FhirError } from './outcome.ts';
import { isObject, type StoredResource } from './resource.ts';

const OPERATIONS = new Set(['add', 'remove', 'replace', 'move', 'copy', 'test']);
const MOST_OPERATIONS = 1000;

/**
 * What a JSON Patch makes of a resource; the resource itself is left as it is.
 * @throws {FhirError} 400 when it is no JSON Patch, 422 when it does not fit the resource.
 * @see https://www.rfc-editor.org/rfc/rfc6902
 */
export function patched(resource: StoredResource, patch: unknown): unknown {
  if (!Array.isArray(patch) || patch.length > MOST_OPERATIONS) {
    throw new FhirError(
      400,
      'structure',
      `A JSON Patch is an array of at most ${MOST_OPERATIONS} operations.`,
    );
  }
  const wrong = patch.findIndex((operation) => !isOperation(operation));
  if (wrong >= 0) throw new FhirError(400, 'structure', `Operation ${wrong} is no operation of JSON Patch.`);
  const result = structuredClone(resource);
  const failed = applyPatch(result, patch as Operation[]).findIndex((error) => error !== null);
  if (failed >= 0) {
    throw new FhirError(422, 'invalid', `Operation ${failed} of the patch does not fit the resource.`);
  }
  return result;
}

function isOperation(operation: unknown): boolean {
  if (!isObject(operation) || !OPERATIONS.has(String(operation['op']))) return false;
  const pointers = operation['op'] === 'move' || operation['op'] === 'copy' ? ['path', 'from'] : ['path'];
  return pointers.every((name) => isPointer(operation[name]));
}

/** Not the root: a resource is replaced by an update. */
function isPointer(pointer: unknown): boolean {
  return (
    typeof pointer === 'string' &&
    pointer.startsWith('/') &&
    pointer.length < 1000 &&
    !pointer.split('/').some((step) => ['__proto__', 'constructor', 'prototype'].includes(step))
  );
}
