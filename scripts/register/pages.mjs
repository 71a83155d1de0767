import { head, page, row } from '../pages.mjs';

const KINDS = {
  decided: 'beslist',
  shown: 'getoond',
  unknown: 'onbekend',
  outside: 'buiten bereik',
};

/** The pages of the register, by their name. */
export function pagesOf(chapters, rows) {
  return new Map([
    ['README.md', indexPage(chapters, rows)],
    ...chapters.map((chapter) => [`${chapter.page}.md`, chapterPage(chapter, rows)]),
  ]);
}

function indexPage(chapters, rows) {
  const kinds = Object.keys(KINDS);
  const counts = chapters.map((chapter) => {
    const all = chapter.sections.flatMap(({ section }) => rows.get(`${section}`) ?? []);
    return kinds.map((kind) => all.filter((each) => each.kind === kind).length);
  });
  const totals = kinds.map((_, index) => counts.reduce((sum, each) => sum + each[index], 0));
  return page([
    '# Register van de bronnen',
    '',
    'Van elke paragraaf van de Handreiking financiering palliatieve zorg 2026 en van de pagina van het Praktijkteam',
    'palliatieve zorg (19 december 2025) staat hier welke regels erin staan en waar ze gebleven zijn. Gemaakt uit de regels',
    'zelf met `npm run register`; wat geen regel is staat met de hand in `scripts/register/sections.yaml`.',
    '',
    '- **Beslist**: een eis, uitsluiting, afspraak of geldigheid van een titel, of de wegwijzer die zegt welke wet betaalt.',
    '- **Getoond**: aandacht, waarschuwing of informatie; het verandert geen uitkomst.',
    '- **Onbekend**: een oordeel van een mens, of iets dat geen dossier vertelt. Het wordt gezegd en nooit benaderd.',
    '- **Buiten bereik**: geen regel over zorg aan een patiënt, of een bedrag dat de bron niet noemt.',
    '',
    'Een regel die in meer paragrafen staat, staat hier meer dan eens: de tabel telt rijen, geen regels.',
    '',
    ...head(['hoofdstuk', 'paragrafen', ...Object.values(KINDS)]),
    ...chapters.map(({ page: file, name, sections }, index) =>
      row([`[${name}](${file}.md)`, `${sections.length}`, ...counts[index].map(String)]),
    ),
    row(['samen', `${chapters.flatMap(({ sections }) => sections).length}`, ...totals.map(String)]),
  ]);
}

function chapterPage({ name, sections }, rows) {
  return page([
    `# ${name}`,
    '',
    'Gemaakt met `npm run register`; niet met de hand wijzigen. Hoe te lezen: [register](README.md).',
    '',
    ...sections.flatMap((each) => sectionPart(each, rows)),
  ]);
}

function sectionPart({ section, name }, rows) {
  const number = `${section}`;
  const title = /^\d|^B\d/.test(number) && !name.startsWith(number) ? `${number} ${name}` : name;
  return [
    `## ${title}`,
    '',
    ...head(['regel', 'waar', 'hoe']),
    ...(rows.get(number) ?? []).map(({ rule, where, how }) => row([rule, where, how])),
    '',
  ];
}
