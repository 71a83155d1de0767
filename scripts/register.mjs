// Writes the register, docs/register: of every section of the sources the sentences that state a rule and what carries
// each, as register/sentences tells; and of every condition its sentences. Fails when a carrier does not exist, a sentence
// has none without a reason, a section has no sentence, or something of the rules has no source; with --check it only
// compares.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { claims } from '../packages/rules/dist/index.js';
import { CHAPTERS } from '../packages/rules/dist/law/index.js';
import { ROUTES } from '../packages/rules/dist/law/routes/table.js';
import { TITLE_IDS } from '../packages/rules/dist/law/title-ids.js';
import { publish } from './pages.mjs';
import { carriersOf } from './register/carriers.mjs';
import { mistakesIn } from './register/mistakes.mjs';
import { pagesOf } from './register/pages.mjs';
import { readRegister } from './register/read.mjs';
import { root } from './steps.mjs';

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean' },
    from: { type: 'string', default: join(root, 'scripts', 'register') },
  },
});

const titles = CHAPTERS.flatMap((chapter) =>
  chapter.titles.map((title) => ({ ...title, chapter: chapter.id })),
);
const rules = { titles, routes: ROUTES, claims: claims(), ids: TITLE_IDS };
const readings = readFileSync(join(root, 'docs', 'readings.md'), 'utf8');
const register = readRegister(options.from);
const carriers = carriersOf({ ...rules, readings });
const mistakes = mistakesIn(register, rules, carriers);
for (const mistake of mistakes) console.error(mistake);
if (mistakes.length > 0) process.exitCode = 1;
else
  publish('docs/register', pagesOf(register, rules, carriers), {
    command: 'npm run register',
    check: options.check,
  });
