const ZONE = 'Europe/Amsterdam';
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });
const long = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', dateStyle: 'long' });
const short = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** The Dutch day, `2026-03-02`, of a FHIR date, dateTime or instant; undefined for less than a day. */
export function dayOf(text: string | undefined): string | undefined {
  if (text === undefined || text.length < 10) return undefined;
  if (text.length === 10) return text;
  const moment = new Date(text);
  return Number.isNaN(moment.valueOf()) ? undefined : day.format(moment);
}

/** 2 maart 2026 */
export function longDate(dayText: string): string {
  return long.format(new Date(dayText));
}

/** 2 mrt 2026 */
export function shortDate(dayText: string): string {
  return short.format(new Date(dayText)).replace('.', '');
}

export function ageOn(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return today.slice(5) < birth.slice(5) ? years - 1 : years;
}

export function today(): string {
  return day.format(new Date());
}

const clock = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, timeStyle: 'medium' });
const minutes = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, timeStyle: 'short' });

/** 10:30:05 on the Dutch clock. */
export function clockTime(moment: Date): string {
  return clock.format(moment);
}

/** 10:30 on the Dutch clock, now. */
export function timeNow(): string {
  return minutes.format(new Date());
}
