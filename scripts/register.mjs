// Writes the register, docs/register: of every section of the sources the rules it states and what became of them. It
// comes from the sources on conditions, titles, routes and places, and for the rest from register/sections.yaml. Fails
// when a section has no row or something of the rules has no source; with --check it only compares.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { PLACES } from '../packages/rules/dist/answers/places/places.js';
import { CHAPTERS } from '../packages/rules/dist/law/index.js';
import { ROUTES } from '../packages/rules/dist/law/routes/table.js';
import { TITLE_IDS } from '../packages/rules/dist/law/title-ids.js';
import { publish } from './pages.mjs';
import { mistakesIn } from './register/mistakes.mjs';
import { pagesOf } from './register/pages.mjs';
import { rowsOf } from './register/rows.mjs';
import { root } from './steps.mjs';

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean' },
    sections: { type: 'string', default: join(root, 'scripts', 'register', 'sections.yaml') },
  },
});

const titles = CHAPTERS.flatMap((chapter) =>
  chapter.titles.map((title) => ({ ...title, chapter: chapter.id })),
);
const rules = { titles, routes: ROUTES, places: PLACES, ids: TITLE_IDS };
const chapters = parse(readFileSync(options.sections, 'utf8'));
const rows = rowsOf(chapters, rules);
const mistakes = mistakesIn(chapters, rules, rows);
for (const mistake of mistakes) console.error(mistake);
if (mistakes.length > 0) process.exitCode = 1;
else publish('docs/register', pagesOf(chapters, rows), { command: 'npm run register', check: options.check });
