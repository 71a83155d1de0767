/**
 * Three-valued (Kleene) logic. Numbers, ordered, so that "all" is the minimum and "any" the maximum.
 */
export type Outcome = 'met' | 'unmet' | 'unknown';

export type Truth = 0 | 1 | 2;
export const UNMET: Truth = 0;
export const UNKNOWN: Truth = 1;
export const MET: Truth = 2;

const NAMES = ['unmet', 'unknown', 'met'] as const;

export function outcomeOf(truth: Truth): Outcome {
  return NAMES[truth];
}

export function negate(truth: Truth): Truth {
  return (2 - truth) as Truth;
}

/** An absent value is unknown, never false. */
export function truthOf(value: boolean | undefined): Truth {
  if (value === undefined) return UNKNOWN;
  return value ? MET : UNMET;
}
