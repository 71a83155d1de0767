import type { FhirResource } from '@prestatiewijzer/patient-record';
import type { Settings } from '@prestatiewijzer/rules';

/** Queries for the teams that the settings name, by reference or by `system|value`, and the record does not hold. */
export function missingTeams({ teams }: Settings, resources: readonly FhirResource[]): readonly string[] {
  const held = new Set(
    resources.filter(({ resourceType }) => resourceType === 'CareTeam').flatMap((team) => namesOf(team)),
  );
  return [...(teams?.palliative ?? []), ...(teams?.childComfort ?? [])]
    .filter((name) => !held.has(name))
    .map((name) =>
      name.startsWith('CareTeam/')
        ? `CareTeam?_id=${name.slice('CareTeam/'.length)}`
        : `CareTeam?identifier=${encodeURIComponent(name)}`,
    );
}

function namesOf({ id, identifier }: FhirResource): readonly string[] {
  const identifiers = Array.isArray(identifier) ? identifier : [];
  return [`CareTeam/${id}`, ...identifiers.map((each) => `${each?.system ?? ''}|${each?.value}`)];
}
