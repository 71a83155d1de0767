import { addMonths, addYears, dateOf, dayBefore, dayNumber } from './dates.ts';
import type { Interval } from './interval.ts';

/** Whole days, both included: Dutch local dates, `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The days as an interval of their numbers, as `dayNumber` counts. */
export function intervalOf({ from, to }: Days): Interval {
  return { from: dayNumber(from), before: dayNumber(to) + 1 };
}

/** The days of an interval of numbers; an open end is the first or last day that can be written. */
export function daysOf({ from, before }: Interval): Days {
  return { from: dateOf(from), to: dateOf(before - 1) };
}

/** The days that a date stands for: itself, or those of its month or year. `date` is as `dutchDate` gives it. */
export function daysIn(date: string): Days {
  if (date.length === 10) return { from: date, to: date };
  if (date === '9999' || date === '9999-12') return { from: `${date}-01-01`.slice(0, 10), to: '9999-12-31' };
  const from = date.length === 7 ? `${date}-01` : `${date}-01-01`;
  return { from, to: dayBefore(date.length === 7 ? addMonths(from, 1) : addYears(from, 1)) };
}
