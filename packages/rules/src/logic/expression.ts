/**
 * The expression tree that conditions are written in. Plain data: it serialises to JSON as it stands, so that
 * it can be evaluated, explained, printed and checked without running the rule.
 *
 * A variable is a number: 0 is the subject of the title, each quantifier binds the next one.
 */
export type Variable = number;

/** A field of the entity bound to a variable, or of an entity in it. */
export type Path = readonly [variable: Variable, field: string, ...fields: string[]];

export type Expression =
  | All
  | Any
  | Not
  | Is
  | OneOf
  | StartsWith
  | From
  | Before
  | Differs
  | Count
  | Known
  | Agreement
  | Judgement
  | At
  | Sometime;

export interface All {
  readonly op: 'all';
  readonly of: readonly Expression[];
}
export interface Any {
  readonly op: 'any';
  readonly of: readonly Expression[];
}
export interface Not {
  readonly op: 'not';
  readonly of: Expression;
}
/** A fact that is true or false. */
export interface Is {
  readonly op: 'is';
  readonly fact: Path;
}
/** A fact whose value is one of the given. */
export interface OneOf {
  readonly op: 'oneOf';
  readonly fact: Path;
  readonly values: readonly string[];
}
interface StartsWith {
  readonly op: 'startsWith';
  readonly fact: Path;
  readonly prefix: string;
}
/** A date (or time) on or after the given one. */
interface From {
  readonly op: 'from';
  readonly fact: Path;
  readonly moment: string;
}
/** A date (or time) before the given one. */
interface Before {
  readonly op: 'before';
  readonly fact: Path;
  readonly moment: string;
}
/** Two facts with different values. */
interface Differs {
  readonly op: 'differs';
  readonly left: Path;
  readonly right: Path;
}
/** At least so many items of a set for which `where` holds; `variable` is bound to each item in turn. */
export interface Count {
  readonly op: 'count';
  readonly set: Path;
  readonly variable: Variable;
  readonly where: Expression;
  readonly atLeast: number;
}
/** That the record tells a fact, whatever it says; never unknown. */
export interface Known {
  readonly op: 'known';
  readonly fact: Path;
}
/** What the site's settings say of an agreement. */
export interface Agreement {
  readonly op: 'agreement';
  readonly title: string;
  readonly part: AgreementPart;
}
export type AgreementPart = 'contract' | 'accession' | 'zorgkantoor';

/** What no record can decide: always unknown. It stands in the tree, so that it is shown and never approximated. */
export interface Judgement {
  readonly op: 'judgement';
}

/**
 * What holds at one moment of what lasts, whenever it is asked. A rule on something that lasts is decided moment by
 * moment; this is for what the law fixes at a moment.
 */
export interface At {
  readonly op: 'at';
  readonly moment: MomentName;
  readonly of: Expression;
}
/** What holds at some moment of what lasts. */
export interface Sometime {
  readonly op: 'sometime';
  readonly of: Expression;
}

/** The day of asking, or the last day of the patient's life. */
export type MomentName = 'asked';
