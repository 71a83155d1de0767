/** Milliseconds that there can be for getting a record, for everything together. */
export const LEAST_BUDGET = 50;
export const MOST_BUDGET = 10_000;
