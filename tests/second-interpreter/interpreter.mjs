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

// Nothing in the record can tell what a registration that stands alone is for.
const REGISTERED_FOR = { id: 'registered-for', kind: 'requirement' };

const NO_AGREEMENTS = { agreements: () => undefined };

/** The findings of a catalogue on a dossier, in order of the catalogue, after what may be claimed once. */
export function findings(catalogue, claims, dossier) {
  const found = eachAlone(catalogue, dossier);
  for (const claim of claims) claimOnce(claim, found);
  return found;
}

function eachAlone(catalogue, dossier) {
  return catalogue.flatMap((title) => {
    const excluded =
      title.onlyIf && decide(title.onlyIf.tree, dossier.subjects.patient, NO_AGREEMENTS) !== MET;
    const found = (excluded ? [] : dossier.subjects[title.about]).flatMap((subject) =>
      subject.pieces === undefined
        ? findingOn(title, subject, dossier)
        : findingsOnPeriod(title, subject, dossier),
    );
    return [...found, ...findingsOnAlone(title, dossier)];
  });
}

/** Of registrations that nothing in the record is registered for. */
function findingsOnAlone(title, dossier) {
  const all = dossier.alone.filter(({ claim }) => claim === `title:${title.id}`);
  if (all.length === 0) return [];
  const isRegistered = ({ on }, state) => {
    const context = { agreements: agreementsOn(dossier.agreements, on?.value) };
    return decide(title.registered.tree, [state], context) === MET;
  };
  const seen = new Set();
  for (const subject of dossier.subjects[title.about]) {
    if (subject.pieces === undefined) {
      if (isRegistered(subject, subject))
        for (const { ref } of subject.registrations?.items ?? []) seen.add(ref);
    } else if (isOfTitle(title, subject.claim)) {
      const pieces = subject.pieces.map((piece) => judgePiece(title, piece, subject, dossier));
      if (pieces.some(({ registered }) => registered)) return [];
    }
  }
  return all
    .filter(({ registration }) => !seen.has(registration))
    .flatMap(({ subject }) =>
      subject.pieces === undefined
        ? findingOn(title, subject, dossier, true)
        : findingsOnPeriod(title, subject, dossier, true),
    );
}

/** What is registered under one of the codes of a title, or under the code that a site gave it. */
function isOfTitle(title, claim) {
  return claim === `title:${title.id}` || title.codes.some(({ code }) => code === claim);
}

function findingOn(title, subject, dossier, alone = false) {
  const agreements = agreementsOn(dossier.agreements, subject.on.value);
  const now = [{ state: subject, agreements }];
  const context = { agreements, ...(alone && { all: now, at: () => now }) };
  const isMet = (logic) => logic !== undefined && decide(logic.tree, [subject], context) === MET;
  if (!alone && subject.claimed?.some((claim) => isOfTitle(title, claim))) return [];
  const registered = alone || isMet(title.registered);
  const stands = (subject.prepared ?? []).some((each) => each.title === title.id && !each.condition);
  if (!registered && !stands && (!isMet(title.occasion) || subject.replaced?.includes(title.id))) return [];
  const judged = title.conditions
    .filter(({ whenRegistered }) => registered || !whenRegistered)
    .flatMap((condition) => judge(condition, subject.on.value, [subject], context) ?? []);
  if (alone) judged.push({ condition: REGISTERED_FOR, truth: UNKNOWN, evidence: [] });
  else if (registered) judgeOnAllDays(title, subject, dossier, judged);
  const { about, encounter, encounters, prepared } = subject;
  const span = spanOf(subject.on.value, judged);
  return finding(title, dossier, { registered, judged, ...span, about, encounter, encounters, prepared });
}

const REGISTERED_FOR_DAYS = ['child', 'child-visit', 'personal-budget', 'spiritual-care', 'support-request'];

/** What certainly does not hold on some day for which a subject is registered does not hold. */
function judgeOnAllDays(title, subject, dossier, judged) {
  if (!REGISTERED_FOR_DAYS.includes(title.about)) return;
  for (const { claim, registration, subject: days } of dossier.alone) {
    const isOwn = subject.registrations?.items.some(({ ref }) => ref === registration);
    if (claim !== `title:${title.id}` || days.pieces === undefined || !isOwn) continue;
    const run = days.pieces.map((piece) => judgePiece(title, piece, days, dossier));
    for (const [index, condition] of title.conditions.entries()) {
      const place = judged.findIndex((each) => each.condition === condition);
      const [joined] = join(condition, index, run);
      if (place < 0 || joined === undefined || isAgainst(judged[place]) || !isAgainst(joined)) continue;
      if (!JSON.stringify(condition.logic.tree).includes('"registrations"')) judged[place] = joined;
    }
  }
}

/** The day of a subject, and those on which something that is registered for it is not as it should be. */
function spanOf(on, judged) {
  const days = judged.flatMap((each) => each.days ?? []);
  if (days.length === 0) return { on };
  const own = on === undefined ? [] : [on];
  const [first] = [...own, ...days.map(({ from }) => from)].sort();
  const last = [...own.filter((date) => date.length === 10), ...days.map(({ to }) => to)].sort().at(-1);
  return { on: first, to: last === first ? undefined : last };
}

function isAgainst({ condition: { kind }, truth }) {
  return kind === 'exclusion' ? truth === MET : kind !== 'attention' && truth === UNMET;
}

/** A condition with its outcome for care on a date; nothing where it is not asked of such care. */
function judge(condition, on, frame, context) {
  const inForce = isInForce(condition, on);
  if (inForce === UNMET) return undefined;
  const { truth, evidence } = explain(condition.logic.tree, frame, context);
  const good = condition.kind === 'exclusion' ? UNMET : MET;
  return { condition, truth: inForce === UNKNOWN && truth !== good ? UNKNOWN : truth, evidence };
}

/** A finding with its status; none where it is not worth telling. */
function finding(title, dossier, { registered, judged, on, to, prepared = [], ...belongs }) {
  const decided = title.informs && !registered ? 'information' : statusOf(registered, judged);
  const unseen = decided === 'registrable' ? UNSEEN[dossier.registrations] : undefined;
  const status = unseen?.kind === 'requirement' ? 'incomplete' : decided;
  if (!dossier.marked && (title.ordinary || status !== 'unlawful')) return [];
  const conditions = judged
    .filter(({ condition, truth }) => !condition.onlyWhenMet || truth === MET)
    .map(({ condition: { id, kind }, truth, evidence, days }) => ({
      id,
      kind,
      outcome: NAMES[truth],
      evidence,
      ...(days && { days }),
    }));
  if (unseen !== undefined) conditions.push({ ...unseen, evidence: [] });
  if (endsSoon(title.endsOn, dossier.at))
    conditions.push({ id: 'ends-soon', kind: 'attention', outcome: 'met', evidence: [] });
  const ready = prepared.filter((each) => each.title === title.id && isReady(each, judged));
  const by = [...new Set(ready.flatMap((each) => each.by))];
  return [{ id: title.id, status, on, to, ...belongs, ...(by.length > 0 && { prepared: by }), conditions }];
}

/** Not a message where what it is for was sent already. */
function isReady({ condition }, judged) {
  return (
    condition === undefined || judged.some((each) => each.condition.id === condition && each.truth !== MET)
  );
}

// What lasts is judged piece by piece.

function findingsOnPeriod(title, subject, dossier, alone = false) {
  const { claim, claimed, about, encounter, prepared } = subject;
  const isClaimed = claimed.some((each) => isOfTitle(title, each));
  if (claim === undefined ? title.occasion === undefined || isClaimed : !isOfTitle(title, claim)) return [];
  const pieces = subject.pieces.map((piece) => judgePiece(title, piece, subject, dossier));
  return (alone ? [pieces] : runsOf(pieces, claim !== undefined)).flatMap((run) => {
    const judged = title.conditions.flatMap((condition, index) => join(condition, index, run));
    if (alone) judged.push({ condition: REGISTERED_FOR, truth: UNKNOWN, evidence: [] });
    return finding(title, dossier, {
      registered: claim !== undefined,
      judged,
      ...span(run),
      about,
      encounter,
      prepared: prepared?.filter((each) => run.some(({ piece }) => shareDays(each, piece))),
    });
  });
}

/** The state for which the title holds, or is nearest to holding, on the days of a piece. */
function judgePiece(title, piece, subject, dossier) {
  const momentsOf = ({ day, states }) =>
    states.map((state) => ({ state, agreements: agreementsOn(dossier.agreements, day) }));
  const context = {
    agreements: agreementsOn(dossier.agreements, piece.day),
    all: subject.whole.flatMap(momentsOf),
    at: (name) => momentsOf(subject.moments[name]),
  };
  const judged = piece.states.map((state) => {
    const conditions = title.conditions.map((condition) =>
      condition.whenRegistered && subject.claim === undefined
        ? undefined
        : judge(condition, piece.day, [state], context),
    );
    const isMet = (logic) => logic !== undefined && decide(logic.tree, [state], context) === MET;
    return {
      piece,
      conditions,
      registered: subject.claim !== undefined && isMet(title.registered),
      occasion: isMet(title.occasion),
      muted: conditions.some((each) => each?.condition.guard && each.truth === MET),
      status:
        title.informs && subject.claim === undefined
          ? 'information'
          : statusOf(subject.claim !== undefined, conditions.filter(Boolean)),
    };
  });
  return judged.reduce((best, each) => (isNearer(each, best) ? each : best));
}

function isNearer(one, other) {
  if (one.registered !== other.registered) return one.registered;
  if (one.occasion !== other.occasion) return one.occasion;
  const [a, b] = [one, other].map(({ conditions }) => conditions.filter((each) => each && isBad(each)));
  const contradicted = (bad) => bad.filter(({ truth }) => truth !== UNKNOWN).length;
  return contradicted(a) === contradicted(b) ? a.length < b.length : contradicted(a) < contradicted(b);
}

function isBad({ condition: { kind }, truth }) {
  return kind !== 'attention' && truth !== (kind === 'exclusion' ? UNMET : MET);
}

/** All pieces of what is registered; else the longest runs for which it can be, or the last that is nearest. */
function runsOf(pieces, isClaim) {
  if (isClaim) return pieces.some(({ registered }) => registered) ? [pieces] : [];
  const relevant = pieces.filter(({ occasion }) => occasion);
  const best = ['information', 'registrable', 'incomplete', 'excluded'].find((status) =>
    relevant.some((each) => each.status === status),
  );
  const isGood = best === 'registrable' || best === 'information';
  const runs = [];
  for (const each of relevant.filter(({ status }) => status === best)) {
    const last = runs.at(-1)?.at(-1);
    const goesOn =
      last?.piece.to !== undefined &&
      nextDay(last.piece.to) === each.piece.from &&
      (isGood || last.conditions.every((one, index) => one?.truth === each.conditions[index]?.truth));
    if (goesOn) runs.at(-1).push(each);
    else runs.push([each]);
  }
  return isGood ? runs : runs.slice(-1);
}

/** The worst outcome of a condition, with what decided it where that was so first. */
function join(condition, index, run) {
  const asked = condition.guard ? run : run.filter(({ muted }) => !muted);
  const pieces = (asked.length > 0 ? asked : run).filter(({ conditions }) => conditions[index]);
  if (pieces.length === 0) return [];
  const truths = pieces.map(({ conditions }) => conditions[index].truth);
  const high = condition.kind === 'exclusion' || condition.warns || condition.onlyWhenMet;
  const truth = high ? Math.max(...truths) : Math.min(...truths);
  const same = pieces.filter(({ conditions }) => conditions[index].truth === truth);
  const judged = same[0].conditions[index];
  const { from } = run[0].piece;
  const isLong = from !== undefined && from !== run.at(-1).piece.to;
  return [{ ...judged, ...(isBad(judged) && isLong && { days: daysOf(same) }) }];
}

/** Days that touch as one. */
function daysOf(pieces) {
  const days = [];
  for (const { piece } of pieces) {
    const last = days.at(-1);
    if (last !== undefined && nextDay(last.to) === piece.from) last.to = piece.to;
    else days.push({ from: piece.from, to: piece.to });
  }
  return days;
}

function shareDays(a, b) {
  return (a.from ?? '') <= (b.to ?? '9999-12-31') && (b.from ?? '') <= (a.to ?? '9999-12-31');
}

function span(run) {
  const { on } = run[0].piece;
  const { to } = run.at(-1).piece;
  return { on, to: to === on ? undefined : to };
}

// What a source allows once for one thing.

function claimOnce({ per, sides, open, wrong }, found) {
  const things = new Map();
  for (const [place, finding] of found.entries()) {
    for (const [side, titles] of sides.entries()) {
      for (const thing of titles.includes(finding.id) ? thingsOf(per, finding) : [])
        things.set(thing, [...(things.get(thing) ?? []), { finding, place, side }]);
    }
  }
  for (const members of things.values()) {
    const inOrder = members
      .map((member) => ({ ...member, status: member.finding.status }))
      .sort((a, b) => a.side - b.side || byText(a.finding.on, b.finding.on) || a.place - b.place);
    const registered = inOrder.filter(({ status }) => status === 'registered' || status === 'unverifiable');
    const fitting = inOrder.filter(({ status }) => status === 'registrable');
    const goesBefore = (a, b) => inOrder.indexOf(a) < inOrder.indexOf(b);
    for (const member of registered) {
      const against = registered.filter((other) => {
        if (other === member || !meet(other.finding, member.finding)) return false;
        if (wrong === 'repeated') return other.side === member.side && goesBefore(other, member);
        return wrong === 'later' ? other.side < member.side : other.side !== member.side;
      });
      refuse(member.finding, 'unlawful', against);
    }
    for (const member of inOrder) {
      if (member.status !== 'registrable' && member.status !== 'incomplete') continue;
      const isOther = (other) => other.side !== member.side && meet(other.finding, member.finding);
      const taken = registered.filter(
        (other) => (wrong === 'repeated' && meet(other.finding, member.finding)) || isOther(other),
      );
      const first =
        open === 'first' ? fitting.filter((other) => isOther(other) && other.side < member.side) : [];
      const left = daysLeft(per, member, [...taken, ...first]);
      if (left.length > 0) found.splice(found.indexOf(member.finding), 1, ...left);
      else refuse(member.finding, 'excluded', taken.length > 0 ? taken : first);
    }
  }
}

/** What remains of a finding about what lasts, on the days on which nothing goes first. */
function daysLeft(per, { finding, status }, first) {
  const isDay = (date) => date?.length === 10;
  if (per !== 'thing' || ![finding, ...first.map((each) => each.finding)].every(({ on }) => isDay(on)))
    return [];
  const runs = [];
  for (let day = finding.on; first.length > 0 && day <= (finding.to ?? finding.on); day = nextDay(day)) {
    if (first.some((each) => each.finding.on <= day && day <= (each.finding.to ?? each.finding.on))) continue;
    const last = runs.at(-1);
    if (last !== undefined && nextDay(last.to) === day) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return (status === 'registrable' ? runs : runs.slice(-1)).map(({ from, to }) => ({
    ...finding,
    on: from,
    to: to === from ? undefined : to,
    conditions: finding.conditions.map(({ days, ...condition }) => ({
      ...condition,
      ...(days && to !== from && { days: [{ from, to }] }),
    })),
  }));
}

/** The days of a finding about what lasts on which others stand against it. */
function daysAgainst({ on, to }, others) {
  if (on?.length !== 10 || to === undefined) return {};
  const days = [];
  for (let day = on; day <= to; day = nextDay(day)) {
    const isAgainst = ({ finding }) =>
      finding.on?.length !== 10 || (finding.on <= day && day <= (finding.to ?? finding.on));
    if (!others.some(isAgainst)) continue;
    const last = days.at(-1);
    if (last !== undefined && nextDay(last.to) === day) last.to = day;
    else days.push({ from: day, to: day });
  }
  return { days };
}

function thingsOf(per, { about, encounter, encounters, on }) {
  if (per === 'contact') return encounters ?? [encounter ?? about[0]];
  if (per === 'month') return on?.length >= 7 ? [on.slice(0, 7)] : [];
  return about.slice(0, 1);
}

function meet(a, b) {
  if (a.on === undefined || b.on === undefined || a.id === b.id) return true;
  if (a.encounters !== undefined || b.encounters !== undefined) return true;
  return a.on <= (b.to ?? b.on) && b.on <= (a.to ?? a.on);
}

function byText(a = '', b = '') {
  return a < b ? -1 : a > b ? 1 : 0;
}

function refuse(finding, status, others) {
  if (others.length === 0) return;
  const all = [...new Set(others.flatMap((other) => other.finding.about))];
  const own = all.filter((ref) => !finding.about.includes(ref));
  finding.status = status;
  finding.conditions.push({
    id: 'once',
    kind: 'exclusion',
    outcome: 'met',
    evidence: own.length > 0 ? own : all,
    ...daysAgainst(finding, others),
  });
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

function decide(tree, frame, context) {
  return explain(tree, frame, context).truth;
}

/** The outcome of a tree, and the references that decided it. `frame` holds the entity of each variable. */
function explain(tree, frame, context) {
  switch (tree.op) {
    case 'all':
    case 'any': {
      const parts = tree.of.map((part) => explain(part, frame, context));
      const truths = parts.map(({ truth }) => truth);
      const truth = tree.op === 'all' ? Math.min(MET, ...truths) : Math.max(UNMET, ...truths);
      return { truth, evidence: once(parts.filter((part) => part.truth === truth)) };
    }
    case 'not': {
      const { truth, evidence } = explain(tree.of, frame, context);
      return { truth: MET - truth, evidence };
    }
    case 'count':
      return explainCount(tree, frame, context);
    case 'agreement':
      return { truth: truthOf(context.agreements(tree)), evidence: [] };
    case 'judgement':
      return { truth: UNKNOWN, evidence: [] };
    case 'at':
    case 'sometime': {
      const parts = atMoments(tree, frame, context).map(([then, inner]) => explain(tree.of, then, inner));
      const truth = Math.max(UNMET, ...parts.map((part) => part.truth));
      return { truth, evidence: once(parts.filter((part) => part.truth === truth)) };
    }
    default:
      return { truth: leaf(tree, frame), evidence: once(factsOf(tree, frame)) };
  }
}

/** What an expression sees at the moments that it asks of: variable 0 and the agreements of then. */
function atMoments({ op, moment }, frame, context) {
  const moments = op === 'at' ? context.at(moment) : context.all;
  return moments.map(({ state, agreements }) => [bind(frame, 0, state), { ...context, agreements }]);
}

function explainCount({ set, variable, where, atLeast }, frame, context) {
  const { items, complete, possible } = at(set, frame);
  const each = items.map((item) => {
    const inner = bind(frame, variable, item);
    const { truth, evidence } = explain(where, inner, context);
    const found = item.ref === undefined ? [{ evidence }] : [{ evidence }, { evidence: [item.ref] }];
    return { truth, evidence: once(found), distance: () => distance(where, true, inner, context) };
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
function distance(tree, wanted, frame, context) {
  switch (tree.op) {
    case 'all':
    case 'any': {
      const parts = tree.of.map((part) => distance(part, wanted, frame, context));
      return (tree.op === 'all') === wanted
        ? sum(parts)
        : (byRank(parts)[0] ?? { contradicted: 1, lacks: [] });
    }
    case 'not':
      return distance(tree.of, !wanted, frame, context);
    case 'count':
      return distanceOfCount(tree, wanted, frame, context);
    case 'judgement':
      return { contradicted: 0, lacks: [] };
    case 'at':
    case 'sometime': {
      const parts = atMoments(tree, frame, context).map(([then, inner]) =>
        distance(tree.of, wanted, then, inner),
      );
      return wanted ? (byRank(parts)[0] ?? { contradicted: 1, lacks: [] }) : sum(parts);
    }
    case 'agreement': {
      const truth = truthOf(context.agreements(tree));
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

function distanceOfCount({ set, variable, where, atLeast }, wanted, frame, context) {
  const { items, complete, lack, possible } = at(set, frame);
  const unseen = { contradicted: 0, lacks: lack ? [lack] : [] };
  const ofItem = (item) => {
    const own = distance(where, wanted, bind(frame, variable, item), context);
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
