/**
 * What can carry a sentence of the sources, by the name that a `by` gives it, of which `*` stands for any part: a title, a
 * condition of it (also one of a guard), a claim, a route or a numbered reading. A carrier is `{ name, where, how, kind }`:
 * where it is found in Markdown, how it carries, and what a sentence that it carries counts as.
 */
export function carriersOf({ titles, routes, claims, readings }) {
  const all = [
    ...titles.flatMap((title) => [
      ofTitle(title),
      ...title.conditions.map((each) => ofCondition(title, each)),
    ]),
    ...routes.map(({ id }) => ({ name: `route:${id}`, where: `wegwijzer \`${id}\``, ...HOW.route })),
    ...claims.map(({ id }) => ({ name: `claim:${id}`, where: `aanspraken \`${id}\``, ...HOW.claim })),
    ...numbersIn(readings).map((number) => ({
      name: `reading:${number}`,
      where: `[lezing ${number}](../readings.md)`,
      ...HOW.reading,
    })),
  ];
  const byName = new Map(all.map((carrier) => [carrier.name, carrier]));
  return {
    all,
    find: (name) => (name.includes('*') ? matching(all, name) : [byName.get(name)].filter(Boolean)),
  };
}

function matching(carriers, pattern) {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[^\w-]/g, String.raw`\$&`));
  const whole = new RegExp(`^${parts.join('[a-z0-9-]*')}$`);
  return carriers.filter(({ name }) => whole.test(name));
}

/** The numbers of readings, such as A24, that the page of readings names. */
function numbersIn(readings) {
  return [...new Set([...readings.matchAll(/\b[ABX]\d+\b/g)].map(([number]) => number))];
}

function ofTitle(title) {
  return { name: title.id, where: titleLink(title), ...(title.informs ? HOW.information : HOW.title) };
}

function ofCondition(title, { id, kind, expression, warns, guard }) {
  const how = expression.op === 'judgement' ? 'judgement' : kind === 'attention' && warns ? 'warning' : kind;
  return {
    name: `${title.id}#${id}`,
    where: `${titleLink(title)} \`${id}\``,
    ...HOW[how],
    guard: guard === true,
  };
}

/** Of kinds of carriers together the one that says most. */
export const KINDS = ['decided', 'shown', 'unknown'];

const HOW = {
  requirement: { how: 'eis', kind: 'decided' },
  exclusion: { how: 'uitsluiting', kind: 'decided' },
  agreement: { how: 'afspraak', kind: 'decided' },
  validity: { how: 'geldigheid', kind: 'decided' },
  title: { how: 'de prestatie zelf', kind: 'decided' },
  claim: { how: 'niet naast elkaar', kind: 'decided' },
  route: { how: 'wet die betaalt', kind: 'decided' },
  attention: { how: 'aandacht', kind: 'shown' },
  warning: { how: 'waarschuwing', kind: 'shown' },
  information: { how: 'informatie', kind: 'shown' },
  reading: { how: 'lezing', kind: 'shown' },
  judgement: { how: 'oordeel van een mens: altijd onbekend', kind: 'unknown' },
};

function titleLink({ id, chapter }) {
  return `[${id}](../handbook/${chapter}/${id}.md)`;
}
