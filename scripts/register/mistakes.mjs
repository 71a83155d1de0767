import { sectionsOf, targetsOf } from './rows.mjs';

/** What keeps the register from being complete, each in a sentence. */
export function mistakesIn(chapters, rules, rows) {
  const known = new Set(chapters.flatMap(({ sections }) => sections.map(({ section }) => `${section}`)));
  return [
    ...sectionsWithoutRow(known, rows),
    ...[...rows.keys()]
      .filter((section) => !known.has(section))
      .map((section) => `Section ${section} is cited by the rules and is not in sections.yaml`),
    ...withoutSource(rules),
    ...rules.ids
      .filter((id) => !rules.titles.some((title) => title.id === id))
      .map((id) => `${id} is in the list of ids and has no title`),
    ...byHand(chapters, rules),
  ];
}

function sectionsWithoutRow(known, rows) {
  return [...known].filter((section) => !rows.has(section)).map((section) => `Section ${section} has no row`);
}

function withoutSource({ titles, routes }) {
  const all = [
    ...titles.map(({ id, sources }) => ({ id, sources })),
    ...titles.flatMap((title) =>
      title.conditions.map(({ id, sources }) => ({ id: `${title.id}#${id}`, sources })),
    ),
    ...routes.map(({ id, sources }) => ({ id: `route ${id}`, sources })),
  ];
  return [
    ...all.filter(({ sources }) => sources.length === 0).map(({ id }) => `${id} has no source`),
    ...titles
      .filter(
        (title) =>
          sectionsOf([...title.sources, ...title.conditions.flatMap(({ sources }) => sources)]).length === 0,
      )
      .map(({ id }) => `${id} is in no section of the sources`),
  ];
}

function byHand(chapters, rules) {
  const targets = targetsOf(rules);
  return chapters.flatMap(({ sections }) =>
    sections.flatMap(({ section, rules: rest = [] }) =>
      rest.flatMap(({ rule, by, shown, outside, unknown }) => [
        ...((by ?? shown ?? outside ?? unknown)
          ? []
          : [`Section ${section}, "${rule}": nothing carries it, and no reason says why`]),
        ...(by ?? '')
          .split(' ')
          .filter((name) => name && !targets.has(name))
          .map((name) => `Section ${section}, "${rule}": there is no ${name}`),
      ]),
    ),
  );
}
