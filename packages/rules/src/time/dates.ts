import { dutchClock } from './dutch-clock.ts';

const FHIR_DATE =
  /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The Dutch local date of a FHIR date, dateTime or instant: `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where the record
 * gives no more. Undefined when it is no FHIR date. Does not depend on the time zone of the machine.
 */
export function dutchDate(value: string): string | undefined {
  // Numbers read in place instead of captured groups: this runs for every date of every record.
  if (!FHIR_DATE.test(value) || !isCalendarDate(value)) return undefined;
  if (value.length <= 10) return value;
  if (numberAt(value, 11) > 23 || numberAt(value, 14) > 59) return undefined;
  if (staysOnItsDay(value)) return value.slice(0, 10);
  const instant = Date.parse(value);
  // The last hours of the year 9999 have no later date to move to.
  return Number.isNaN(instant) ? undefined : (dutchClock(instant)?.date ?? value.slice(0, 10));
}

/** The Dutch local time of a FHIR dateTime or instant, `HH:MM`; undefined where it gives none. */
export function dutchTime(value: string): string | undefined {
  if (value.length <= 10 || dutchDate(value) === undefined) return undefined;
  return (hasOffset(value) ? dutchClock(Date.parse(value))?.time : undefined) ?? value.slice(11, 16);
}

function isCalendarDate(value: string): boolean {
  const year = numberAt(value, 0) * 100 + numberAt(value, 2);
  if (year === 0) return false;
  if (value.length === 4) return true;
  const month = numberAt(value, 5);
  const days = DAYS[month - 1];
  if (days === undefined) return false;
  if (value.length === 7) return true;
  const day = numberAt(value, 8);
  if (day < 1 || day > days) return false;
  return month !== 2 || day !== 29 || (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/**
 * Whether a dateTime has the same date on a Dutch clock as in its own text. Dutch clocks are at most two hours ahead
 * of UTC, so well inside the day that needs no conversion. Without an offset, which FHIR does not allow beside a time,
 * systems mean local time.
 */
function staysOnItsDay(value: string): boolean {
  if (!hasOffset(value)) return true;
  const hour = numberAt(value, 11);
  return hour >= 2 && hour <= 21 && (value.endsWith('+01:00') || value.endsWith('+02:00'));
}

/** Two digits as a number. */
function numberAt(value: string, index: number): number {
  return (value.charCodeAt(index) - ZERO) * 10 + value.charCodeAt(index + 1) - ZERO;
}

const ZERO = 48;

/** Of what is a FHIR date. */
export function hasOffset(value: string): boolean {
  if (value.endsWith('Z')) return true;
  const sign = value.at(-OFFSET.length);
  return value.length > 10 + OFFSET.length && (sign === '+' || sign === '-');
}

const OFFSET = '+01:00';

/** The date so many years after a date, in the same precision. */
export function addYears(date: string, years: number): string {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0');
  // Somebody born on 29 February comes of age on 1 March.
  return `${year}${date.slice(4) === '-02-29' ? '-03-01' : date.slice(4)}`;
}

/** The date so many months after a date; as far into that month as it goes. A year stays as it is. */
export function addMonths(date: string, months: number): string {
  if (date.length < 7) return date;
  const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(total / 12)).padStart(4, '0');
  const month = String((total % 12) + 1).padStart(2, '0');
  if (date.length === 7) return `${year}-${month}`;
  const last = new Date(Date.UTC(Math.floor(total / 12), (total % 12) + 1, 0)).getUTCDate();
  return `${year}-${month}-${String(Math.min(Number(date.slice(8)), last)).padStart(2, '0')}`;
}

/** The number of a full date, so that the next day has the next number; 1970-01-01 is 0. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** The date of a day by its number, or the nearest that can be written: from `0001-01-01` to `9999-12-31`. */
export function dateOf(number: number): string {
  return new Date(Math.min(Math.max(number, FIRST_DAY), LAST_DAY) * DAY).toISOString().slice(0, 10);
}

const DAY = 86_400_000;
const FIRST_DAY = dayNumber('0001-01-01');
const LAST_DAY = dayNumber('9999-12-31');

/** Minutes from one dateTime to a later one; undefined where either gives no time. */
export function minutesBetween(start: string, end: string): number | undefined {
  if (dutchTime(start) === undefined || dutchTime(end) === undefined) return undefined;
  const minutes = (instant(end) - instant(start)) / 60_000;
  return minutes >= 0 ? minutes : undefined;
}

/** Without an offset both are on the same clock, whichever that is. */
function instant(value: string): number {
  return Date.parse(hasOffset(value) ? value : `${value}Z`);
}

/** The day after a full date. */
export function nextDay(date: string): string {
  return dateOf(dayNumber(date) + 1);
}

/** The day before a full date. */
export function dayBefore(date: string): string {
  return dateOf(dayNumber(date) - 1);
}
