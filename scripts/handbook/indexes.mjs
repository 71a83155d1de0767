import { head, page, row } from '../pages.mjs';

const MADE = 'Gemaakt met `npm run handbook`; niet met de hand wijzigen.';

/** The front page and the indexes, by their name. */
export function indexPages(chapters) {
  const titles = chapters.flatMap((chapter) => chapter.titles).sort((a, b) => a.entry - b.entry);
  return [
    ['README.md', frontPage(chapters)],
    ['by-setting.md', grouped('Per plaats', titles, ({ where }) => where.settings)],
    ['by-profession.md', grouped('Per beroep', titles, ({ where }) => where.professions)],
    ['by-code.md', codePage(titles)],
    ['by-name.md', namePage(titles)],
  ];
}

function frontPage(chapters) {
  return page([
    '# Handboek van de regels',
    '',
    'Elke prestatie met wat zij is, wanneer wel en niet, het bewijs in het dossier en de bron. Gemaakt uit de regels zelf met',
    '`npm run handbook`: wijzig een regel in `packages/rules/src/law`, niet hier.',
    '',
    'Zoek [op naam](by-name.md), [op code](by-code.md), [per plaats](by-setting.md) of [per beroep](by-profession.md). Van',
    'de bron uit zoekt u in het [register](../register/README.md).',
    '',
    '## Zo leest u een bladzijde',
    '',
    '- **Eis**: moet zo zijn. **Uitsluiting**: mag niet zo zijn. **Geldigheid**: de tijd waarin de prestatie bestaat.',
    '- **Afspraak**: volgt uit de instellingen van de organisatie. **Aandacht** en **waarschuwing** beslissen niets.',
    '- Wat een dossier niet vertelt is onbekend, niet onwaar. Is een prestatie die “niet te registreren” is tóch',
    '  geregistreerd, of is een eis zeker niet vervuld, dan is dat onrechtmatig; ontbreekt er alleen bewijs, dan is het niet',
    '  na te gaan.',
    '- Onder **bewijs in het dossier** staat waar de regel naar kijkt. Een woord gaat over wat het laatst is genoemd, tenzij',
    '  er `van …` achter staat. Elk woord verwijst naar de regel in [fhir-mapping.md](../fhir-mapping.md) die zegt welke',
    '  FHIR-resource het vertelt. Hoe een onduidelijke bron is gelezen staat in [readings.md](../readings.md).',
    '',
    '## Titels',
    '',
    ...chapters.flatMap(({ name, titles }) => [
      `### ${name}`,
      '',
      ...titles.map((title) => `- ${link(title)}`),
      '',
    ]),
  ]);
}

function grouped(name, titles, groupsOf) {
  const groups = [...new Set(titles.flatMap(groupsOf))].sort((a, b) => a.localeCompare(b, 'nl'));
  return page([
    `# ${name}`,
    '',
    MADE,
    '',
    ...groups.flatMap((group) => [
      `## ${capital(group)}`,
      '',
      ...titles.filter((title) => groupsOf(title).includes(group)).map((title) => `- ${link(title)}`),
      '',
    ]),
  ]);
}

function codePage(titles) {
  const rows = titles
    .flatMap((title) => title.codes.map(({ code, system }) => ({ code, system, title })))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.title.entry - b.title.entry));
  return page([
    '# Op code',
    '',
    MADE,
    '',
    'Alleen officiële codes die in de bron staan; een titel zonder zo’n code staat hier niet. Codes die geen',
    'registratie zijn, zoals VV10, staan [op naam](by-name.md).',
    '',
    ...head(['code', 'titel', 'stelsel']),
    ...rows.map(({ code, system, title }) => row([code, link(title), `\`${system}\``])),
  ]);
}

function namePage(titles) {
  const rows = titles
    .flatMap((title) =>
      [title.name.nl, ...(title.where.words ?? []).map(String)].map((word) => ({ word, title })),
    )
    .map((each) => ({ ...each, word: capital(each.word) }))
    .sort((a, b) => a.word.localeCompare(b.word, 'nl', { numeric: true }) || a.title.entry - b.title.entry);
  return page([
    '# Op naam',
    '',
    MADE,
    '',
    ...head(['naam', 'titel']),
    ...rows.map(({ word, title }) => row([word, link(title)])),
  ]);
}

function link({ id, entry, chapter, name }) {
  return `[${entry}. ${name.nl}](${chapter}/${id}.md)`;
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
