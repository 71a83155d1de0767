const FHIR_DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The Dutch local date of a FHIR date, dateTime or instant: `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where the record
 * gives no more. Undefined when it is no FHIR date. Does not depend on the time zone of the machine.
 */
export function dutchDate(value: string): string | undefined {
  const match = FHIR_DATE.exec(value);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, zone] = match;
  if (year === '0000' || !isCalendarDate(Number(year), month, day)) return undefined;
  if (hour === undefined) return value;
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  // Without an offset FHIR allows no time; systems that leave it out mean local time.
  return zone === undefined || isSurelySameDay(zone, Number(hour))
    ? value.slice(0, 10)
    : amsterdam(value).date;
}

/** The Dutch local time of a FHIR dateTime or instant, `HH:MM`; undefined where it gives none. */
export function dutchTime(value: string): string | undefined {
  const [, , , , hour, minute, zone] = FHIR_DATE.exec(value) ?? [];
  if (hour === undefined || dutchDate(value) === undefined) return undefined;
  return zone === undefined ? `${hour}:${minute}` : amsterdam(value).time;
}

function isCalendarDate(year: number, month: string | undefined, day: string | undefined): boolean {
  if (month === undefined) return true;
  const days = DAYS[Number(month) - 1];
  if (days === undefined) return false;
  if (day === undefined) return true;
  if (Number(day) < 1 || Number(day) > days) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month !== '02' || day !== '29' || leap;
}

/** Dutch clocks are at most two hours ahead of UTC: well inside the day no conversion can change the date. */
function isSurelySameDay(zone: string, hour: number): boolean {
  return (zone === '+01:00' || zone === '+02:00') && hour >= 2 && hour <= 21;
}

const CLOCK = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function amsterdam(value: string): { date: string; time: string } {
  const parts = new Map(CLOCK.formatToParts(new Date(value)).map(({ type, value: part }) => [type, part]));
  const year = String(parts.get('year')).padStart(4, '0');
  return {
    date: `${year}-${parts.get('month')}-${parts.get('day')}`,
    time: `${parts.get('hour')}:${parts.get('minute')}`,
  };
}

/** The date so many years after a date, in the same precision. */
export function addYears(date: string, years: number): string {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0');
  // Somebody born on 29 February comes of age on 1 March.
  return `${year}${date.slice(4) === '-02-29' ? '-03-01' : date.slice(4)}`;
}

/** The day after a full date. */
export function nextDay(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? date : new Date(time + 86_400_000).toISOString().slice(0, 10);
}
