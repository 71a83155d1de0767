import {
  atMoment,
  type Context,
  decideCount,
  decideLeaf,
  type Frame,
  factAt,
  type Leaf,
  momentsOf,
  setAt,
} from './compile.ts';
import type { Count, Expression, Path } from './expression.ts';
import type { Lack, Ref } from './fact.ts';
import { MET, negate, type Truth, truthOf, UNKNOWN, UNMET } from './outcome.ts';

/** Why an expression has its outcome. This is the reference interpreter; `compile` is held equal to it by tests. */
export interface Explanation {
  readonly truth: Truth;
  /** The references that decided the outcome, most telling first. */
  readonly evidence: readonly Ref[];
}

const NONE: readonly Ref[] = [];

export function explain(expression: Expression, frame: Frame, context: Context): Explanation {
  switch (expression.op) {
    case 'all':
      return combine(
        expression.of.map((part) => explain(part, frame, context)),
        MET,
      );
    case 'any':
      return combine(
        expression.of.map((part) => explain(part, frame, context)),
        UNMET,
      );
    case 'not': {
      const inner = explain(expression.of, frame, context);
      return { truth: negate(inner.truth), evidence: inner.evidence };
    }
    case 'count':
      return explainCount(expression, frame, context);
    case 'agreement':
      return { truth: truthOf(context.agreements(expression).value), evidence: NONE };
    case 'judgement':
      return { truth: UNKNOWN, evidence: NONE };
    case 'at':
    case 'sometime':
      return combine(
        momentsOf(expression, context).map((moment) =>
          atMoment(moment, frame, context, (then) => explain(expression.of, frame, then)),
        ),
        UNMET,
      );
    default:
      return { truth: decideLeaf(expression, frame), evidence: leafEvidence(expression, frame) };
  }
}

/** `neutral` is MET for all, UNMET for any: the value that any other one overrules. */
function combine(parts: readonly Explanation[], neutral: Truth): Explanation {
  let truth = neutral;
  for (const part of parts) {
    if (neutral === MET ? part.truth < truth : part.truth > truth) truth = part.truth;
  }
  const deciding = parts.filter((part) => part.truth === truth);
  return { truth, evidence: union(deciding) };
}

function explainCount(count: Count, frame: Frame, context: Context): Explanation {
  const set = setAt(count.set, frame);
  const { items } = set;
  if (items.length === 0) return { truth: decideCount(0, 0, set, count.atLeast), evidence: NONE };
  const met: Explanation[] = [];
  let open = 0;
  for (const item of items) {
    const inner = explainItem(count, item, frame, context);
    if (inner.truth === MET && met.push(inner) >= count.atLeast)
      return { truth: decideCount(met.length, open, set, count.atLeast), evidence: union(met) };
    if (inner.truth === UNKNOWN) open++;
  }
  const truth = decideCount(met.length, open, set, count.atLeast);
  return {
    truth,
    evidence: explainItem(count, closestItem(count, frame, context), frame, context).evidence,
  };
}

function explainItem(count: Count, item: unknown, frame: Frame, context: Context): Explanation {
  frame[count.variable] = item;
  const { truth, evidence } = explain(count.where, frame, context);
  return { truth, evidence: withOwnRef(evidence, item) };
}

/**
 * The least that would have to change for an expression to get the wanted outcome.
 * `contradicted` counts recorded facts that say otherwise, `lacks` the facts that are not recorded.
 */
export interface Distance {
  readonly contradicted: number;
  readonly lacks: readonly Lack[];
}

const REACHED: Distance = { contradicted: 0, lacks: [] };

export function distance(expression: Expression, wanted: Truth, frame: Frame, context: Context): Distance {
  switch (expression.op) {
    case 'all':
    case 'any': {
      const parts = expression.of.map((part) => distance(part, wanted, frame, context));
      const everyPart = (expression.op === 'all') === (wanted === MET);
      return everyPart ? sum(parts) : (least(parts) ?? { contradicted: 1, lacks: [] });
    }
    case 'not':
      return distance(expression.of, negate(wanted), frame, context);
    case 'count':
      return wanted === MET
        ? distanceToEnough(expression, frame, context)
        : distanceToTooFew(expression, frame, context);
    case 'agreement': {
      const fact = context.agreements(expression);
      return leafDistance(truthOf(fact.value), wanted, fact.lack ? [fact.lack] : []);
    }
    case 'judgement':
      return { contradicted: 0, lacks: [] };
    case 'at':
    case 'sometime': {
      const moments = momentsOf(expression, context).map((moment) =>
        atMoment(moment, frame, context, (then) => distance(expression.of, wanted, frame, then)),
      );
      return wanted === MET ? (least(moments) ?? { contradicted: 1, lacks: [] }) : sum(moments);
    }
    default:
      return leafDistance(decideLeaf(expression, frame), wanted, leafLacks(expression, frame));
  }
}

function leafDistance(truth: Truth, wanted: Truth, lacks: readonly Lack[]): Distance {
  if (truth === wanted) return REACHED;
  return truth === UNKNOWN ? { contradicted: 0, lacks } : { contradicted: 1, lacks: [] };
}

function distanceToEnough(count: Count, frame: Frame, context: Context): Distance {
  const { items, complete, lack, possible } = setAt(count.set, frame);
  const each = items.map((item) => {
    frame[count.variable] = item;
    const nearest = distance(count.where, MET, frame, context);
    return possible && lack ? sum([nearest, { contradicted: 0, lacks: [lack] }]) : nearest;
  });
  const nearest = [...each].sort(compareDistances).slice(0, count.atLeast);
  const absent = count.atLeast - nearest.length;
  const within = sum([
    ...nearest,
    ...Array.from({ length: absent }, () => ({ contradicted: complete ? 1 : 0, lacks: lack ? [lack] : [] })),
  ]);
  // In an incomplete set an item that is not recorded may be nearer than all that are.
  const unseen: Distance = { contradicted: 0, lacks: lack ? [lack] : [] };
  return !complete && compareDistances(unseen, within) < 0 ? unseen : within;
}

function distanceToTooFew(count: Count, frame: Frame, context: Context): Distance {
  const { items, complete, lack, possible } = setAt(count.set, frame);
  const each = items.map((item) => {
    frame[count.variable] = item;
    const nearest = distance(count.where, UNMET, frame, context);
    // That it is another's takes no fact back.
    const isReached = nearest.contradicted === 0 && nearest.lacks.length === 0;
    return possible && lack && !isReached ? { contradicted: 0, lacks: [lack] } : nearest;
  });
  const keep = count.atLeast - 1;
  const changed = [...each].sort(compareDistances).slice(0, Math.max(0, each.length - keep));
  const open: Distance = { contradicted: 0, lacks: !complete && lack ? [lack] : [] };
  return sum([...changed, open]);
}

/** The item that comes closest: fewest contradicted facts, then fewest missing ones, then the most recent. */
export function closestItem(count: Count, frame: Frame, context: Context): unknown {
  const { items } = setAt(count.set, frame);
  if (items.length === 1) return items[0];
  if (isLeaf(count.where)) return closestByFact(count, items, frame);
  let best: { readonly item: unknown; readonly distance: Distance } | undefined;
  for (const item of items) {
    frame[count.variable] = item;
    const found = distance(count.where, MET, frame, context);
    // Sets are in order of time, so a later item wins a tie.
    if (best === undefined || compareDistances(found, best.distance) <= 0) best = { item, distance: found };
  }
  return best?.item;
}

/** With one fact to go by, what is not told is closer than what says otherwise. */
function closestByFact(count: Count, items: readonly unknown[], frame: Frame): unknown {
  let best: { readonly item: unknown; readonly truth: Truth } | undefined;
  for (const item of items) {
    frame[count.variable] = item;
    const truth = decideLeaf(count.where as Leaf, frame);
    if (best === undefined || truth >= best.truth) best = { item, truth };
  }
  return best?.item;
}

function isLeaf({ op }: Expression): boolean {
  return (
    op === 'is' || op === 'known' || op === 'oneOf' || op === 'startsWith' || op === 'from' || op === 'before'
  );
}

function compareDistances(a: Distance, b: Distance): number {
  return a.contradicted - b.contradicted || a.lacks.length - b.lacks.length;
}

function least(distances: readonly Distance[]): Distance | undefined {
  let best: Distance | undefined;
  for (const each of distances) if (best === undefined || compareDistances(each, best) < 0) best = each;
  return best;
}

/** Each lack once. Of a set of thousands each item can lack something of its own. */
function sum(distances: readonly Distance[]): Distance {
  const lacks = new Map<string, Lack>();
  let contradicted = 0;
  for (const each of distances) {
    contradicted += each.contradicted;
    for (const lack of each.lacks) {
      const key = `${lack.fact} ${lack.type} ${lack.of ?? ''}`;
      if (!lacks.has(key)) lacks.set(key, lack);
    }
  }
  return { contradicted, lacks: [...lacks.values()] };
}

function leafPaths(leaf: Leaf): readonly Path[] {
  return leaf.op === 'differs' ? [leaf.left, leaf.right] : [leaf.fact];
}

function leafEvidence(leaf: Leaf, frame: Frame): readonly Ref[] {
  if (leaf.op !== 'differs') return factAt(leaf.fact, frame).evidence;
  return [...new Set([...factAt(leaf.left, frame).evidence, ...factAt(leaf.right, frame).evidence])];
}

function leafLacks(leaf: Leaf, frame: Frame): readonly Lack[] {
  return leafPaths(leaf).flatMap((path) => {
    const { lack } = factAt(path, frame);
    return lack ? [lack] : [];
  });
}

function withOwnRef(evidence: readonly Ref[], item: unknown): readonly Ref[] {
  const { ref } = item as { ref?: Ref };
  return ref === undefined || evidence.includes(ref) ? evidence : [...evidence, ref];
}

function union(parts: readonly Explanation[]): readonly Ref[] {
  const [only, ...others] = parts;
  if (only === undefined) return NONE;
  return others.length === 0 ? only.evidence : [...new Set(parts.flatMap((part) => part.evidence))];
}
