import { MET, type Truth, UNKNOWN, UNMET } from './outcome.ts';

/**
 * Dates are Dutch local dates, `YYYY-MM-DD`, or as much of one as the record gives (`YYYY-MM`, `YYYY`); times are
 * `HH:MM`. A partial date is the interval it names, so a comparison with it can be unknown.
 */
export function isBefore(value: string | undefined, moment: string): Truth {
  if (value === undefined) return UNKNOWN;
  if (lastDay(value) < moment) return MET;
  return firstDay(value) < moment ? UNKNOWN : UNMET;
}

export function firstDay(date: string): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  // Also of a shorter month: as text it sorts after every day of that month and before the next one.
  return date.length === 7 ? `${date}-31` : date;
}

/** Whether a lies before b for certain. */
export function surelyBefore(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && lastDay(a) < firstDay(b);
}
