import type { Access, Permission } from '../fhir/access.ts';
import { readQuery } from '../fhir/query.ts';
import { patientsOf } from '../fhir/store.ts';
import { parametersOf } from '../fhir/types.ts';
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

function permissionOf(
  { level, query }: ResourceScope,
  type: string,
  interaction: Interaction,
  patient: string | undefined,
  base: string,
): Permission {
  const { tests } = readQuery(type, new URLSearchParams(query), { strict: true, base });
  return (resource) =>
    (level === 'patient' || patient !== undefined ? isOf(patient, resource, interaction) : true) &&
    tests.every((test) => test(resource));
}

/** What belongs to no patient, such as a practitioner, may be seen with any record but not changed. */
function isOf(
  patient: string | undefined,
  resource: Parameters<Permission>[0],
  interaction: Interaction,
): boolean {
  if (patient === undefined) return false;
  const personal =
    resource.resourceType === 'Patient' || Object.hasOwn(parametersOf(resource.resourceType), 'patient');
  return personal ? patientsOf(resource).includes(patient) : 'rs'.includes(interaction);
}
