// A second interpreter of the catalogue, written from docs/catalogue-format.md alone: no code of the packages, no library.
// Small on purpose, slow on purpose: it walks the trees as they stand.

const UNMET = 0;
const UNKNOWN = 1;
const MET = 2;
const NAMES = ['unmet', 'unknown', 'met'];

// What a finding that could be registered gets where not all registrations can be seen.
const UNSEEN = {
  partial: { id: 'registrations-complete', kind: 'requirement', outcome: 'unknown' },
  'not-offered': { id: 'registration-not-visible', kind: 'attention', outcome: 'met' },
};

/** The findings of a catalogue on a dossier, in order of the catalogue. */
export function findings(catalogue, dossier) {
  return catalogue.flatMap((title) => {
    if (title.onlyIf && decide(title.onlyIf.tree, dossier.subjects.patient, () => undefined) !== MET)
      return [];
    return dossier.subjects[title.about].flatMap((subject) => findingOn(title, subject, dossier));
  });
}

function findingOn(title, subject, dossier) {
  const agreements = agreementsOn(dossier.agreements, subject.on.value);
  const isMet = (logic) => logic !== undefined && decide(logic.tree, [subject], agreements) === MET;
  const registered = isMet(title.registered);
  if (!registered && !isMet(title.occasion)) return [];
  const judged = title.conditions.flatMap((condition) => {
    const { truth, evidence } = explain(condition.logic.tree, [subject], agreements);
    const inForce = isInForce(condition, subject.on.value);
    if (inForce === UNMET) return [];
    const good = condition.kind === 'exclusion' ? UNMET : MET;
    return [{ condition, truth: inForce === UNKNOWN && truth !== good ? UNKNOWN : truth, evidence }];
  });
  const decided = title.informs ? 'information' : statusOf(registered, judged);
  const unseen = decided === 'registrable' ? UNSEEN[dossier.registrations] : undefined;
  const status = unseen?.kind === 'requirement' ? 'incomplete' : decided;
  if (!dossier.marked && (title.ordinary || status !== 'unlawful')) return [];
  const conditions = judged
    .filter(({ condition, truth }) => !condition.onlyWhenMet || truth === MET)
    .map(({ condition: { id, kind }, truth, evidence }) => ({ id, kind, outcome: NAMES[truth], evidence }));
  if (unseen !== undefined) conditions.push({ ...unseen, evidence: [] });
  if (endsSoon(title.endsOn, dossier.at))
    conditions.push({ id: 'ends-soon', kind: 'attention', outcome: 'met', evidence: [] });
  return [{ id: title.id, status, on: subject.on.value, about: subject.about, conditions }];
}

/** Whether a condition is asked of care on a date: a rule that changed has a condition up to a day and one from the next. */
function isInForce({ from, until }, on) {
  const begun = from === undefined ? MET : on === undefined ? UNKNOWN : MET - before(on, from);
  const goesOn = until === undefined ? MET : on === undefined ? UNKNOWN : before(on, nextDay(until));
  return Math.min(begun, goesOn);
}

function statusOf(registered, judged) {
  const some = (kinds, truth) =>
    judged.some((each) => kinds.includes(each.condition.kind) && each.truth === truth);
  const excluded = some(['exclusion'], MET) || some(['validity'], UNMET);
  const lacking = some(['requirement', 'agreement'], UNMET);
  const open = some(['requirement', 'agreement', 'validity', 'exclusion'], UNKNOWN);
  if (registered) return excluded || lacking ? 'unlawful' : open ? 'unverifiable' : 'registered';
  return excluded ? 'excluded' : lacking || open ? 'incomplete' : 'registrable';
}

function endsSoon(endsOn, at) {
  if (endsOn === undefined) return false;
  const days = (Date.parse(endsOn) - Date.parse(at)) / 86_400_000;
  return days >= 0 && days <= 60;
}

// What an expression comes to.

function decide(tree, frame, agreements) {
  return explain(tree, frame, agreements).truth;
}

/** The outcome of a tree, and the references that decided it. `frame` holds the entity of each variable. */
function explain(tree, frame, agreements) {
  switch (tree.op) {
    case 'all':
    case 'any': {
      const parts = tree.of.map((part) => explain(part, frame, agreements));
      const truths = parts.map(({ truth }) => truth);
      const truth = tree.op === 'all' ? Math.min(MET, ...truths) : Math.max(UNMET, ...truths);
      return { truth, evidence: once(parts.filter((part) => part.truth === truth)) };
    }
    case 'not': {
      const { truth, evidence } = explain(tree.of, frame, agreements);
      return { truth: MET - truth, evidence };
    }
    case 'count':
      return explainCount(tree, frame, agreements);
    case 'agreement':
      return { truth: truthOf(agreements(tree)), evidence: [] };
    case 'judgement':
      return { truth: UNKNOWN, evidence: [] };
    default:
      return { truth: leaf(tree, frame), evidence: once(factsOf(tree, frame)) };
  }
}

function explainCount({ set, variable, where, atLeast }, frame, agreements) {
  const { items, complete, possible } = at(set, frame);
  const each = items.map((item) => {
    const inner = bind(frame, variable, item);
    const { truth, evidence } = explain(where, inner, agreements);
    const found = item.ref === undefined ? [{ evidence }] : [{ evidence }, { evidence: [item.ref] }];
    return { truth, evidence: once(found), distance: () => distance(where, true, inner, agreements) };
  });
  const met = each.filter(({ truth }) => truth === MET);
  if (met.length >= atLeast)
    return { truth: possible ? UNKNOWN : MET, evidence: once(met.slice(0, atLeast)) };
  const open = each.filter(({ truth }) => truth === UNKNOWN).length;
  const truth = complete && met.length + open < atLeast ? UNMET : UNKNOWN;
  return { truth, evidence: closest(each, where)?.evidence ?? [] };
}

function leaf(tree, frame) {
  const values = factsOf(tree, frame).map(({ value }) => value);
  const [value] = values;
  if (tree.op === 'known') return truthOf(value !== undefined);
  if (values.includes(undefined)) return UNKNOWN;
  switch (tree.op) {
    case 'is':
      return truthOf(value);
    case 'oneOf':
      return truthOf(tree.values.includes(value));
    case 'startsWith':
      return truthOf(value.startsWith(tree.prefix));
    case 'before':
      return before(value, tree.moment);
    case 'from':
      return MET - before(value, tree.moment);
    case 'differs':
      return truthOf(value !== values[1]);
    default:
      throw new Error(`unknown expression: ${tree.op}`);
  }
}

/** A year or a month is the days in it: before for certain, not before for certain, or open. */
function before(value, moment) {
  const [first, last] = { 4: ['-01-01', '-12-31'], 7: ['-01', '-31'] }[value.length] ?? ['', ''];
  if (value + last < moment) return MET;
  return value + first < moment ? UNKNOWN : UNMET;
}

function truthOf(value) {
  return value === undefined ? UNKNOWN : value ? MET : UNMET;
}

function at([variable, ...fields], frame) {
  return fields.reduce((entity, field) => entity[field], frame[variable]);
}

function factsOf(tree, frame) {
  return (tree.op === 'differs' ? [tree.left, tree.right] : [tree.fact]).map((path) => at(path, frame));
}

function bind(frame, variable, item) {
  const inner = [...frame];
  inner[variable] = item;
  return inner;
}

function once(explained) {
  return [...new Set(explained.flatMap(({ evidence }) => evidence))];
}

// Agreements hold up to a date; a date of care that may lie on either side of it leaves them open.

function agreementsOn(agreements, on) {
  return ({ title, part }) => {
    const said = agreements[title];
    if (typeof said === 'boolean' || said === undefined) return said;
    if (said.until !== undefined && on !== undefined) {
      const after = MET - before(on, nextDay(said.until));
      if (after === MET) return false;
      if (after === UNKNOWN) return undefined;
    }
    return said[part];
  };
}

function nextDay(day) {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

// Which item of a set comes closest to what is asked; it says which evidence is shown, never an outcome.

function closest(items, where) {
  if (items.length < 2) return items[0];
  const oneFact = ['is', 'known', 'oneOf', 'startsWith', 'from', 'before'].includes(where.op);
  const ranked = items.map((item) => ({
    item,
    rank: oneFact ? [-item.truth, 0] : rankOf(item.distance()),
  }));
  return ranked.reduce((best, each) => (compare(each.rank, best.rank) <= 0 ? each : best)).item;
}

function rankOf({ contradicted, lacks }) {
  return [contradicted, lacks.length];
}

function compare(a, b) {
  return a[0] - b[0] || a[1] - b[1];
}

/** What would have to change for a tree to be met, or unmet. */
function distance(tree, wanted, frame, agreements) {
  switch (tree.op) {
    case 'all':
    case 'any': {
      const parts = tree.of.map((part) => distance(part, wanted, frame, agreements));
      return (tree.op === 'all') === wanted
        ? sum(parts)
        : (byRank(parts)[0] ?? { contradicted: 1, lacks: [] });
    }
    case 'not':
      return distance(tree.of, !wanted, frame, agreements);
    case 'count':
      return distanceOfCount(tree, wanted, frame, agreements);
    case 'judgement':
      return { contradicted: 0, lacks: [] };
    case 'agreement': {
      const truth = truthOf(agreements(tree));
      const unknown = { fact: 'agreement', type: 'Settings', of: tree.title };
      return distanceOfLeaf(truth, wanted, [unknown]);
    }
    default:
      return distanceOfLeaf(
        leaf(tree, frame),
        wanted,
        factsOf(tree, frame).flatMap(({ lack }) => lack ?? []),
      );
  }
}

function distanceOfLeaf(truth, wanted, lacks) {
  if (truth === UNKNOWN) return { contradicted: 0, lacks };
  return { contradicted: (truth === MET) === wanted ? 0 : 1, lacks: [] };
}

function distanceOfCount({ set, variable, where, atLeast }, wanted, frame, agreements) {
  const { items, complete, lack, possible } = at(set, frame);
  const unseen = { contradicted: 0, lacks: lack ? [lack] : [] };
  const ofItem = (item) => {
    const own = distance(where, wanted, bind(frame, variable, item), agreements);
    if (!possible) return own;
    if (wanted) return sum([own, unseen]);
    return own.contradicted + own.lacks.length === 0 ? own : unseen;
  };
  const each = byRank(items.map(ofItem));
  if (!wanted) {
    const tooMany = each.slice(0, Math.max(0, each.length - (atLeast - 1)));
    return sum(complete ? tooMany : [...tooMany, unseen]);
  }
  const absent = { contradicted: complete ? 1 : 0, lacks: unseen.lacks };
  const missing = Math.max(0, atLeast - each.length);
  const within = sum([...each.slice(0, atLeast), ...Array(missing).fill(absent)]);
  return !complete && compare(rankOf(unseen), rankOf(within)) < 0 ? unseen : within;
}

function byRank(distances) {
  return [...distances].sort((a, b) => compare(rankOf(a), rankOf(b)));
}

function sum(distances) {
  const lacks = new Map();
  for (const lack of distances.flatMap((each) => each.lacks)) {
    lacks.set(JSON.stringify([lack.fact, lack.type, lack.of]), lack);
  }
  const contradicted = distances.reduce((total, each) => total + each.contradicted, 0);
  return { contradicted, lacks: [...lacks.values()] };
}
