// Writes docs/conformance/cds-hooks.md: each requirement for services, and each documented deviation of an EHR, and the tests
// that name it. With --check it only compares. A test names one as [cds-hooks_2.0@54] or [epic@1] in its title.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './steps.mjs';

const page = join('docs', 'conformance', 'cds-hooks.md');
const { values: options } = parseArgs({ options: { check: { type: 'boolean' } } });

/** How many tests of one requirement are named. */
const SHOWN = 3;

const requirements = rowsOf('cds-hooks-2.0.tsv').map(([id, strength, requirement, reason]) => {
  return { id, strength, requirement, reason, tests: [] };
});
const deviations = rowsOf('ehr-deviations.tsv').map(([id, ehr, deviation, source]) => {
  return { id, ehr, deviation, source, tests: [] };
});
const known = new Map([...requirements, ...deviations].map((each) => [each.id, each]));
const mistakes = [];

for (const file of testFiles()) collect(file);
for (const { id, tests } of deviations) {
  if (tests.length === 0) mistakes.push(`${id} has no test.`);
}
for (const { id, reason, tests } of requirements) {
  if (tests.length === 0 && !reason) mistakes.push(`${id} has neither a test nor a reason why not.`);
  if (tests.length > 0 && reason) mistakes.push(`${id} has a test, so the reason why not is stale.`);
}

if (mistakes.length > 0) {
  console.error(mistakes.join('\n'));
  process.exitCode = 1;
} else if (options.check) check();
else {
  writeFileSync(join(root, page), markdown());
  console.log(`Wrote ${page.replaceAll('\\', '/')}`);
}

function rowsOf(file) {
  return readFileSync(join(root, 'docs', 'conformance', file), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
}

function testFiles() {
  return ['packages', 'apps', 'tests']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(folder, file),
      ),
    )
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/(^|\/)(node_modules|dist)\//.test(file))
    .filter((file) => file.endsWith('.test.ts') || (file.includes('/testing/') && file.endsWith('.ts')))
    .sort();
}

/** Finds the titles of a file that name requirements. */
function collect(file) {
  const source = readFileSync(join(root, file), 'utf8');
  for (const [, , title] of source.matchAll(
    /(['"`])((?:(?!\1|\n).)*\[(?:cds-hooks[\w.-]*|epic|oracle-health)@\d+\](?:(?!\1|\n).)*)\1/g,
  )) {
    const name = title.replaceAll(/ ?\[[\w.-]+@\d+\] ?/g, ' ').trim();
    for (const [, id] of title.matchAll(/\[([\w.-]+@\d+)\]/g)) {
      const requirement = known.get(id);
      // Requirements of clients are named too.
      if (requirement && !requirement.tests.some((test) => test.name === name)) {
        requirement.tests.push({ name, file });
      }
    }
  }
}

function markdown() {
  const tested = requirements.filter(({ tests }) => tests.length > 0).length;
  return `${[
    '# Conformance to CDS Hooks 2.0',
    '',
    'Made with `npm run conformance` from [the list of requirements](cds-hooks-2.0.tsv) and from the tests that name them;',
    'do not edit it by hand. The numbers are those of the requirement list of ONC Inferno (Apache-2.0).',
    '',
    `${requirements.length} requirements are for services. ${tested} have a test, ${requirements.length - tested} a reason why not.`,
    'What can be seen from the outside is also checked by `cds-hooks-conformance`, of',
    '[any service](../../packages/cds-hooks-conformance/README.md) and of',
    '[ours](../../tests/conformance/service.test.ts).',
    '',
    '| Requirement | Strength | What | Shown by |',
    '| --- | --- | --- | --- |',
    ...requirements.map(
      ({ id, strength, requirement, reason, tests }) =>
        `| ${id} | ${strength} | ${cell(requirement)} | ${tests.length > 0 ? links(tests) : `No test: ${cell(reason)}`} |`,
    ),
    '',
    '## What EHRs do otherwise',
    '',
    'What they document themselves, or was recorded of them, from [a list](ehr-deviations.tsv). No EHR was at hand to try it with.',
    '',
    '| Deviation | EHR | What | Says so | Shown by |',
    '| --- | --- | --- | --- | --- |',
    ...deviations.map(
      ({ id, ehr, deviation, source, tests }) =>
        `| ${id} | ${ehr} | ${cell(deviation)} | ${cell(source)} | ${links(tests)} |`,
    ),
  ].join('\n')}\n`;
}

function links(tests) {
  const shown = tests.slice(0, SHOWN).map(({ name, file }) => `[${cell(name)}](../../${file})`);
  if (tests.length > SHOWN) shown.push(`and ${tests.length - SHOWN} more`);
  return shown.join('<br>');
}

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('[', '\\[').replaceAll(']', '\\]').replaceAll('<', '&lt;');
}

function check() {
  let there = '';
  try {
    // Git may check out other line ends.
    there = readFileSync(join(root, page), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    // It was never written.
  }
  if (there === markdown()) return;
  console.error(`The tests say something else than ${page.replaceAll('\\', '/')}. Run: npm run conformance`);
  process.exitCode = 1;
}
