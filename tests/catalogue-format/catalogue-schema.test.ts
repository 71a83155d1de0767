import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type CatalogueEntry, catalogue } from '@prestatiewijzer/rules';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { type Schema, unusedIn } from './schema-use.ts';

const require = createRequire(import.meta.url);
const readJson = (specifier: string) => JSON.parse(readFileSync(require.resolve(specifier), 'utf8'));
const published = readJson('@prestatiewijzer/rules/catalogue.json') as CatalogueEntry[];
const schema = readJson('@prestatiewijzer/rules/catalogue.schema.json') as Schema;
const validate = new Ajv2020({ discriminator: true, strictTypes: false, strictTuples: false }).compile(
  schema,
);

/** What the mistakes in a catalogue are, each with its place. */
function mistakes(entries: unknown): string[] {
  validate(entries);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The catalogue with one change to its first title. */
function changed(change: (title: Record<string, unknown>) => void): unknown {
  const copy = structuredClone(published) as unknown as Record<string, unknown>[];
  change(copy[0] as Record<string, unknown>);
  return copy;
}

it('describes the published catalogue, which is what the library gives', () => {
  expect(mistakes(published)).toEqual([]);
  expect(published).toEqual(catalogue());
});

it('has no construct that the catalogue does not use', () => {
  // For a rule that ends: the titles that did so far end as a whole.
  expect(unusedIn(schema, published)).toEqual(['condition.until']);
});

it.each<[string, (title: Record<string, unknown>) => void]>([
  ['an unknown key', (title) => Object.assign(title, { tarief: 100 })],
  ['an unknown law', (title) => Object.assign(title, { law: 'AWBZ' })],
  ['an expression with an unknown op', (title) => logicOf(title, { op: 'xor', of: [] })],
  ['a count without a number', (title) => logicOf(title, { op: 'count', set: [0, 'a'], variable: 1 })],
  ['a path without a variable', (title) => logicOf(title, { op: 'is', fact: ['child'] })],
  ['a moment that is none', (title) => logicOf(title, { op: 'from', fact: [0, 'on'], moment: '2025' })],
  ['a condition without a source', (title) => conditionOf(title, { sources: [] })],
  ['a text in one language', (title) => conditionOf(title, { text: { nl: 'Alleen Nederlands' } })],
  ['a requirement that warns', (title) => conditionOf(title, { kind: 'requirement', warns: true })],
  ['a title that informs and decides', (title) => Object.assign(title, { informs: true })],
])('refuses %s', (_, change) => {
  expect(mistakes(changed(change))).not.toEqual([]);
});

function conditionOf(title: Record<string, unknown>, change: object): void {
  Object.assign((title['conditions'] as object[])[0] as object, change);
}

function logicOf(title: Record<string, unknown>, tree: object): void {
  conditionOf(title, { logic: { nl: 'x', en: 'x', tree } });
}
