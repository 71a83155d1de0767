import type { Access, Permission } from '../fhir/access.ts';
import { patientsOf } from '../fhir/compartment.ts';
import { indexValues } from '../fhir/index-values.ts';
import { FhirError } from '../fhir/outcome.ts';
import { readQuery } from '../fhir/query.ts';
import type { Resource } from '../fhir/resource.ts';
import type { AccessToken } from './grants.ts';
import { type Interaction, type ResourceScope, readResourceScope } from './scopes.ts';

/** What the scopes of a token allow, each on its own. `base` is the FHIR base. */
export function tokenAccess({ scopes, grant }: AccessToken, base: string): Access {
  const resourceScopes = scopes.flatMap((scope) => readResourceScope(scope) ?? []);
  const patient = grant.context.patient;
  // Somebody who logs in as a patient sees that record only, whatever the scope says.
  const own = grant.user.startsWith('Patient/') ? grant.user.slice('Patient/'.length) : undefined;
  return {
    ...(patient !== undefined && { patient }),
    permission(type, interaction) {
      const permissions = resourceScopes
        .filter((scope) => scope.type === '*' || scope.type === type)
        .filter((scope) => scope.interactions.includes(interaction))
        .map((scope) =>
          permissionOf(scope, type, interaction, scope.level === 'patient' ? patient : own, base),
        );
      return permissions.length === 0
        ? undefined
        : (resource) => permissions.some((permits) => permits(resource));
    },
  };
}

/** Whether the search parameters in a scope can be held to; a scope that cannot is not granted. */
export function canHoldTo(scope: string, base: string): boolean {
  const { type, query } = readResourceScope(scope) ?? {};
  if (type === undefined || query === undefined) return true;
  try {
    readQuery(type, new URLSearchParams(query), { strict: true, base });
    return type !== '*';
  } catch (error) {
    if (error instanceof FhirError) return false;
    throw error;
  }
}

function permissionOf(
  { level, query }: ResourceScope,
  type: string,
  interaction: Interaction,
  patient: string | undefined,
  base: string,
): Permission {
  const { criteria } = readQuery(type, new URLSearchParams(query), { strict: true, base });
  return (resource) =>
    (level === 'patient' || patient !== undefined ? isOf(patient, resource, interaction, base) : true) &&
    criteria.every((criterion) => criterion.matches(indexValues(criterion.parameter, resource, base)));
}

/** What belongs to no patient, such as a practitioner, may be seen with any record but not changed. */
function isOf(
  patient: string | undefined,
  resource: Resource,
  interaction: Interaction,
  base: string,
): boolean {
  if (patient === undefined) return false;
  return patientsOf(resource, base)?.includes(patient) ?? 'rs'.includes(interaction);
}
