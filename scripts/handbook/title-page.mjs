import { head, page, row } from '../pages.mjs';
import { diagram } from './diagram.mjs';

const LAWS = {
  'Zvw/Wlz': 'de Zvw of de Wlz, naar de indicatie van de patiënt',
  subsidy: 'een subsidie',
  patient: 'de patiënt zelf',
  experiment: 'een experiment',
  none: 'geen wet of regeling: er is geen betaaltitel',
};

/** The page of one title. */
export function titlePage(title, facts) {
  const kinds = (...wanted) => title.conditions.filter(({ kind }) => wanted.includes(kind));
  const needed = ['validity', 'requirement', 'agreement'].flatMap((kind) => kinds(kind));
  return page([
    `# ${title.name.nl}`,
    '',
    'Gemaakt met `npm run handbook`; niet met de hand wijzigen. Hoe te lezen: [handboek](../README.md).',
    '',
    ...about(title, facts),
    '',
    ...(title.summary ? [title.summary.nl, ''] : []),
    ...part('Wanneer', [...occasion(title), ...needed.map(wanted)]),
    ...part('Wanneer niet', kinds('exclusion').map(unwanted)),
    ...part('Niet naast', beside(title)),
    ...part('Let op', kinds('attention').map(noticed)),
    ...part(
      'Aangekondigd',
      (title.announced ?? []).map(({ on, text }) => `- Per ${on}: ${text.nl}.`),
    ),
    ...part(
      'Bekend knelpunt',
      title.bottlenecks.map(({ rule, section }) => `- ${rule} (§${section}).`),
    ),
    ...part('Zo wordt beslist', diagram(title)),
    ...part('Bewijs in het dossier', evidence(title, facts)),
    ...part('Bronnen', [
      ...sources(title),
      `- [De zinnen van de bronnen bij elke voorwaarde](../../register/voorwaarden.md#${title.id})`,
    ]),
  ]);
}

function part(name, lines) {
  return lines.length === 0 ? [] : [`## ${name}`, '', ...lines, ''];
}

function about(title, facts) {
  const { id, entry, codes, law, payer, where, vignettes } = title;
  const cases = vignettes.map((file) => `[voorbeelden](../../../tests/vignettes/${file})`);
  return [
    ...head(['', '']),
    row(['Nummer en id', `${entry}, \`${id}\``]),
    row(['Code', codes.map(({ code }) => code).join(', ') || 'geen officiële code bekend']),
    row(payer ? ['Wie betaalt', payer.nl] : ['Betaald uit', LAWS[law] ?? `de ${law}`]),
    row(['Waar', where.settings.join(', ')]),
    row(['Wie', where.professions.join(', ')]),
    row(['Gaat over', facts.ofSubject(title)]),
    ...(cases.length > 0 ? [row(['Uitgewerkt', cases.join(', ')])] : []),
  ];
}

const PER = { contact: 'hetzelfde contact', thing: 'hetzelfde', month: 'dezelfde maand' };

/** What may not stand beside it for one thing, as the table of claims says. */
function beside({ id, claims, names }) {
  return claims.flatMap(({ per, sides, wrong, because, sources }) => {
    const own = sides.findIndex((titles) => titles.includes(id));
    const others = sides
      .flatMap((titles, side) => (side === own && wrong !== 'repeated' ? [] : titles))
      .map((title) => names.get(title));
    const where = sources.map((source) => source.id).join('; ');
    return `- Voor ${PER[per]} niet naast ${others.join(', ')}: ${because.nl} (${where}).`;
  });
}

function occasion({ occasion: when, ordinary, informs, registered }) {
  const lines = [];
  if (informs)
    lines.push(
      '- Deze titel geeft alleen informatie: er wordt niets beslist, behalve over wat toch is geregistreerd.',
    );
  if (when?.nl === 'altijd')
    lines.push('- Aan de orde zodra het dossier iets bevat waar deze titel over gaat.');
  else if (when) lines.push(`- Aan de orde als: ${when.nl}.`);
  else if (registered.nl !== 'nooit') lines.push('- Aan de orde als de prestatie is geregistreerd.');
  if (ordinary)
    lines.push('- Alleen in een dossier waarin iets op palliatieve zorg wijst: het is gewone zorg.');
  return lines;
}

const NEEDED = { validity: 'Geldigheid', requirement: 'Eis', agreement: 'Afspraak' };

const ofRegistered = (whenRegistered) => (whenRegistered ? ' (alleen van wat is geregistreerd)' : '');

function wanted({ id, kind, text, todo, asks, whenRegistered }) {
  const when = asks ? 'Niet bekend' : 'Zo niet';
  return `- **${NEEDED[kind]}** \`${id}\`${ofRegistered(whenRegistered)}: ${text.nl}.${todo ? ` ${when}: ${todo.nl}.` : ''}`;
}

function unwanted({ id, text, because, whenRegistered }) {
  return `- **Uitsluiting** \`${id}\`${ofRegistered(whenRegistered)}: ${text.nl}.${because ? ` Want ${because.nl}.` : ''}`;
}

function noticed({ id, text, warns, onlyWhenMet, logic }) {
  const how = warns ? 'Waarschuwing' : onlyWhenMet ? 'Ter informatie' : 'Aandacht';
  const human = logic.tree.op === 'judgement' ? ' Dit beoordeelt een mens; het dossier zegt het niet.' : '';
  return `- **${how}** \`${id}\`: ${text.nl}.${human}`;
}

function evidence({ about, occasion: when, registered, conditions }, facts) {
  const lines = [
    ...(when ? [{ what: 'aan de orde', logic: when }] : []),
    ...(registered.nl === 'nooit' ? [] : [{ what: 'geregistreerd', logic: registered }]),
    ...conditions
      .filter(({ logic }) => logic.tree.op !== 'judgement')
      .map(({ id, logic }) => ({ what: `\`${id}\``, logic })),
  ];
  if (lines.length === 0) return [];
  return [
    ...head(['voorwaarde', 'is vervuld als', 'zo staat het in FHIR']),
    ...lines.map(({ what, logic }) =>
      row([what, logic.nl, facts.of(logic.tree, about).join(', ') || 'instellingen']),
    ),
  ];
}

function sources(title) {
  const all = [...title.sources, ...title.conditions.flatMap((condition) => condition.sources)];
  const unique = new Map(all.map((source) => [source.id, source]));
  return [...unique.values()].map(
    ({ id, edition, checked }) => `- ${id} (editie ${edition}, nagekeken ${checked})`,
  );
}
