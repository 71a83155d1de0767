/**
 * The rows of each section, by its number or name. A row is `{ rule, where, how, kind }`: the rule in a sentence, what
 * carries it and how in Markdown, and what it counts as: `decided`, `shown`, `unknown` or `outside`.
 */
export function rowsOf(chapters, rules) {
  const rows = new Map();
  const add = (section, row) => rows.set(section, [...(rows.get(section) ?? []), row]);
  for (const { section, row } of [...conditionRows(rules), ...titleRows(rules), ...routeRows(rules)])
    add(section, row);
  for (const { paidBy } of rules.places) {
    for (const section of sectionsOf(paidBy ? [paidBy.source] : []))
      add(section, {
        rule: paidBy.name.nl,
        where: 'vergelijking van plaatsen',
        how: 'wet die betaalt',
        kind: 'decided',
      });
  }
  const targets = targetsOf(rules);
  for (const { sections } of chapters) {
    for (const { section, rules: rest = [] } of sections)
      for (const rule of rest) add(`${section}`, handRow(rule, targets));
  }
  return rows;
}

/** The sections of the two seeds that sources name; other documents are not numbered here. */
export function sectionsOf(sources) {
  const found = sources.map(({ id }) => SECTION.exec(id)?.slice(1).find(Boolean));
  return [...new Set(found.filter((section) => section !== undefined))];
}

const SECTION =
  /^handreiking-2026 (?:§|bijlage )(\S+)$|^Palliaweb, Praktijkteam palliatieve zorg \([^)]*\), (.+)$/;

/** What a `by` can name, by `title`, `title#condition` and `route:id`: its link in Markdown, and how it carries a rule. */
export function targetsOf({ titles, routes }) {
  const targets = new Map();
  for (const title of titles) {
    targets.set(title.id, { where: titleLink(title), ...(title.informs ? HOW.information : HOW.described) });
    for (const condition of title.conditions)
      targets.set(`${title.id}#${condition.id}`, {
        where: `${titleLink(title)} \`${condition.id}\``,
        ...HOW[howOf(condition)],
      });
  }
  for (const { id } of routes) targets.set(`route:${id}`, { where: routeName(id), ...HOW.route });
  return targets;
}

/** One row for a condition that several titles share. */
function conditionRows({ titles }) {
  const shared = new Map();
  for (const title of titles) {
    for (const condition of title.conditions) {
      for (const section of sectionsOf(condition.sources)) {
        const key = JSON.stringify([section, condition.kind, condition.text.nl]);
        const group = shared.get(key) ?? { section, condition, members: [] };
        shared.set(key, { ...group, members: [...group.members, { title, condition }] });
      }
    }
  }
  return [...shared.values()].map(({ section, condition, members }) => ({
    section,
    row: { rule: condition.text.nl, where: whereOf(members), ...HOW[howOf(condition)] },
  }));
}

function whereOf(members) {
  const [{ condition }] = members;
  const same = members.every((member) => member.condition.id === condition.id);
  if (members.length > 1 && same)
    return `${members.map(({ title }) => titleLink(title)).join(', ')}: \`${condition.id}\``;
  return members.map((member) => `${titleLink(member.title)} \`${member.condition.id}\``).join(', ');
}

/** Titles that cite a section in which none of their conditions stands: they are what it is about. */
function titleRows({ titles }) {
  return titles.flatMap((title) => {
    const cited = new Set(title.conditions.flatMap(({ sources }) => sectionsOf(sources)));
    const rule = title.summary?.nl ?? `${title.name.nl} bestaat als prestatie`;
    const how = title.informs ? HOW.information : HOW.title;
    return sectionsOf(title.sources)
      .filter((section) => title.informs || !cited.has(section))
      .map((section) => ({ section, row: { rule, where: titleLink(title), ...how } }));
  });
}

function routeRows({ routes }) {
  return routes.flatMap(({ id, reason, sources }) =>
    sectionsOf(sources).map((section) => ({
      section,
      row: { rule: reason.nl, where: routeName(id), ...HOW.route },
    })),
  );
}

function handRow({ rule, by = '', shown, outside, unknown }, targets) {
  const found = by.split(' ').flatMap((name) => targets.get(name) ?? []);
  const where = found.map((target) => target.where).join(', ') || '–';
  const kind = outside ? 'outside' : unknown ? 'unknown' : shown ? 'shown' : strongest(found);
  const reason = outside ?? unknown ?? shown;
  const how = reason
    ? `${NAMES[kind]}: ${reason}`
    : [...new Set(found.map((target) => target.how))].join(', ');
  return { rule, where, how, kind };
}

function strongest(targets) {
  return ['decided', 'shown', 'unknown'].find((kind) => targets.some((target) => target.kind === kind));
}

const NAMES = { outside: 'buiten bereik', unknown: 'onbekend', shown: 'alleen getoond' };

function howOf({ kind, expression, warns }) {
  if (expression.op === 'judgement') return 'judgement';
  return kind === 'attention' && warns ? 'warning' : kind;
}

const HOW = {
  requirement: { how: 'eis', kind: 'decided' },
  exclusion: { how: 'uitsluiting', kind: 'decided' },
  agreement: { how: 'afspraak', kind: 'decided' },
  validity: { how: 'geldigheid', kind: 'decided' },
  title: { how: 'de prestatie zelf', kind: 'decided' },
  described: { how: 'beschreven bij de prestatie', kind: 'shown' },
  route: { how: 'wet die betaalt', kind: 'decided' },
  attention: { how: 'aandacht', kind: 'shown' },
  warning: { how: 'waarschuwing', kind: 'shown' },
  information: { how: 'informatie', kind: 'shown' },
  judgement: { how: 'oordeel van een mens: altijd onbekend', kind: 'unknown' },
};

function titleLink({ id, chapter }) {
  return `[${id}](../handbook/${chapter}/${id}.md)`;
}

function routeName(id) {
  return `wegwijzer \`${id}\``;
}
