import { compartmentParameters, patientParameters, type SearchParameter } from './definitions.ts';
import { indexValues } from './index-values.ts';
import type { Resource } from './resource.ts';

/**
 * Whose record a resource is in, by the patient compartment of R4: ids of patients, or undefined when it belongs to
 * nobody. A type that is in no compartment belongs to the patient that it names, if it names one.
 * @see https://hl7.org/fhir/R4/compartmentdefinition-patient.html
 */
export function patientsOf(resource: Resource, base: string): readonly string[] | undefined {
  const { resourceType: type, id } = resource;
  if (type === 'Patient') return [id];
  const parameters = compartmentParameters(type);
  if (parameters.length > 0) return patientsNamed(resource, parameters, base);
  const patients = patientsNamed(resource, patientParameters(type), base);
  return patients.length > 0 ? patients : undefined;
}

function patientsNamed(resource: Resource, parameters: readonly SearchParameter[], base: string): string[] {
  return parameters
    .flatMap((parameter) => indexValues(parameter, resource, base).keys)
    .flatMap((key) => (key.startsWith('Patient/') ? key.slice('Patient/'.length) : []));
}
