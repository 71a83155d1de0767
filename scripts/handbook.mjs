// Writes the rule handbook, docs/rules, from the built catalogue and the vignettes; with --check it only compares.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { CHAPTERS } from '../packages/rules/dist/catalogue/index.js';
import { catalogue } from '../packages/rules/dist/index.js';
import { root } from './steps.mjs';

const folder = join(root, 'docs', 'rules');
const { values: options } = parseArgs({ options: { check: { type: 'boolean' } } });

const KINDS = {
  validity: 'Geldigheid',
  requirement: 'Eis',
  agreement: 'Afspraak',
  exclusion: 'Uitsluiting',
  attention: 'Aandacht',
};
const LAWS = { subsidy: 'subsidie', patient: 'eigen betaling', experiment: 'experiment', none: 'geen' };

const chapters = CHAPTERS.map(({ id, name }) => ({
  id,
  name: name.nl,
  titles: catalogue().filter(({ chapter }) => chapter === id),
}));
const pages = new Map(chapters.map((chapter) => [`${chapter.id}.md`, chapterPage(chapter)]));
pages.set('README.md', indexPage());
if (options.check) check();
else write();

function indexPage() {
  const lines = [
    '# Handboek van de regels',
    '',
    'Gemaakt uit de regels zelf met `npm run handbook`: wijzig een regel in `packages/rules/src/catalogue`, niet hier.',
    '',
    '## Zo leest u een regel',
    '',
    '- **Eis**: moet gelden. **Uitsluiting**: mag niet gelden. **Geldigheid**: de periode waarin de prestatie bestaat.',
    '- **Afspraak**: volgt uit de instellingen van de organisatie. **Aandacht**: wordt getoond en beslist niets.',
    '- De logica noemt waar de regel op let. Een woord gaat over wat het laatst genoemd is, tenzij er `van …` achter staat.',
    '- Wat een dossier niet vertelt is onbekend, niet onwaar. Wat elk woord betekent staat in',
    '  [fhir-mapping.md](../fhir-mapping.md), hoe onduidelijke regels zijn gelezen in [readings.md](../readings.md).',
    '',
    '## Titels',
    '',
  ];
  for (const { id, name, titles } of chapters) {
    lines.push(`### [${name}](${id}.md)`, '');
    for (const title of titles) lines.push(`- [${title.entry}. ${title.name.nl}](${id}.md#${title.id})`);
    lines.push('');
  }
  return page(lines);
}

function chapterPage({ name, titles }) {
  return page([
    `# ${name}`,
    '',
    'Gemaakt met `npm run handbook`; niet met de hand wijzigen.',
    '',
    ...titles.flatMap(titleSection),
  ]);
}

function titleSection(title) {
  return [
    `<a id="${title.id}"></a>`,
    '',
    `## ${title.entry}. ${title.name.nl}`,
    '',
    `- Id: \`${title.id}\``,
    `- Code: ${title.codes.map(({ code }) => code).join(', ') || 'geen officiële code bekend'}`,
    `- Betaald uit: ${LAWS[title.law] ?? title.law}`,
    ...relevance(title),
    `- Bronnen: ${sources(title.sources)}`,
    `- Getest in: ${vignettes(title.id)}`,
    '',
    ...(title.informs ? ['Deze titel informeert alleen: er wordt niets beslist.', ''] : []),
    ...title.conditions.flatMap((condition) => conditionItem(condition, title)),
    ...(title.conditions.length > 0 ? [''] : []),
  ];
}

/** When the title gives a finding. */
function relevance({ occasion, registered, ordinary }) {
  return [
    ...(occasion ? [`- Relevant: \`${occasion.nl}\``] : []),
    ...(registered.nl === 'nooit' ? [] : [`- Relevant want geregistreerd: \`${registered.nl}\``]),
    ...(ordinary
      ? ['- Gewone zorg: alleen relevant in een dossier waarin iets op palliatieve zorg wijst']
      : []),
  ];
}

function conditionItem({ id, kind, text, logic, todo, because, warns, onlyWhenMet, sources: own }, title) {
  const how = warns ? (onlyWhenMet ? ' (waarschuwt, en wordt alleen dan getoond)' : ' (waarschuwt)') : '';
  return [
    `- **${KINDS[kind]}${how}** \`${id}\`: ${text.nl}.`,
    `  - Logica: \`${logic.nl}\``,
    ...(todo ? [`  - Te doen: ${todo.nl}`] : []),
    ...(because ? [`  - Staat in de weg omdat: ${because.nl}`] : []),
    ...(sources(own) === sources(title.sources) ? [] : [`  - Bronnen: ${sources(own)}`]),
  ];
}

function sources(list) {
  return list.map(({ id }) => id).join('; ');
}

/** The vignette files named after a title, as links. */
function vignettes(id) {
  const tests = join(root, 'tests', 'vignettes');
  const files = readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => basename(file).replace(/^\d+-/, '') === `${id}.yaml`)
    .sort();
  return files.map((file) => `[${file}](../../tests/vignettes/${file})`).join(', ') || 'geen bestand';
}

function page(lines) {
  return `${lines.join('\n').trimEnd()}\n`;
}

function write() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
  console.log(`Wrote ${pages.size} pages to docs/rules`);
}

function check() {
  const there = new Set([...readNames(), ...pages.keys()]);
  const stale = [...there].filter((name) => !pages.has(name) || read(name) !== pages.get(name)).sort();
  if (stale.length === 0) return;
  const names = stale.map((name) => `docs/rules/${name}`).join(', ');
  console.error(`The rules say something else than ${names}. Run: npm run handbook`);
  process.exitCode = 1;
}

function readNames() {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(name) {
  try {
    // Git may check out other line ends.
    return readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}
