import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { CatalogueEntry, Claim } from '@prestatiewijzer/rules';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { sampled } from '../quick.ts';
import { type Vector, vectorsOf } from '../vectors/vectors.ts';
import { readVignettes } from '../vignettes/run/files.ts';
import { comparable } from './comparable.ts';
import { findings } from './interpreter.mjs';

const require = createRequire(import.meta.url);
const readJson = (specifier: string) => JSON.parse(readFileSync(require.resolve(specifier), 'utf8'));
const catalogue = readJson('@prestatiewijzer/rules/catalogue.json') as CatalogueEntry[];
const claims = readJson('@prestatiewijzer/rules/claims.json') as Claim[];
const isDossier = new Ajv2020({ allowUnionTypes: true }).compile(
  readJson('@prestatiewijzer/rules/dossier.schema.json'),
);
const vignettes = readVignettes(fileURLToPath(new URL('../vignettes', import.meta.url))).flatMap(
  ({ vignette }) => vignette ?? [],
);

it('imports nothing', () => {
  const source = readFileSync(new URL('interpreter.mjs', import.meta.url), 'utf8');
  expect(source).not.toMatch(/\bimport\b|\brequire\b/);
});

it('is tried on every title', () => {
  const tried = new Set(vignettes.map(({ title }) => title));
  expect(catalogue.filter(({ id }) => !tried.has(id)).map(({ id }) => id)).toEqual([]);
});

for (const vignette of vignettes) {
  it(`finds the same for ${vignette.title}, in each of its cases`, () => {
    // As a vendor gets them: as text.
    const vectors = JSON.parse(
      JSON.stringify(vectorsOf({ ...vignette, cases: sampled(vignette.cases) })),
    ) as Vector[];
    // Checking the form takes longer than finding, and the cases of a vignette hardly differ in it.
    expect(isDossier(vectors[0]?.dossier), JSON.stringify(isDossier.errors)).toBe(true);
    for (const vector of vectors) {
      const found = findings(catalogue, claims, vector.dossier);
      expect(comparable(found), vector.name).toEqual(comparable(vector.findings));
    }
  });
}
