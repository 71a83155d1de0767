/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Days of the first years with summer time, before it began on a last Sunday: `MM-DD` of its start and its end. */
const FIRST_SUMMERS: Readonly<Record<number, readonly [start: string, end: string]>> = {
  1977: ['04-03', '09-25'],
  1978: ['04-02', '10-01'],
  1979: ['04-01', '09-30'],
  1980: ['04-06', '09-28'],
};

/**
 * How far Dutch clocks are ahead of UTC, in milliseconds: one hour, in summer two. By rule instead of by the time zone
 * data of the machine, so that every machine says the same. Summer time starts and ends at 01:00 UTC: on the last
 * Sunday of March and, since 1996, of October, from 1981 to 1995 of September; from 1977 to 1980 on days of their own.
 * There was none from 1946 to 1976; clocks of before the war, on which no care is dated, are not followed.
 */
export function dutchOffset(instant: Instant): number {
  const year = new Date(instant).getUTCFullYear();
  if (year < 1977) return HOUR;
  const { start, end } = summerOf(year);
  return instant >= start && instant < end ? 2 * HOUR : HOUR;
}

/** What a Dutch clock and calendar show: `YYYY-MM-DD` and `HH:MM`. Undefined after the year 9999. */
export function dutchClock(instant: Instant): { readonly date: string; readonly time: string } | undefined {
  const shown = new Date(instant + dutchOffset(instant)).toISOString();
  return shown.startsWith('+') ? undefined : { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** When a Dutch clock shows a time on a day; the first of the two where it is set back. `HH:MM[:SS[.sss]]` */
export function instantOn(date: string, time: string): Instant {
  const shown = Date.parse(`${date}T${time}Z`);
  const summer = shown - 2 * HOUR;
  return dutchOffset(summer) === 2 * HOUR ? summer : shown - HOUR;
}

interface Summer {
  readonly start: Instant;
  readonly end: Instant;
}

const SUMMERS = new Map<number, Summer>();

function summerOf(year: number): Summer {
  let summer = SUMMERS.get(year);
  if (summer === undefined) {
    summer = readSummer(year);
    SUMMERS.set(year, summer);
  }
  return summer;
}

function readSummer(year: number): Summer {
  const first = FIRST_SUMMERS[year];
  const changeOn = (day: string) => Date.parse(`${year}-${day}T01:00:00Z`);
  if (first !== undefined) return { start: changeOn(first[0]), end: changeOn(first[1]) };
  return { start: lastSunday(year, 2) + HOUR, end: lastSunday(year, year < 1996 ? 8 : 9) + HOUR };
}

/** The last Sunday of a month, at 00:00 UTC; months count from 0. */
function lastSunday(year: number, month: number): Instant {
  const last = Date.UTC(year, month + 1, 0);
  return last - new Date(last).getUTCDay() * DAY;
}
