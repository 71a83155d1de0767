const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const WRITTEN = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

/** The Dutch local date of a moment, `YYYY-MM-DD`. */
export function dutchDate(moment: Date): string {
  return DAY.format(moment);
}

/** As people write it: 5 maart 2026. A date that is less precise stays as it is. */
export function written(date: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? WRITTEN.format(new Date(date)) : date;
}
