import { head, page, row } from '../pages.mjs';
import { KINDS } from './carriers.mjs';
import { sentencesIn } from './read.mjs';

const NAMES = { decided: 'beslist', shown: 'getoond', unknown: 'onbekend', none: 'geen drager' };

/** More carriers than these under one name with a `*` are counted instead of listed. */
const LISTED = 6;

/** The pages of the register, by their name. */
export function pagesOf(register, rules, carriers) {
  return new Map([
    ['README.md', indexPage(register, carriers)],
    ...register.pages.map((chapter) => [`${chapter.page}.md`, chapterPage(chapter, carriers)]),
    ['voorwaarden.md', conditionsPage(register, rules, carriers)],
  ]);
}

function indexPage({ pages }, carriers) {
  const kinds = Object.keys(NAMES);
  const counts = pages.map(({ sections }) => {
    const all = sections.flatMap(({ sentences }) => sentences.map((each) => kindOf(each, carriers)));
    return kinds.map((kind) => all.filter((each) => each === kind).length);
  });
  const totals = kinds.map((_, index) => sum(counts.map((each) => each[index])));
  return page([
    '# Register van de bronnen',
    '',
    'Van elke paragraaf van de Handreiking financiering palliatieve zorg 2026 en van de pagina van het Praktijkteam',
    'palliatieve zorg (19 december 2025) staat hier elke zin die iets regelt, in eigen woorden en in de volgorde van de',
    'bron, met wat haar draagt. Met de hand bijgehouden in `scripts/register/sentences`; de tabellen zijn gemaakt met',
    '`npm run register`, dat weigert als een drager niet bestaat of een zin er geen heeft zonder dat er staat waarom.',
    '[Van voorwaarde naar zin](voorwaarden.md) gaat de andere kant op.',
    '',
    '- **Beslist**: een eis, uitsluiting, afspraak of geldigheid van een prestatie, een regel over wat niet naast elkaar',
    '  kan, of de wegwijzer die zegt welke wet betaalt.',
    '- **Getoond**: aandacht, waarschuwing of informatie; het verandert geen uitkomst.',
    '- **Onbekend**: een oordeel van een mens, of iets dat geen dossier vertelt. Het wordt gezegd en nooit benaderd.',
    '- **Geen drager**: geen regel over zorg aan een patiënt, of een bedrag dat de bron niet noemt; de reden staat erbij.',
    '',
    'Een zin die door meer wordt gedragen, telt bij het sterkste daarvan.',
    '',
    ...head(['hoofdstuk', 'paragrafen', 'zinnen', ...Object.values(NAMES)]),
    ...pages.map(({ page: file, name, sections }, index) =>
      row([
        `[${name}](${file}.md)`,
        `${sections.length}`,
        `${sum(counts[index])}`,
        ...counts[index].map(String),
      ]),
    ),
    row([
      'samen',
      `${pages.flatMap(({ sections }) => sections).length}`,
      `${sum(totals)}`,
      ...totals.map(String),
    ]),
  ]);
}

function sum(numbers) {
  return numbers.reduce((total, each) => total + each, 0);
}

function kindOf({ by, none }, carriers) {
  if (none) return 'none';
  const found = by.flatMap((name) => carriers.find(name));
  return KINDS.find((kind) => found.some((carrier) => carrier.kind === kind));
}

function chapterPage({ name, sections }, carriers) {
  return page([
    `# ${name}`,
    '',
    'Gemaakt met `npm run register`; niet met de hand wijzigen. Hoe te lezen: [register](README.md).',
    '',
    ...sections.flatMap((section) => [
      `## ${headingOf(section)}`,
      '',
      ...head(['', 'zin', 'waar', 'hoe']),
      ...section.sentences.map((sentence) => sentenceRow(section, sentence, carriers)),
      '',
    ]),
  ]);
}

function headingOf({ section, name }) {
  return /^\d|^B\d/.test(section) && !name.startsWith(section) ? `${section} ${name}` : name;
}

function sentenceRow({ section }, { n, sentence, by, note, none }, carriers) {
  const found = by.flatMap((name) => carriers.find(name));
  const how = none
    ? `${NAMES.none}: ${none}`
    : `${[...new Set(found.map((each) => each.how))].join(', ')}${note ? `; ${note}` : ''}`;
  const where = by.map((name) => whereOf(name, carriers)).join(', ') || '–';
  return row([`<a id="${anchorOf(section, n)}"></a>${n}`, sentence, where, how]);
}

function whereOf(name, carriers) {
  const found = carriers.find(name);
  if (found.length <= LISTED) return found.map(({ where }) => where).join(', ');
  return `\`${name}\` (${found.length} keer)`;
}

/** Of each condition, claim and route the sentences that it carries, or else the sources that it cites. */
function conditionsPage(register, { titles, routes, claims }, carriers) {
  const sentences = new Map();
  for (const sentence of sentencesIn(register)) {
    const names = new Set(sentence.by.flatMap((name) => carriers.find(name).map((carrier) => carrier.name)));
    for (const name of names) sentences.set(name, [...(sentences.get(name) ?? []), linkTo(sentence)]);
  }
  const line = (name, shown, { sources, guard }) => {
    const without = guard ? 'geen zin; volgt uit wat de prestatie is' : `geen zin; ${namesOf(sources)}`;
    return row([shown, sentences.get(name)?.join(', ') ?? without]);
  };
  return page([
    '# Van voorwaarde naar zin',
    '',
    'Gemaakt met `npm run register`; niet met de hand wijzigen. Hoe te lezen: [register](README.md).',
    '',
    'Van elke voorwaarde de zinnen van de bronnen die zij draagt. Wat geen zin draagt, noemt zijn bron: een artikel van de',
    'NZa waar de zin naar verwijst, of een paragraaf met een [eigen lezing](../readings.md). Andere volgen uit wat een',
    'prestatie is: iemand die leeft, iets dat gebeurd is, een organisatie die mag declareren.',
    '',
    ...titles.flatMap((title) => [
      `## <a id="${title.id}"></a>${title.id}`,
      '',
      ...head(['voorwaarde', 'zinnen']),
      line(title.id, `[de prestatie zelf](../handbook/${title.chapter}/${title.id}.md)`, title),
      ...title.conditions.map((each) => line(`${title.id}#${each.id}`, `\`${each.id}\``, each)),
      '',
    ]),
    '## Niet naast elkaar',
    '',
    ...head(['aanspraken', 'zinnen']),
    ...claims.map((each) => line(`claim:${each.id}`, `\`${each.id}\``, each)),
    '',
    '## Wegwijzer',
    '',
    ...head(['route', 'zinnen']),
    ...routes.map((each) => line(`route:${each.id}`, `\`${each.id}\``, each)),
  ]);
}

function namesOf(sources) {
  return sources.map(({ id }) => id).join('; ');
}

function linkTo({ page: file, section: { section }, n }) {
  return `[${section} zin ${n}](${file}.md#${anchorOf(section, n)})`;
}

function anchorOf(section, n) {
  return `${section.replaceAll(' ', '-')}-${n}`;
}
