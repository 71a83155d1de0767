import type { Resource } from '@medplum/fhirtypes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problems } from '../problems.ts';
import { checkShape, SHAPES } from '../shape.ts';
import { isOrdinary } from './ordinary.ts';
import { usable } from './resources.ts';
import { SIGNS, TYPES } from './version-shapes.ts';

const types = [...new Set([...SHAPES.keys(), ...SIGNS.keys(), ...TYPES.keys(), 'Immunization'])];
const names = [
  ...new Set([
    ...[...SHAPES.values()].flatMap(({ lists, objects }) => [...lists, ...objects]),
    ...[...SIGNS.values()].flatMap(({ elements, shapes }) => [
      ...elements.keys(),
      ...shapes.map(([, { element }]) => element),
    ]),
    ...['modifierExtension', 'implicitRules', 'fhirVersion', 'meta', 'status', 'concept', 'actor', 'profile'],
  ]),
];
const name = fc.constantFrom(...names);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>('text', '5.0.0', 7, true, null, undefined),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3 }),
  ),
}));

describe('what is ordinary', () => {
  const read = (resource: Resource) => {
    const problems = new Problems('en');
    const found = usable(resource, undefined);
    if (found.resource !== undefined) checkShape(found.resource, 'Any/1', problems);
    return { ...found, problems: problems.list() };
  };

  it('is read as it stands by who looks with care', () => {
    const resource = fc
      .tuple(fc.constantFrom(...types), fc.dictionary(name, value, { maxKeys: 4 }))
      .map(([resourceType, fields]) => ({ ...fields, resourceType }) as unknown as Resource);
    let ordinary = 0;
    fc.assert(
      fc.property(resource, (each) => {
        if (!isOrdinary(each)) return;
        ordinary += 1;
        expect(read(each)).toEqual({ resource: each, problems: [] });
      }),
      { numRuns: 5000 },
    );
    expect(ordinary).toBeGreaterThan(100);
  });

  it.each<[string, object]>([
    [
      'a contact',
      { resourceType: 'Encounter', status: 'finished', class: { code: 'AMB' }, participant: [{}] },
    ],
    [
      'a role with several codes',
      { resourceType: 'PractitionerRole', code: [{ coding: [{ code: '0313' }] }] },
    ],
    ['what has a profile of R4', { resourceType: 'Flag', meta: { profile: ['http://example.org/Flag'] } }],
    ['a type of which nothing is known', { resourceType: 'Immunization', status: 'completed' }],
  ])('is %s', (_, resource) => {
    expect(isOrdinary(resource as Resource)).toBe(true);
  });

  it.each<[string, object]>([
    [
      'a modifier in a list of codes',
      { resourceType: 'PractitionerRole', code: [{ modifierExtension: [{}] }] },
    ],
    ['a modifier deep inside', { resourceType: 'Goal', target: [{ detail: { modifierExtension: [] } }] }],
    ['an element of R5', { resourceType: 'Encounter', actualPeriod: {} }],
    [
      'the profile of a guide for STU3',
      { resourceType: 'Flag', meta: { profile: ['http://fhir.nl/fhir/StructureDefinition/x'] } },
    ],
    ['a list that is none', { resourceType: 'Encounter', participant: {} }],
  ])('is not %s', (_, resource) => {
    expect(isOrdinary(resource as Resource)).toBe(false);
  });
});
