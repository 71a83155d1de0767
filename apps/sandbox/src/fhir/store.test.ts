import { expect, it } from 'vitest';
import { parametersOf } from './definitions.ts';
import { readQuery } from './query.ts';
import type { Resource } from './resource.ts';
import { Store } from './store.ts';

const BASE = 'http://sandbox/fhir';

/** Encounters of many patients that count how often somebody looks into them. */
function encounters(total: number): { readonly resources: Resource[]; readonly looks: () => number } {
  let looks = 0;
  const resources = Array.from({ length: total }, (_, position) => ({
    resourceType: 'Encounter',
    id: `e${position}`,
    status: 'finished',
    subject: {
      get reference() {
        looks += 1;
        return `Patient/p${position % (total / 10)}`;
      },
    },
    period: {
      get start() {
        looks += 1;
        return `2026-01-${String((position % 28) + 1).padStart(2, '0')}`;
      },
      end: `2026-01-${String((position % 28) + 1).padStart(2, '0')}`,
    },
  }));
  return { resources, looks: () => looks };
}

function find(store: Store, search: string): string[] {
  const query = readQuery('Encounter', new URLSearchParams(search), { strict: true, base: BASE });
  return store.find('Encounter', query.criteria).map(({ id }) => id);
}

it('looks into nothing to search among ten thousand, once it has its indexes', () => {
  const { resources, looks } = encounters(10_000);
  const store = new Store(resources, () => BASE);
  find(store, 'patient=p0&date=ge2026-01-01');
  find(store, 'status=finished');
  const before = looks();

  expect(find(store, 'patient=p7')).toHaveLength(10);
  expect(find(store, 'patient=Patient/p7&status=finished&date=lt2026-01-01')).toEqual([]);
  expect(find(store, 'date=2026-01-05')).toHaveLength(357);
  expect(looks()).toBe(before);
});

it('looks again only into what was written', () => {
  const { resources, looks } = encounters(10_000);
  const store = new Store(resources, () => BASE);
  find(store, 'patient=p0');
  const before = looks();

  store.put({ ...(resources[7] as Resource), status: 'planned' });

  expect(looks() - before).toBeLessThan(10);
  expect(find(store, 'patient=p7')).toHaveLength(10);
});

it('forgets in its indexes what a transaction did in vain', () => {
  const { resources } = encounters(20);
  const store = new Store(resources, () => BASE);
  expect(find(store, 'patient=p1')).toEqual([
    'e1',
    'e3',
    'e5',
    'e7',
    'e9',
    'e11',
    'e13',
    'e15',
    'e17',
    'e19',
  ]);

  expect(() =>
    store.transaction(() => {
      store.delete('Encounter', 'e1');
      store.put({ resourceType: 'Encounter', id: 'new', subject: { reference: 'Patient/p1' } });
      throw new Error('refused');
    }),
  ).toThrow('refused');

  expect(find(store, 'patient=p1')).toHaveLength(10);
  expect(find(store, 'patient=p1&_id=e1')).toEqual(['e1']);
  expect(store.versions('Encounter', 'e1')).toHaveLength(1);
  expect(store.versions('Encounter', 'new')).toHaveLength(0);
});

it.each([
  [
    'Observation',
    'date',
    { effectivePeriod: { start: '2026-01-01' } },
    { ranges: [{ low: '2026-01-01T00:00:00.000' }] },
  ],
  [
    'MedicationRequest',
    'medication',
    { medicationReference: { reference: 'Medication/m' } },
    { keys: ['Medication/m', 'm'] },
  ],
  [
    'MedicationRequest',
    'code',
    { medicationCodeableConcept: { coding: [{ code: 'c' }] } },
    { keys: ['c', '|c'] },
  ],
  ['Encounter', 'class', { classHistory: [{ class: { code: 'IMP' } }] }, { keys: [] }],
  [
    'Encounter',
    'practitioner',
    { participant: [{ individual: { reference: 'RelatedPerson/r' } }] },
    { keys: [] },
  ],
  [
    'Patient',
    'email',
    {
      telecom: [
        { system: 'phone', value: '1' },
        { system: 'email', value: 'a@b.nl' },
      ],
    },
    { keys: ['a@b.nl', 'email|a@b.nl', 'email|'] },
  ],
  ['Patient', 'name', { name: [{ family: 'Čapek' }] }, { texts: ['capek'] }],
])('reads %s.%s of %j', (type, name, resource, expected) => {
  const parameter = parametersOf(type).get(name);
  if (parameter === undefined) throw new Error(`${type} has no ${name}`);
  const store = new Store([{ resourceType: type, id: 'x', ...resource }], () => BASE);

  expect(store.index(type, parameter).values('x')).toMatchObject(expected);
});
