// Mutation testing of the rules: `npm run mutation -- [--force] [PART ...]`, a part being a folder, files or a file with
// lines, below packages/rules/src. Each part takes two passes: what the first does not notice goes to the second.
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

/** The checks that a mutant can be noticed by. */
const passes = {
  // All mutants are in one build, and each is checked in a bare process, as titles are read when the rules load.
  vignettes: {
    testRunner: 'command',
    buildCommand: 'node tests/mutation/build.mjs',
    commandRunner: { command: 'node tests/dist/mutation/check.js' },
    timeoutMS: 60_000,
  },
  'unit-tests': {
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutation.ts' },
    coverageAnalysis: 'perTest',
    timeoutMS: 60_000,
  },
};

for (const part of parts) report(part, await test(part));

async function test(part) {
  // The quickest first: unit tests start slowly for a title, and are few for the rest.
  const [first, second] = part.startsWith('catalogue')
    ? ['vignettes', 'unit-tests']
    : ['unit-tests', 'vignettes'];
  const files = `${rules}/${part.includes('.ts') ? part : `${part}/**/*.ts`}`;
  // Two files hold only texts.
  const mutants = await run(part, first, [files, '!**/*.test.ts', '!**/sources.ts']);
  const left = mutants.filter(isLeft);
  if (left.length === 0) return mutants;
  // The range of a mutant holds others, which may have been noticed already.
  const again = await run(part, second, left.map(rangeOf));
  const noticed = new Map(again.filter((mutant) => !isLeft(mutant)).map((mutant) => [keyOf(mutant), mutant]));
  return mutants.map((mutant) => (isLeft(mutant) && noticed.get(keyOf(mutant))) || mutant);
}

/** Keeps what was found, so that a next run only does what changed in the part; what changed elsewhere, as in vignettes, it does not see. */
function run(part, pass, mutate) {
  const incrementalFile = `.stryker/${part.replaceAll(/[^a-z0-9.-]/g, '-')}.${pass}.json`;
  return new Stryker({ ...passes[pass], mutate, incrementalFile, force: values.force }).runMutationTest();
}

function isLeft({ status }) {
  return !['Killed', 'Timeout', 'Ignored'].includes(status);
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
