import { countUpTo } from './ordered.ts';

/**
 * Numbers from `from` up to and not including `before`: instants in milliseconds, or days by their number. An end that
 * is open is infinite.
 */
export interface Interval {
  readonly from: number;
  readonly before: number;
}

/** Intervals in order that neither overlap nor touch; none of them is empty. */
export type IntervalSet = readonly Interval[];

export const EVER: Interval = { from: Number.NEGATIVE_INFINITY, before: Number.POSITIVE_INFINITY };

export function isEmpty({ from, before }: Interval): boolean {
  return from >= before;
}

export function holds({ from, before }: Interval, moment: number): boolean {
  return from <= moment && moment < before;
}

/** What both have; empty where they have nothing in common. */
export function shared(a: Interval, b: Interval): Interval {
  return { from: Math.max(a.from, b.from), before: Math.min(a.before, b.before) };
}

export function overlaps(a: Interval, b: Interval): boolean {
  return !isEmpty(shared(a, b));
}

/** The set of intervals in any order: what touches becomes one. */
export function setOf(intervals: readonly Interval[]): IntervalSet {
  const ordered = intervals.filter((each) => !isEmpty(each)).sort((a, b) => a.from - b.from);
  const merged: Interval[] = [];
  for (const each of ordered) {
    const last = merged.at(-1);
    if (last === undefined || last.before < each.from) merged.push(each);
    else merged[merged.length - 1] = { from: last.from, before: Math.max(last.before, each.before) };
  }
  return merged;
}

export function union(a: IntervalSet, b: IntervalSet): IntervalSet {
  return setOf([...a, ...b]);
}

export function intersection(a: IntervalSet, b: IntervalSet): IntervalSet {
  return setOf(a.flatMap((one) => b.map((other) => shared(one, other))));
}

/** What is in `a` and not in `b`. */
export function difference(a: IntervalSet, b: IntervalSet): IntervalSet {
  return intersection(a, outside(b));
}

/** All that is not in a set. */
function outside(set: IntervalSet): IntervalSet {
  const starts = [EVER.from, ...set.map(({ before }) => before)];
  const ends = [...set.map(({ from }) => from), EVER.before];
  return setOf(starts.map((from, index) => ({ from, before: ends[index] as number })));
}

/** Those of some moments, which are in order, that lie between the ends of an interval. */
export function between({ from, before }: Interval, moments: readonly number[]): readonly number[] {
  const end = countUpTo(moments, before);
  return moments.slice(countUpTo(moments, from), moments[end - 1] === before ? end - 1 : end);
}

/** An interval cut at these moments, which are in order. */
export function cut(interval: Interval, moments: readonly number[]): readonly Interval[] {
  const { from, before } = interval;
  const starts = [from, ...between(interval, moments)];
  return starts.map((start, index) => ({ from: start, before: starts[index + 1] ?? before }));
}
