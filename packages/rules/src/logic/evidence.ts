import {
  atMoment,
  type Context,
  compile,
  type Decide,
  type Frame,
  factAt,
  type Leaf,
  momentsOf,
  setAt,
} from './compile.ts';
import { closestItem } from './explain.ts';
import type { Count, Expression, Path } from './expression.ts';
import type { Ref } from './fact.ts';
import { MET, negate, type Truth, UNMET } from './outcome.ts';

/** The references that decided an outcome, most telling first, each once. */
export type EvidenceOf = (truth: Truth, frame: Frame, context: Context, witness?: Witness) => readonly Ref[];

/** Is told by which facts, and as which items of a set, resources became evidence. */
export interface Witness {
  fact(leaf: Leaf, path: Path, frame: Frame): void;
  item(count: Count, item: unknown): void;
}

/**
 * What `explain` gives as evidence, compiled once a rule: an outcome is known when its evidence is asked, so that only
 * the parts that decided it are looked at.
 */
export function compileEvidence(expression: Expression): EvidenceOf {
  const gather = compileGather(expression);
  return (truth, frame, context, witness) => {
    const found = new Found(witness);
    gather(truth, frame, context, found);
    return found.refs;
  };
}

/** Adds what decided that an expression has this outcome. */
type Gather = (truth: Truth, frame: Frame, context: Context, found: Found) => void;

const NONE: readonly Ref[] = [];
/** Of so few, looking through them is quicker than a set. */
const FEW = 8;

class Found {
  readonly witness: Witness | undefined;
  #refs: Ref[] | undefined;
  #known: Set<Ref> | undefined;

  constructor(witness: Witness | undefined) {
    this.witness = witness;
  }

  get refs(): readonly Ref[] {
    return this.#refs ?? NONE;
  }

  add(ref: Ref): void {
    if (this.#refs === undefined) {
      this.#refs = [ref];
      return;
    }
    if (this.#refs.length > FEW) this.#known ??= new Set(this.#refs);
    if (this.#known?.has(ref) ?? this.#refs.includes(ref)) return;
    this.#known?.add(ref);
    this.#refs.push(ref);
  }

  addAll(refs: readonly Ref[]): void {
    for (const ref of refs) this.add(ref);
  }
}

const GATHERS = new WeakMap<Expression, Gather>();

function compileGather(expression: Expression): Gather {
  let gather = GATHERS.get(expression);
  if (gather === undefined) {
    gather = toGather(expression);
    GATHERS.set(expression, gather);
  }
  return gather;
}

function toGather(expression: Expression): Gather {
  switch (expression.op) {
    case 'all':
    case 'any': {
      const parts = expression.of.map((part) => [compile(part), compileGather(part)] as const);
      return gatherParts(parts, expression.op === 'all' ? MET : UNMET);
    }
    case 'not': {
      const gather = compileGather(expression.of);
      return (truth, frame, context, found) => gather(negate(truth), frame, context, found);
    }
    case 'count':
      return gatherCount(expression);
    case 'agreement':
    case 'judgement':
      return () => undefined;
    case 'at':
    case 'sometime': {
      const decide = compile(expression.of);
      const gather = compileGather(expression.of);
      return (truth, frame, context, found) => {
        for (const moment of momentsOf(expression, context)) {
          atMoment(moment, frame, context, (then) => {
            if (decide(frame, then) === truth) gather(truth, frame, then, found);
          });
        }
      };
    }
    default:
      return gatherLeaf(expression);
  }
}

/** Of all parts those that have the outcome of the whole. Where that is `common` all of them have it, and none is asked. */
function gatherParts(parts: readonly (readonly [Decide, Gather])[], common: Truth): Gather {
  return (truth, frame, context, found) => {
    for (const [decide, gather] of parts)
      if (truth === common || decide(frame, context) === truth) gather(truth, frame, context, found);
  };
}

function gatherLeaf(leaf: Leaf): Gather {
  if (leaf.op === 'differs') {
    return (_, frame, __, found) => {
      found.addAll(factAt(leaf.left, frame).evidence);
      found.addAll(factAt(leaf.right, frame).evidence);
      found.witness?.fact(leaf, leaf.left, frame);
      found.witness?.fact(leaf, leaf.right, frame);
    };
  }
  return (_, frame, __, found) => {
    found.addAll(factAt(leaf.fact, frame).evidence);
    found.witness?.fact(leaf, leaf.fact, frame);
  };
}

/** The items that are enough; where there are not enough, the one that comes closest. */
function gatherCount(count: Count): Gather {
  const decide = compile(count.where);
  const gather = compileGather(count.where);
  const gatherItem = (item: unknown, truth: Truth, frame: Frame, context: Context, found: Found) => {
    frame[count.variable] = item;
    gather(truth, frame, context, found);
    const { ref } = item as { ref?: Ref };
    if (ref !== undefined) found.add(ref);
    found.witness?.item(count, item);
  };
  return (_, frame, context, found) => {
    const { items } = setAt(count.set, frame);
    if (items.length === 0) return;
    const met: unknown[] = [];
    for (const item of items) {
      frame[count.variable] = item;
      if (decide(frame, context) === MET && met.push(item) >= count.atLeast) {
        for (const each of met) gatherItem(each, MET, frame, context, found);
        return;
      }
    }
    const closest = closestItem(count, frame, context);
    frame[count.variable] = closest;
    gatherItem(closest, decide(frame, context), frame, context, found);
  };
}
