import { evalFhirPath, validateResource } from '@medplum/core';
import type { Resource } from '@medplum/fhirtypes';
import { checkCodes } from './check-codes.ts';
import { OWN_STRUCTURES, STRUCTURE_BY_URL, structureOfType } from './definitions.ts';

/** By what a resource is recognised as one of the profiles, whether or not it says so itself. */
const RECOGNISED_BY: Readonly<Record<string, string>> = {
  'proactief-zorgplan': "CarePlan.category.coding.where(code = '713603004').exists()",
  'overdracht-zorgplan': "Communication.status = 'completed' and Communication.about.exists()",
  'voorbereide-overdracht': "Communication.status = 'preparation'",
  'palliatief-team': "CareTeam.category.coding.where(system.endsWith('/CodeSystem/team')).exists()",
  teamoverleg: "Procedure.code.coding.where(code = '190006' or code = '190005').exists()",
  'dbc-diagnose': "Condition.code.coding.where(system.endsWith('/dbc-diagnose')).exists()",
  'dbc-zorgtraject':
    "EpisodeOfCare.diagnosis.exists() and EpisodeOfCare.extension.where(url.endsWith('/deel-van')).empty()",
  'dbc-subtraject': "EpisodeOfCare.extension.where(url.endsWith('/deel-van')).exists()",
  levensverwachting: "Observation.code.coding.where(code = 'levensverwachting').exists()",
  'palliatieve-fase': "Observation.code.coding.where(code = 'palliatieve-fase').exists()",
  'vv10-criterium': "Observation.code.coding.where(system.endsWith('/vv10-criterium')).exists()",
  'wlz-indicatie': "Coverage.type.coding.where(system.endsWith('/dekking')).exists()",
  adviesverzoek: "ServiceRequest.category.coding.where(system.endsWith('/verzoek')).exists()",
  'voorgestelde-registratie': "ChargeItem.status = 'planned'",
};

/** The own profiles that a resource should conform to: those it names, and those it is recognised by. */
export function profilesOf(resource: Resource): readonly string[] {
  const named = (resource.meta?.profile ?? []).filter((url) => STRUCTURE_BY_URL.has(url));
  const recognised = OWN_STRUCTURES.filter(({ id, type }) => {
    const expression = RECOGNISED_BY[id as string];
    return (
      expression !== undefined &&
      type === resource.resourceType &&
      evalFhirPath(expression, resource)[0] === true
    );
  });
  return [...new Set([...named, ...recognised.map(({ url }) => url as string)])];
}

/** Everything wrong with a resource, by R4 and by the profiles that it should conform to. */
export function validate(resource: Resource, profiles = profilesOf(resource)): readonly string[] {
  const base = structureOfType(resource.resourceType);
  if (base === undefined) return [`${resource.resourceType} is no type of R4`];
  const structures = [
    base,
    ...profiles.map((url) => STRUCTURE_BY_URL.get(url)).filter((each) => each !== undefined),
  ];
  return structures.flatMap((structure) => [
    ...validatorSays(resource, structure === base ? undefined : structure),
    ...checkCodes(resource, structure),
  ]);
}

function validatorSays(
  resource: Resource,
  profile: (typeof OWN_STRUCTURES)[number] | undefined,
): readonly string[] {
  try {
    return validateResource(resource, profile && { profile }).map(describe);
  } catch (error) {
    const { outcome } = error as { outcome?: { issue?: Parameters<typeof describe>[0][] } };
    if (outcome?.issue === undefined) throw error;
    return outcome.issue.map(describe);
  }
}

function describe({ details, expression }: { details?: { text?: string }; expression?: string[] }): string {
  return `${expression?.join(', ') ?? ''}: ${details?.text ?? ''}`;
}
