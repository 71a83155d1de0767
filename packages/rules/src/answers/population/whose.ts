import type { Reference, Resource } from '@medplum/fhirtypes';
import { CONTEXT_ELEMENTS, patientElement } from '../../record/identity/ownership.ts';
import { isObject } from '../../record/safe.ts';

/** By what a resource tells whose it is: it is a patient, names one, or stands in a contact or episode that does. */
export type Whose =
  | { readonly self: true }
  | { readonly patient: Reference }
  | { readonly contexts: readonly Reference[] }
  | undefined;

/** Whose a resource is, as far as it says so itself; undefined when it names nobody. */
export function whoseIs(resource: Resource): Whose {
  if (resource.resourceType === 'Patient') return { self: true };
  const fields = resource as unknown as Readonly<Record<string, Reference | undefined>>;
  const patient = fields[patientElement(resource.resourceType)];
  if (patient !== undefined && patient !== null) return isObject(patient) ? { patient } : undefined;
  const contexts = CONTEXT_ELEMENTS.map((element) => fields[element]).filter((each) => isObject(each));
  return contexts.length === 0 ? undefined : { contexts: contexts as readonly Reference[] };
}
