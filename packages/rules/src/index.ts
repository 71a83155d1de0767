import type { Resource } from '@medplum/fhirtypes';

/** How many of the given resources are about a patient: a placeholder until the first rule is here. */
export function countPatients(resources: readonly Resource[]): number {
  return resources.filter((resource) => resource.resourceType === 'Patient').length;
}
