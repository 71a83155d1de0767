/** Milliseconds that there can be for getting a record, for everything together. */
export const LEAST_BUDGET = 50;
export const MOST_BUDGET = 10_000;

/** Long enough for a server nearby, short enough for somebody who waits. */
export const DEFAULT_BUDGET = 400;
