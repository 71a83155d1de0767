// Writes what is published of the rules beside the built code, as the JSON catalogue and as what the engine runs: the logic
// and the texts of each language, each a file, in place of the modules that the titles were written in.
import { mkdirSync, writeFileSync } from 'node:fs';
import { catalogue, catalogueText, claimsText } from '../dist/answers/catalogue/export.js';
import { logicOf } from '../dist/law/published/logic.js';
import { textsOf } from '../dist/law/published/texts.js';
import { TITLE_IDS } from '../dist/law/title-ids.js';

const entries = catalogue();
const order = new Map(
  (await import('../dist/law/catalogue.js')).CATALOGUE.map(({ id }, index) => [id, index]),
);
const inOrder = [...entries].sort((a, b) => order.get(a.id) - order.get(b.id));
const dist = (path) => new URL(`../dist/${path}`, import.meta.url);
const constant = (name, value) => `export const ${name} = ${parsed(value)};\n`;

writeFileSync(dist('catalogue.json'), catalogueText());
writeFileSync(dist('claims.json'), claimsText());
mkdirSync(dist('law/published'), { recursive: true });
writeFileSync(dist('law/published/all-logic.js'), constant('LOGIC', inOrder.map(logicOf)));
for (const language of ['nl', 'en']) {
  writeFileSync(
    dist(`law/published/${language}.js`),
    `export default ${parsed(textsOf(entries, language))};\n`,
  );
  writeFileSync(
    dist(`law/published/${language}.d.ts`),
    "import type { RuleTexts } from './texts.js';\ndeclare const texts: RuleTexts;\nexport default texts;\n",
  );
}
writeFileSync(
  dist('law/published/all-texts.js'),
  "import en from './en.js';\nimport nl from './nl.js';\n\nexport const TEXTS = { nl, en };\n",
);
writeFileSync(
  dist('law/catalogue.js'),
  [
    "import { LOGIC } from './published/all-logic.js';",
    "import { TEXTS } from './published/all-texts.js';",
    "import { assemble } from './published/assemble.js';",
    '',
    'export const CATALOGUE = assemble(LOGIC, TEXTS);',
    '',
  ].join('\n'),
);
writeFileSync(dist('law/title-ids.js'), constant('TITLE_IDS', TITLE_IDS));

/** A parser reads JSON in a text faster than the same as code. */
function parsed(value) {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value)).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')})`;
}
