import { expect, it } from 'vitest';
import { CATALOGUE } from '../../law/catalogue.ts';
import { assemble } from '../../law/published/assemble.ts';
import { logicOf } from '../../law/published/logic.ts';
import { assess } from '../assess.ts';
import { catalogue } from './export.ts';
import { addTexts, textsIn } from './texts.ts';

const record = [
  { resourceType: 'Patient', id: 'p' },
  {
    resourceType: 'Procedure',
    id: 'talk',
    status: 'completed',
    code: { coding: [{ system: 'http://snomed.info/sct', code: '713603004' }] },
    subject: { reference: 'Patient/p' },
    performedDateTime: '2026-03-02',
  },
];
const json = <T>(value: T): T => JSON.parse(JSON.stringify(value));

it('is all that an engine needs: assembled again it is the titles as they were written', () => {
  const entries = json(catalogue());
  const assembled = assemble(json(entries.map(logicOf)), { nl: textsIn('nl'), en: json(textsIn('en')) });
  const written = [...CATALOGUE].sort((a, b) => a.entry - b.entry);
  expect(json(assembled)).toEqual(json(written));
});

it('has a text for every title and condition, in plain JSON', () => {
  const { titles, sources } = textsIn('nl');
  const entries = catalogue();

  expect(Object.keys(titles).sort()).toEqual(entries.map(({ id }) => id).sort());
  for (const { id, conditions } of entries) {
    expect(titles[id]?.conditions.map(({ text }) => text)).toEqual(conditions.map(({ text }) => text.nl));
    expect(titles[id]?.conditions.map((each) => each.sources.map((number) => sources[number]))).toEqual(
      conditions.map((each) => each.sources),
    );
  }
});

it.each(['nl', 'en'] as const)('puts the texts of %s back as they were', (language) => {
  const before = assess(record, { at: '2026-03-10', language });
  addTexts(language, json(textsIn(language)));

  expect(assess(record, { at: '2026-03-10', language })).toEqual(before);
  expect(before.findings.length).toBeGreaterThan(0);
});

it('refuses texts of other rules', () => {
  expect(() => addTexts('nl', { sources: [], titles: {}, lacks: {} })).toThrow(
    'These are the texts of other rules',
  );
});
