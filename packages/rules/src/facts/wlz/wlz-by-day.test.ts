import fc from 'fast-check';
import { expect, it } from 'vitest';
import { known } from '../../logic/fact.ts';
import { dateOf, dayNumber } from '../../time/dates.ts';
import { runsOn, type WlzCoverage } from './wlz.ts';
import { WlzByDay } from './wlz-by-day.ts';

const DAYS = Array.from({ length: 70 }, (_, index) => dateOf(dayNumber('2026-01-25') + index));
/** Some dated to the month or the year only, some not dated at all. */
const date = fc.option(fc.constantFrom(...DAYS, '2026-02', '2026-03', '2026', '2025'), { nil: undefined });
const coverages = fc.array(fc.record({ indicated: fc.boolean(), from: date, until: date })).map((all) =>
  all.map(
    (each, index): WlzCoverage => ({
      ...each,
      ref: `Coverage/${index}`,
      profile: known(''),
      form: known(''),
      treatment: known(false),
    }),
  ),
);

/** What tells by looking through all of them. */
function tellingOn(all: readonly WlzCoverage[], day: string | undefined): WlzCoverage | undefined {
  const running = all.filter((each) => day === undefined || runsOn(each, day));
  return running.find(({ indicated }) => indicated) ?? running[0];
}

it('tells on each day what all that run that day come down to', () => {
  fc.assert(
    fc.property(coverages, (all) => {
      const byDay = new WlzByDay(all);
      for (const day of [...DAYS, '2026-02', '2026', undefined])
        expect(byDay.on(day)?.ref).toBe(tellingOn(all, day)?.ref);
    }),
  );
});

it('changes on the days on which another tells, and on no other', () => {
  fc.assert(
    fc.property(coverages, (all) => {
      const { changes } = new WlzByDay(all);
      for (const [index, day] of DAYS.entries()) {
        const before = index === 0 ? dateOf(dayNumber(day) - 1) : DAYS[index - 1];
        expect(changes.includes(dayNumber(day))).toBe(tellingOn(all, day) !== tellingOn(all, before));
      }
    }),
  );
});
