const CALENDAR = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The Dutch local date, `YYYY-MM-DD`, whatever the time zone of this machine. */
export function today(now = new Date()): string {
  return CALENDAR.format(now);
}
