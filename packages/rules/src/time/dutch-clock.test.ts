import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutchClock, dutchOffset, instantOn } from './dutch-clock.ts';

const HOUR = 3_600_000;
const FIRST = Date.UTC(1970, 0, 1);
const LAST = Date.UTC(2038, 0, 1) - 1;

/** Of the tz data that this Node has. */
const TZ = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function byTimeZoneData(instant: number) {
  const part = Object.fromEntries(TZ.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    date: `${part['year']}-${part['month']}-${part['day']}`,
    time: `${part['hour']}:${part['minute']}`,
  };
}

/** The first instant of each hour in which the offset is another than in the hour before, by the tz data. */
function transitions(): number[] {
  const shownAt = (instant: number) => byTimeZoneData(instant).time;
  const found: number[] = [];
  for (let day = FIRST; day <= LAST; day += 24 * HOUR) {
    // On a day without a change the clock shows at its end what it shows at its beginning.
    if (shownAt(day) === shownAt(day + 24 * HOUR)) continue;
    const hours = Array.from({ length: 24 }, (_, hour) => day + (hour + 1) * HOUR);
    found.push(...hours.filter((hour) => shownAt(hour).slice(0, 2) !== hourAfter(shownAt(hour - HOUR))));
  }
  return found;
}

function hourAfter(time: string): string {
  return String((Number(time.slice(0, 2)) + 1) % 24).padStart(2, '0');
}

describe('the Dutch clock', () => {
  it('changes when the tz data say so, from 1970 to 2037', () => {
    const changes = transitions();
    expect(changes).toHaveLength(2 * (2037 - 1977 + 1));
    for (const change of changes) {
      for (const instant of [change - 60_000, change, change + 60_000])
        expect(dutchClock(instant), new Date(instant).toISOString()).toEqual(byTimeZoneData(instant));
      expect(dutchOffset(change - 1)).not.toBe(dutchOffset(change));
    }
  }, 120_000);

  it('shows what the tz data show at any instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (instant) => {
        expect(dutchClock(instant)).toEqual(byTimeZoneData(instant));
      }),
      { numRuns: 2000 },
    );
  });

  it('is read back to the instant, the first of two where it is set back', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST / 60_000, max: Math.floor(LAST / 60_000) }), (minute) => {
        const instant = minute * 60_000;
        const { date, time } = dutchClock(instant) as { date: string; time: string };
        const read = instantOn(date, time);
        expect(dutchClock(read)).toEqual({ date, time });
        expect([instant, instant - HOUR]).toContain(read);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    // Set back at three: half past two comes twice. Set forward at two: half past two does not come.
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', '00:00', '2026-03-28T23:00:00.000Z'],
  ])('shows on %s %s at %s', (date, time, instant) => {
    expect(new Date(instantOn(date, time)).toISOString()).toBe(instant);
  });

  it('shows no date after the year 9999', () => {
    expect(dutchClock(Date.parse('9999-12-31T23:30:00Z'))).toBeUndefined();
  });
});
