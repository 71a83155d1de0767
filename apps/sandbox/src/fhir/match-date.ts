import { isObject } from './resource.ts';

/** First and last moment, as Dutch wall-clock text that sorts; a search by day means a Dutch day. */
export interface Range {
  readonly low: string;
  readonly high: string;
}

const FIRST = '0000-01-01T00:00:00.000';
const LAST = '9999-12-31T23:59:59.999';
const DATE = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;
const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const COMPARE: Readonly<Record<string, (value: Range, asked: Range) => boolean>> = {
  eq: (value, asked) => asked.low <= value.low && value.high <= asked.high,
  ne: (value, asked) => value.low < asked.low || asked.high < value.high,
  gt: (value, asked) => value.high > asked.high,
  lt: (value, asked) => value.low < asked.low,
  ge: (value, asked) => value.high >= asked.low,
  le: (value, asked) => value.low <= asked.high,
  sa: (value, asked) => value.low > asked.high,
  eb: (value, asked) => value.high < asked.low,
};

/** Reads `ge2026-03-02`; undefined when it is no date or the prefix is not known. */
export function dateTest(text: string): ((value: Range) => boolean) | undefined {
  const prefix = /^[a-z]{2}/.exec(text)?.[0];
  const compare = COMPARE[prefix ?? 'eq'];
  // A plus sign that was not encoded arrives as a space.
  const asked = rangeOfText((prefix === undefined ? text : text.slice(2)).replace(' ', '+'));
  if (compare === undefined || asked === undefined) return undefined;
  return (value) => compare(value, asked);
}

/** The range of a date, dateTime, instant or Period. */
export function rangeOf(element: unknown): Range | undefined {
  if (typeof element === 'string') return rangeOfText(element);
  if (!isObject(element)) return undefined;
  const start = rangeOfText(element['start']);
  const end = rangeOfText(element['end']);
  return start || end ? { low: start?.low ?? FIRST, high: end?.high ?? LAST } : undefined;
}

function rangeOfText(text: unknown): Range | undefined {
  if (typeof text !== 'string' || !DATE.test(text)) return undefined;
  const local = /(Z|[+-]\d{2}:\d{2})$/.test(text) && text.includes('T') ? inDutchTime(text) : text;
  return local === undefined ? undefined : { low: pad(local, FIRST), high: pad(local, LAST) };
}

function pad(text: string, rest: string): string {
  return text + rest.slice(text.length);
}

function inDutchTime(text: string): string | undefined {
  const moment = new Date(text);
  if (Number.isNaN(moment.valueOf())) return undefined;
  return wallClock.format(moment).replace(' ', 'T') + (/\.\d+/.exec(text)?.[0] ?? '').slice(0, 4);
}
