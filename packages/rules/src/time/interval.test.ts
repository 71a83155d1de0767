import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cut,
  difference,
  EVER,
  holds,
  type IntervalSet,
  intersection,
  isEmpty,
  overlaps,
  setOf,
  union,
} from './interval.ts';
import { inOrder } from './ordered.ts';

const MOMENTS = Array.from({ length: 24 }, (_, index) => index - 2);

const interval = fc
  .tuple(
    fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(EVER.from)),
    fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(EVER.before)),
  )
  .map(([from, before]) => ({ from, before }));
const intervals = fc.array(interval, { maxLength: 6 });
const set = intervals.map(setOf);

const isIn = (of: IntervalSet, moment: number) => of.some((each) => holds(each, moment));

describe('a set of intervals', () => {
  it('has the moments of its intervals, in order, and none of them touch', () => {
    fc.assert(
      fc.property(intervals, (some) => {
        const all = setOf(some);
        for (const moment of MOMENTS) expect(isIn(all, moment)).toBe(isIn(some, moment));
        for (const [index, { from }] of all.entries()) {
          const previous = all[index - 1];
          if (previous !== undefined) expect(previous.before).toBeLessThan(from);
        }
        expect(all.some(isEmpty)).toBe(false);
      }),
    );
  });

  it('is the same whatever order its intervals come in, and when one is split in two that touch', () => {
    fc.assert(
      fc.property(intervals, fc.integer({ min: 0, max: 20 }), (some, at) => {
        const split = some.flatMap((each) => cut(each, [at]));
        expect(setOf([...some].reverse())).toEqual(setOf(some));
        expect(setOf(split)).toEqual(setOf(some));
      }),
    );
  });

  it('is united, intersected and taken away moment by moment', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        for (const moment of MOMENTS) {
          expect(isIn(union(a, b), moment)).toBe(isIn(a, moment) || isIn(b, moment));
          expect(isIn(intersection(a, b), moment)).toBe(isIn(a, moment) && isIn(b, moment));
          expect(isIn(difference(a, b), moment)).toBe(isIn(a, moment) && !isIn(b, moment));
        }
        expect(union(difference(a, b), intersection(a, b))).toEqual(a);
      }),
    );
  });
});

describe('an interval', () => {
  it('is cut into touching pieces that make it whole again', () => {
    fc.assert(
      fc.property(interval, fc.array(fc.integer({ min: -2, max: 22 })), (whole, moments) => {
        fc.pre(!isEmpty(whole));
        const pieces = cut(whole, inOrder(moments));
        expect(setOf(pieces)).toEqual([whole]);
        expect(pieces.some(isEmpty)).toBe(false);
        for (const [index, { from }] of pieces.entries()) {
          if (index > 0) expect(pieces[index - 1]?.before).toBe(from);
        }
      }),
    );
  });

  it('overlaps another when they share a moment, and not when they only touch', () => {
    expect(overlaps({ from: 0, before: 2 }, { from: 1, before: 3 })).toBe(true);
    expect(overlaps({ from: 0, before: 2 }, { from: 2, before: 3 })).toBe(false);
  });
});
