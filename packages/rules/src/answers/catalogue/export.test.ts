import { expect, it } from 'vitest';
import { CATALOGUE } from '../../law/catalogue.ts';
import { catalogue } from './export.ts';

const entries = catalogue();

it('exports every title, in order of entry', () => {
  const numbers = entries.map(({ entry }) => entry);
  // Entry 122 holds two titles.
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  expect(entries.length).toBe(CATALOGUE.length);
});

it('is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(entries))).toEqual(entries);
});

it('tells of a condition what it says, where it stands and how it computes', () => {
  const pzp = entries.find(({ id }) => id === 'msz-pzp-190099');
  expect(pzp).toMatchObject({
    entry: 3,
    chapter: 'hospital',
    law: 'Zvw',
    codes: [{ system: 'urn:oid:2.16.840.1.113883.2.4.3.27.15.5', code: '190099' }],
    about: 'planning-process',
    occasion: {
      nl: '(er is een gesprek) of (er is een zorgplan)',
      en: '(there is a conversation) or (there is a care plan)',
    },
  });
  expect(pzp?.conditions.find(({ id }) => id === 'hand-over-to-gp')).toMatchObject({
    kind: 'requirement',
    logic: {
      nl: 'er is een overdracht waarvoor geldt: aan de huisarts',
      tree: {
        op: 'count',
        set: [0, 'handOvers'],
        variable: 1,
        where: { op: 'is', fact: [1, 'toGp'] },
        atLeast: 1,
      },
    },
    todo: { en: 'hand the care plan over to the GP' },
    sources: [{ id: 'handreiking-2026 §1.1.2', edition: '2026' }, {}],
  });
});

it.each([
  ['msz-perinatale-pz', 'https://prestatiewijzer.nl/fhir/CodeSystem/dbc-diagnose'],
  ['msz-kpz-zorgproducten-2023', 'https://prestatiewijzer.nl/fhir/CodeSystem/zorgproduct'],
])('gives the code of %s its own system', (id, system) => {
  expect(entries.find((each) => each.id === id)?.codes[0]?.system).toBe(system);
});
