/** A FHIR reference as evidence: `Type/id`. */
export type Ref = string;

/** What would have to be recorded to make an unknown fact known. */
export interface Lack {
  /** Which fact is missing, e.g. `role`; see `record/lacks.ts` for the wording. */
  readonly fact: string;
  /** The FHIR resource type that would tell. */
  readonly type: string;
  /** The resource the missing fact is about. */
  readonly of?: Ref;
}

/** One thing the record says. `value` undefined means the record does not tell: unknown, never false. */
export interface Fact<T> {
  readonly value: T | undefined;
  readonly evidence: readonly Ref[];
  readonly lack?: Lack;
}

/**
 * All things of one kind that the record holds. `complete` says what absence means: a complete set that lacks
 * an item proves there is none; an incomplete one leaves it unknown.
 */
export interface Many<T> {
  readonly items: readonly T[];
  readonly complete: boolean;
  /** What is missing when it is not complete or only possible. */
  readonly lack?: Lack;
  /** They may be of another: what is met for them is unknown until somebody tells. */
  readonly possible?: true;
}

const NO_EVIDENCE: readonly Ref[] = [];

// Most facts are a plain yes or no without evidence; they are shared.
const YES: Fact<true> = { value: true, evidence: NO_EVIDENCE };
const NO: Fact<false> = { value: false, evidence: NO_EVIDENCE };

export function known<T>(value: T, evidence: readonly Ref[] = NO_EVIDENCE): Fact<T> {
  if (evidence.length === 0 && (value === true || value === false)) return (value ? YES : NO) as Fact<T>;
  return { value, evidence };
}

export function unknown<T>(lack: Lack, evidence: readonly Ref[] = NO_EVIDENCE): Fact<T> {
  return { value: undefined, evidence, lack };
}

export function many<T>(items: readonly T[], complete: boolean, lack: Lack): Many<T> {
  return { items, complete, lack };
}
