import type { Agreement, At, Count, Expression, MomentName, OneOf, Path, Sometime } from './expression.ts';
import type { Fact, Many } from './fact.ts';
import { isBefore } from './moment.ts';
import { MET, negate, type Truth, truthOf, UNKNOWN, UNMET } from './outcome.ts';

/** The entities bound to the variables of an expression, by variable number. */
export type Frame = unknown[];

export type AgreementLookup = (agreement: Agreement) => Fact<boolean>;

/** What an expression can ask besides its variables. */
export interface Context {
  readonly agreements: AgreementLookup;
  /** The moments of what lasts; absent for a subject that is of one moment. */
  readonly moments?: Moments;
}

/** What lasts, at its moments. At one moment it can be in two states: on the day of a move. */
export interface Moments {
  /** In order of time, as far as it changes. */
  readonly all: readonly Moment[];
  at(name: MomentName): readonly Moment[];
}

/** What variable 0 is at a moment, and the agreements of that day. */
export interface Moment {
  readonly subject: unknown;
  readonly agreements: AgreementLookup;
}

/** Decides an expression for a frame. Compiled once a rule, called once a subject. */
export type Decide = (frame: Frame, context: Context) => Truth;

const COMPILED = new WeakMap<Expression, Decide>();

/** Turns an expression into closures, so that a call does not walk the tree; what rules share, once. */
export function compile(expression: Expression): Decide {
  let decide = COMPILED.get(expression);
  if (decide === undefined) {
    decide = toClosures(expression);
    COMPILED.set(expression, decide);
  }
  return decide;
}

function toClosures(expression: Expression): Decide {
  switch (expression.op) {
    case 'all':
      return compileAll(expression.of.map(compile));
    case 'any':
      return compileAny(expression.of.map(compile));
    case 'not': {
      const decide = compile(expression.of);
      return (frame, context) => negate(decide(frame, context));
    }
    case 'count':
      return compileCount(expression);
    case 'agreement':
      return (_, { agreements }) => truthOf(agreements(expression).value);
    case 'judgement':
      return () => UNKNOWN;
    case 'at':
    case 'sometime':
      return compileMoments(expression);
    case 'is':
      return compileIs(expression.fact);
    case 'known': {
      const read = readerOf(expression.fact);
      return (frame) => truthOf((read(frame) as Fact<unknown>).value !== undefined);
    }
    case 'oneOf':
      return compileOneOf(expression);
    default:
      return (frame) => decideLeaf(expression, frame);
  }
}

export type Leaf = Exclude<
  Expression,
  { op: 'all' | 'any' | 'not' | 'count' | 'agreement' | 'judgement' | 'at' | 'sometime' }
>;

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

/** Reads what stands at a path; nearly all paths are short. */
function readerOf(path: Path): (frame: Frame) => unknown {
  const [variable, ...names] = path;
  const [first, second, third] = names.map(asKey) as [string, string?, string?];
  if (path.length === 3 && second !== undefined)
    return (frame) => (frame[variable] as Parts<unknown>)[first]?.[second];
  if (path.length === 4 && second !== undefined && third !== undefined)
    return (frame) => (frame[variable] as Parts<Readonly<Record<string, unknown>>>)[first]?.[second]?.[third];
  if (path.length === 2) return (frame) => (frame[variable] as Readonly<Record<string, unknown>>)[first];
  return (frame) => valueAt(path, frame);
}

/** The same name as properties are called by: what comes from JSON is looked up among them at every reading. */
function asKey(name: string): string {
  return Object.keys({ [name]: name })[0] as string;
}

type Parts<Value> = Readonly<Record<string, Readonly<Record<string, Value>>>>;

// Most leaves ask one field of one entity: these do without the walk along a path.

function compileIs(fact: Path): Decide {
  const variable = fact[0];
  const field = asKey(fact[1]);
  if (fact.length > 2) {
    const read = readerOf(fact);
    return (frame) => truthOf((read(frame) as Fact<boolean>).value);
  }
  return (frame) => truthOf((frame[variable] as Entity<boolean>)[field]?.value);
}

function compileOneOf(leaf: OneOf): Decide {
  const variable = leaf.fact[0];
  const field = asKey(leaf.fact[1]);
  const values = new Set(leaf.values);
  const read = leaf.fact.length > 2 ? readerOf(leaf.fact) : undefined;
  return (frame) => {
    const fact = read === undefined ? (frame[variable] as Entity<string>)[field] : read(frame);
    const value = (fact as Fact<string> | undefined)?.value;
    return value === undefined ? UNKNOWN : truthOf(values.has(value));
  };
}

type Entity<T> = Readonly<Record<string, Fact<T>>>;

function compileAll(parts: readonly Decide[]): Decide {
  return (frame, context) => {
    let truth: Truth = MET;
    for (const part of parts) {
      const next = part(frame, context);
      if (next < truth) truth = next;
      if (truth === UNMET) break;
    }
    return truth;
  };
}

function compileAny(parts: readonly Decide[]): Decide {
  return (frame, context) => {
    let truth: Truth = UNMET;
    for (const part of parts) {
      const next = part(frame, context);
      if (next > truth) truth = next;
      if (truth === MET) break;
    }
    return truth;
  };
}

function compileCount({ set, variable, where, atLeast }: Count): Decide {
  const decide = compile(where);
  const read = readerOf(set);
  return (frame, context) => {
    const many = read(frame) as Many<unknown>;
    let met = 0;
    let open = 0;
    for (const item of many.items) {
      frame[variable] = item;
      const truth = decide(frame, context);
      if (truth === MET && ++met >= atLeast) break;
      if (truth === UNKNOWN) open++;
    }
    return decideCount(met, open, many, atLeast);
  };
}

/** The moments that a temporal expression asks of; it is met when its part is met at one of them. */
export function momentsOf(expression: At | Sometime, { moments }: Context): readonly Moment[] {
  if (moments === undefined) throw new Error(`${expression.op} asks of something that does not last`);
  return expression.op === 'at' ? moments.at(expression.moment) : moments.all;
}

/** Runs with variable 0 as it is at another moment. */
export function atMoment<T>(
  { subject, agreements }: Moment,
  frame: Frame,
  context: Context,
  run: (context: Context) => T,
): T {
  const now = frame[0];
  frame[0] = subject;
  try {
    return run({ ...context, agreements });
  } finally {
    frame[0] = now;
  }
}

function compileMoments(expression: At | Sometime): Decide {
  const decide = compile(expression.of);
  return (frame, context) => {
    let truth: Truth = UNMET;
    for (const moment of momentsOf(expression, context)) {
      const next = atMoment(moment, frame, context, (then) => decide(frame, then));
      if (next > truth) truth = next;
      if (truth === MET) break;
    }
    return truth;
  };
}
