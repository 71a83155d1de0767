// Writes the handbook of the rules, docs/handbook, from the rules themselves: a page a title, and indexes; and the tables
// of docs/fhir-mapping.md from the declarations of the facts. What is no rule comes from handbook/where.yaml, the register
// and the vignettes. With --check it only compares.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { catalogue, claims } from '../packages/rules/dist/index.js';
import { CHAPTERS } from '../packages/rules/dist/law/index.js';
import { keysPage } from './handbook/bindings.mjs';
import { facts } from './handbook/facts.mjs';
import { indexPages } from './handbook/indexes.mjs';
import { mappingPage } from './handbook/mapping.mjs';
import { packsPage } from './handbook/packs.mjs';
import { titlePage } from './handbook/title-page.mjs';
import { publish, publishPage } from './pages.mjs';
import { readRegister, sentencesIn } from './register/read.mjs';
import { root } from './steps.mjs';

const { values: options } = parseArgs({ options: { check: { type: 'boolean' } } });

const where = yaml('handbook', 'where.yaml');
const bottlenecks = bottlenecksIn(readRegister(join(root, 'scripts', 'register')));
const entries = new Map(catalogue().map((entry) => [entry.id, entry]));
const names = new Map(catalogue().map(({ id, name }) => [id, name.nl]));

const chapters = CHAPTERS.map(({ id, name, titles }) => ({
  id,
  name: name.nl,
  titles: titles
    .map((title) => ({
      ...title,
      ...entries.get(title.id),
      chapter: id,
      chapterName: name.nl,
      where: where[title.id],
      bottlenecks: bottlenecks.get(title.id) ?? [],
      claims: claims().filter(({ sides }) => sides.flat().includes(title.id)),
      names,
      vignettes: vignettesOf(title.id),
    }))
    .sort((a, b) => a.entry - b.entry),
}));
const titles = chapters.flatMap((chapter) => chapter.titles);

const mistakes = [
  ...titles.filter((title) => !title.where).map(({ id }) => `${id} is not in handbook/where.yaml`),
  ...Object.keys(where)
    .filter((id) => !entries.has(id))
    .map((id) => `There is no title ${id} for handbook/where.yaml`),
];
for (const mistake of new Set(mistakes)) console.error(mistake);
if (mistakes.length > 0) process.exitCode = 1;
else {
  const pages = new Map([
    ...indexPages(chapters),
    ...titles.map((title) => [`${title.chapter}/${title.id}.md`, titlePage(title, facts)]),
  ]);
  const how = { command: 'npm run handbook', check: options.check };
  publish('docs/handbook', pages, how);
  publishPage('docs/fhir-mapping.md', mappingPage, how);
  publishPage('docs/bindings.md', keysPage, how);
  publishPage('docs/packs.md', packsPage, how);
}

function yaml(...path) {
  return parse(readFileSync(join(root, 'scripts', ...path), 'utf8'));
}

/** Of each title the sentences that tell of a bottleneck. */
function bottlenecksIn(register) {
  const found = new Map();
  for (const { bottleneck, sentence, section, by } of sentencesIn(register)) {
    if (!bottleneck) continue;
    for (const id of new Set(by.map((name) => name.split('#')[0])))
      found.set(id, [...(found.get(id) ?? []), { rule: sentence, section: section.section }]);
  }
  return found;
}

/** The files of cases named after a title, below `tests/vignettes`. */
function vignettesOf(id) {
  return readdirSync(join(root, 'tests', 'vignettes'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => basename(file).replace(/^\d+-/, '') === `${id}.yaml`)
    .sort();
}
