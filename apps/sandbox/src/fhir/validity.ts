import { FhirError } from './outcome.ts';
import { isObject, type Resource } from './resource.ts';

const ID = /^[A-Za-z0-9.-]{1,64}$/;

/** What must hold before a resource is stored; more than its type and id is not checked. */
export function requireResource(body: unknown, type: string): Omit<Resource, 'id'> {
  if (!isObject(body)) throw new FhirError(400, 'structure', 'The body must be a JSON object.');
  if (body['resourceType'] !== type) {
    throw new FhirError(
      400,
      'invalid',
      `resourceType must be "${type}", not ${JSON.stringify(body['resourceType'])}.`,
    );
  }
  if (body['meta'] !== undefined && !isObject(body['meta'])) {
    throw new FhirError(400, 'structure', 'meta must be a JSON object.');
  }
  return body as Omit<Resource, 'id'>;
}

/** The same for an update, where address and body must name the same id. */
export function requireResourceWithId(body: unknown, type: string, id: string): Resource {
  const resource = requireResource(body, type);
  if (!ID.test(id)) throw new FhirError(400, 'invalid', `"${id}" is no FHIR id.`);
  if (resource['id'] !== id) {
    throw new FhirError(400, 'invalid', `The id in the body must be "${id}", as in the address.`);
  }
  return { ...resource, id } as Resource;
}
