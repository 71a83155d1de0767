import type { Agreement, Count, Expression, OneOf, Path } from './expression.ts';
import type { Fact, Many } from './fact.ts';
import { isBefore } from './moment.ts';
import { MET, negate, type Truth, truthOf, UNKNOWN, UNMET } from './outcome.ts';

/** The entities bound to the variables of an expression, by variable number. */
export type Frame = unknown[];

export type AgreementLookup = (agreement: Agreement) => Fact<boolean>;

/** Decides an expression for a frame. Compiled once a rule, called once a subject. */
export type Decide = (frame: Frame, agreements: AgreementLookup) => Truth;

/** Turns an expression into closures, so that a call does not walk the tree. */
export function compile(expression: Expression): Decide {
  switch (expression.op) {
    case 'all':
      return compileAll(expression.of.map(compile));
    case 'any':
      return compileAny(expression.of.map(compile));
    case 'not': {
      const decide = compile(expression.of);
      return (frame, agreements) => negate(decide(frame, agreements));
    }
    case 'count':
      return compileCount(expression);
    case 'agreement':
      return (_, agreements) => truthOf(agreements(expression).value);
    case 'judgement':
      return () => UNKNOWN;
    case 'is':
      return compileIs(expression.fact);
    case 'oneOf':
      return compileOneOf(expression);
    default:
      return (frame) => decideLeaf(expression, frame);
  }
}

export type Leaf = Exclude<Expression, { op: 'all' | 'any' | 'not' | 'count' | 'agreement' | 'judgement' }>;

/** Decides a leaf: a test on one or two facts. Shared with the explanation, so that they cannot differ. */
export function decideLeaf(leaf: Leaf, frame: Frame): Truth {
  switch (leaf.op) {
    case 'is':
      return truthOf(factAt<boolean>(leaf.fact, frame).value);
    case 'known':
      return truthOf(factAt<unknown>(leaf.fact, frame).value !== undefined);
    case 'oneOf': {
      const { value } = factAt<string>(leaf.fact, frame);
      return value === undefined ? UNKNOWN : truthOf(leaf.values.includes(value));
    }
    case 'startsWith': {
      const { value } = factAt<string>(leaf.fact, frame);
      return value === undefined ? UNKNOWN : truthOf(value.startsWith(leaf.prefix));
    }
    case 'before':
      return isBefore(factAt<string>(leaf.fact, frame).value, leaf.moment);
    case 'from':
      return negate(isBefore(factAt<string>(leaf.fact, frame).value, leaf.moment));
    case 'differs':
      return decideDiffers(factAt<string>(leaf.left, frame).value, factAt<string>(leaf.right, frame).value);
  }
}

export function factAt<T>(path: Path, frame: Frame): Fact<T> {
  return valueAt(path, frame) as Fact<T>;
}

export function setAt(path: Path, frame: Frame): Many<unknown> {
  return valueAt(path, frame) as Many<unknown>;
}

function valueAt(path: Path, frame: Frame): unknown {
  let value = (frame[path[0]] as Record<string, unknown>)[path[1]];
  for (let depth = 2; depth < path.length; depth++) {
    value = (value as Record<string, unknown>)[path[depth] as string];
  }
  return value;
}

/** Kleene count: enough met items decide it, unless they are only possible; unknown items or an incomplete set leave it open. */
export function decideCount(met: number, open: number, set: Many<unknown>, atLeast: number): Truth {
  if (met >= atLeast) return set.possible ? UNKNOWN : MET;
  return set.complete && met + open < atLeast ? UNMET : UNKNOWN;
}

function decideDiffers(left: string | undefined, right: string | undefined): Truth {
  if (left === undefined || right === undefined) return UNKNOWN;
  return truthOf(left !== right);
}

// Most leaves ask one field of one entity: these do without the walk along a path.

function compileIs(fact: Path): Decide {
  const [variable, field] = fact;
  if (fact.length > 2) return (frame) => truthOf(factAt<boolean>(fact, frame).value);
  return (frame) => truthOf((frame[variable] as Entity<boolean>)[field]?.value);
}

function compileOneOf(leaf: OneOf): Decide {
  const [variable, field] = leaf.fact;
  const values = new Set(leaf.values);
  if (leaf.fact.length > 2) return (frame) => decideLeaf(leaf, frame);
  return (frame) => {
    const value = (frame[variable] as Entity<string>)[field]?.value;
    return value === undefined ? UNKNOWN : truthOf(values.has(value));
  };
}

type Entity<T> = Readonly<Record<string, Fact<T>>>;

function compileAll(parts: readonly Decide[]): Decide {
  return (frame, agreements) => {
    let truth: Truth = MET;
    for (const part of parts) {
      const next = part(frame, agreements);
      if (next < truth) truth = next;
      if (truth === UNMET) break;
    }
    return truth;
  };
}

function compileAny(parts: readonly Decide[]): Decide {
  return (frame, agreements) => {
    let truth: Truth = UNMET;
    for (const part of parts) {
      const next = part(frame, agreements);
      if (next > truth) truth = next;
      if (truth === MET) break;
    }
    return truth;
  };
}

function compileCount({ set, variable, where, atLeast }: Count): Decide {
  const decide = compile(where);
  return (frame, agreements) => {
    const many = setAt(set, frame);
    let met = 0;
    let open = 0;
    for (const item of many.items) {
      frame[variable] = item;
      const truth = decide(frame, agreements);
      if (truth === MET && ++met >= atLeast) break;
      if (truth === UNKNOWN) open++;
    }
    return decideCount(met, open, many, atLeast);
  };
}
