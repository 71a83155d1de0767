import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, EVER, holds, isEmpty } from './interval.ts';
import { changesOf, combined, type Stretch, timelineOf, valueAt, within } from './timeline.ts';

const MOMENTS = Array.from({ length: 24 }, (_, index) => index - 2);

const stretch = fc.record({
  during: fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
    .map(([from, before]) => ({ from, before })),
  value: fc.constantFrom('home', 'hospice', 'hospital'),
});
const stretches = fc.array(stretch, { maxLength: 6 });

const lastThatHolds = (some: readonly Stretch<string>[], moment: number) =>
  some.filter(({ during }) => holds(during, moment)).at(-1)?.value ?? 'nowhere';

describe('a timeline', () => {
  it('has at each moment the value of the last stretch that was told of it', () => {
    fc.assert(
      fc.property(stretches, (some) => {
        const timeline = timelineOf('nowhere', some);
        for (const moment of MOMENTS) expect(valueAt(timeline, moment)).toBe(lastThatHolds(some, moment));
      }),
    );
  });

  it('covers all time once, and changes where it says so', () => {
    fc.assert(
      fc.property(stretches, (some) => {
        const timeline = timelineOf('nowhere', some);
        expect(timeline[0]?.during.from).toBe(EVER.from);
        expect(timeline.at(-1)?.during.before).toBe(EVER.before);
        for (const change of changesOf(timeline))
          expect(valueAt(timeline, change)).not.toBe(valueAt(timeline, change - 1));
      }),
    );
  });

  it('is the same when a stretch is split in two that touch', () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: 0, max: 20 }), (some, at) => {
        const split = some.flatMap(({ during, value }) =>
          isEmpty(during) ? [] : cut(during, [at]).map((part) => ({ during: part, value })),
        );
        expect(timelineOf('nowhere', split)).toEqual(timelineOf('nowhere', some));
      }),
    );
  });

  it('is seen within an interval', () => {
    const timeline = timelineOf('nowhere', [{ during: { from: 2, before: 6 }, value: 'hospice' }]);
    expect(within(timeline, { from: 0, before: 4 })).toEqual([
      { during: { from: 0, before: 2 }, value: 'nowhere' },
      { during: { from: 2, before: 4 }, value: 'hospice' },
    ]);
  });

  it('is combined with another moment by moment', () => {
    fc.assert(
      fc.property(stretches, stretches, (some, others) => {
        const [a, b] = [timelineOf('nowhere', some), timelineOf('nowhere', others)];
        const both = combined(a, b, (one, other) => one === other);
        for (const moment of MOMENTS)
          expect(valueAt(both, moment)).toBe(valueAt(a, moment) === valueAt(b, moment));
      }),
    );
  });
});
