import { readdirSync, readFileSync } from 'node:fs';
import type { Bundle, Resource } from '@medplum/fhirtypes';
import { expect, it } from 'vitest';
import { builtResources, OWN_STRUCTURES } from './testing/definitions.ts';
import { profilesOf, validate } from './testing/validate.ts';

const examples = builtResources('example');
const definitions = builtResources();
const patients = new URL('../../apps/sandbox/patients/', import.meta.url);

it('has only valid examples', () => {
  expect(mistakesIn(examples)).toEqual([]);
});

it('has an example of every profile', () => {
  const shown = new Set(examples.flatMap(profilesOf));
  const profiles = OWN_STRUCTURES.filter(({ type }) => type !== 'Extension').map(({ url }) => url as string);

  expect(profiles.filter((url) => !shown.has(url))).toEqual([]);
  expect(profiles.length).toBeGreaterThanOrEqual(14);
});

it('has an example of every extension', () => {
  const shown = [
    ...examples,
    ...definitions.filter(({ resourceType }) => resourceType === 'ChargeItemDefinition'),
  ];
  const used = new Set(shown.flatMap(urlsIn));
  const extensions = OWN_STRUCTURES.filter(({ type }) => type === 'Extension').map(
    ({ url }) => url as string,
  );

  expect(extensions.filter((url) => !used.has(url))).toEqual([]);
});

it('defines only valid resources', () => {
  expect(mistakesIn(definitions)).toEqual([]);
});

it.each(readdirSync(patients))('finds the sandbox patients of %s valid', (name) => {
  const { entry = [] } = JSON.parse(readFileSync(new URL(name, patients), 'utf8')) as Bundle;

  expect(entry.length).toBeGreaterThan(0);
  expect(mistakesIn(entry.map(({ resource }) => resource as Resource))).toEqual([]);
});

function mistakesIn(resources: readonly Resource[]): readonly string[] {
  return resources.flatMap((resource) =>
    validate(resource).map((mistake) => `${resource.resourceType}/${resource.id} ${mistake}`),
  );
}

/** The extensions that stand somewhere in a value. */
function urlsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { url, ...rest } = value as { url?: string };
  const isExtension = url !== undefined && Object.keys(rest).some((key) => key.startsWith('value'));
  return [...(isExtension ? [url] : []), ...Object.values(rest).flatMap(urlsIn)];
}
