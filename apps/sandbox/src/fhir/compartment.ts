import { compartmentParameters } from './definitions.ts';
import { indexValues } from './index-values.ts';
import type { Resource } from './resource.ts';

/**
 * Whose record a resource is in, by the patient compartment of R4: ids of patients, or undefined when the type belongs
 * to nobody.
 * @see https://hl7.org/fhir/R4/compartmentdefinition-patient.html
 */
export function patientsOf(resource: Resource, base: string): readonly string[] | undefined {
  if (resource.resourceType === 'Patient') return [resource.id];
  const parameters = compartmentParameters(resource.resourceType);
  if (parameters.length === 0) return undefined;
  return parameters
    .flatMap((parameter) => indexValues(parameter, resource, base).keys)
    .flatMap((key) => (key.startsWith('Patient/') ? key.slice('Patient/'.length) : []));
}
