import { READ_TYPES } from '@prestatiewijzer/rules';
import { expect, it } from 'vitest';
import { LINKED_TYPES, nameOf, PREFETCH } from './queries.ts';

it('asks for every type that the rules read', () => {
  const asked = Object.values(PREFETCH).map((query) => query.split(/[/?]/, 1)[0]);

  expect(READ_TYPES.filter((type) => !asked.includes(type) && !LINKED_TYPES.includes(type))).toEqual([]);
});

it('gets what is referred to only: who, where, and which product', () => {
  expect(LINKED_TYPES).toEqual([
    'PractitionerRole',
    'Practitioner',
    'Organization',
    'Location',
    'Medication',
    'Device',
  ]);
});

it('asks for observations of every code system that the rules look for in observations', () => {
  for (const system of ['observatie', 'vv10-criterium', 'intramurale-toeslag-grond', 'hulpmiddel']) {
    expect(PREFETCH['observations']).toContain(`https://prestatiewijzer.nl/fhir/CodeSystem/${system}|`);
  }
});

it('has a Dutch and an English name for whatever it asks', () => {
  const types = [
    ...Object.values(PREFETCH).map((query) => query.split(/[/?]/, 1)[0] as string),
    ...LINKED_TYPES,
  ];

  expect(types.filter((type) => nameOf(type, 'nl') === type || nameOf(type, 'en') === type)).toEqual([]);
});
