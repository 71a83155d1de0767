// Mutation testing of the rules: `npm run mutation -- [--force] [PART ...]`. Each part takes two passes. First all its
// mutants, in one build, are checked with the vignettes, in a bare process each (tests/mutation); then what these do not
// notice is given to the unit tests of the rules, which take longer to start.
import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

const rules = 'packages/rules/src';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { force: { type: 'boolean', default: false } },
});
const chapters = readdirSync(`${rules}/catalogue`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `catalogue/${name}`);
const parts = positionals.length > 0 ? positionals : ['logic', 'findings', 'catalogue/*.ts', ...chapters];

for (const part of parts) report(part, await test(part));

async function test(part) {
  const files = `${rules}/${part.endsWith('.ts') ? part : `${part}/**/*.ts`}`;
  const byVignettes = await run(part, 'vignettes', {
    // What holds only texts is left out.
    mutate: [files, '!**/*.test.ts', '!**/sources.ts', '!**/vocabulary.ts'],
    testRunner: 'command',
    buildCommand: 'node tests/mutation/build.mjs',
    commandRunner: { command: 'node tests/dist/mutation/check.js' },
    timeoutMS: 10_000,
  });
  const left = byVignettes.filter(isLeft);
  if (left.length === 0) return byVignettes;
  const byUnitTests = await run(part, 'unit-tests', {
    mutate: left.map(rangeOf),
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutation.ts' },
    coverageAnalysis: 'perTest',
    timeoutMS: 60_000,
  });
  const noticed = new Set(byUnitTests.filter((mutant) => !isLeft(mutant)).map(keyOf));
  return byVignettes.map((mutant) =>
    isLeft(mutant) && noticed.has(keyOf(mutant)) ? { ...mutant, status: 'Killed' } : mutant,
  );
}

/** Keeps what was found, so that a next run only does what changed; it does not see changes of the vignettes. */
function run(part, pass, options) {
  const incrementalFile = `.stryker/${part.replaceAll(/[^a-z.-]/g, '-')}.${pass}.json`;
  return new Stryker({ ...options, incrementalFile, force: values.force }).runMutationTest();
}

function isLeft({ status }) {
  return status === 'Survived' || status === 'NoCoverage';
}

/** Columns of a report count from 1, those of a range from 0. */
function rangeOf({ fileName, location: { start, end } }) {
  return `${relative('.', fileName)}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
}

function keyOf({ fileName, location, mutatorName, replacement }) {
  return JSON.stringify([fileName, location, mutatorName, replacement]);
}

function report(part, mutants) {
  const tried = mutants.filter(({ status }) => status !== 'Ignored');
  const left = tried.filter(isLeft);
  for (const { fileName, location, mutatorName, replacement } of left) {
    const { line, column } = location.start;
    console.log(`${relative('.', fileName)}:${line}:${column} ${mutatorName} ${JSON.stringify(replacement)}`);
  }
  console.log(`${part}: ${tried.length - left.length} of ${tried.length} mutants are noticed`);
}
