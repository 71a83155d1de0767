import { MET, type Truth, UNKNOWN, UNMET } from '../logic/outcome.ts';
import { dutchDate, dutchTime, hasOffset, nextDay } from './dates.ts';
import { daysIn } from './days.ts';
import { dutchClock, type Instant, instantOn } from './dutch-clock.ts';
import { EVER, type Interval, overlaps } from './interval.ts';

/**
 * What is told of something that lasts, in instants. Where an end is known to the month only, it surely lasts shorter
 * than it possibly does; it surely lasts no moment when its ends may be anywhere.
 */
export interface Period {
  readonly surely: Interval;
  readonly possibly: Interval;
}

/**
 * The instants that a FHIR date, dateTime or instant stands for: of one with a time that minute, else the Dutch day,
 * month or year. Undefined when it is no FHIR date.
 */
export function instantsOf(value: string): Interval | undefined {
  const date = dutchDate(value);
  if (date === undefined) return undefined;
  const time = dutchTime(value);
  if (time !== undefined) {
    const from = minuteOf(value, date, time);
    return { from, before: from + MINUTE };
  }
  const { from, to } = daysIn(date);
  return { from: instantOn(from, '00:00'), before: endOfDay(to) };
}

const MINUTE = 60_000;

/** Of an hour that comes twice the offset tells which it is. */
function minuteOf(value: string, date: string, time: string): Instant {
  const parsed = Date.parse(value);
  const clock = hasOffset(value) ? dutchClock(parsed) : undefined;
  return clock === undefined ? instantOn(date, time) : Math.floor(parsed / MINUTE) * MINUTE;
}

/**
 * From a start up to and including an end, each as FHIR writes it and as it is known to be a date. What has no start was
 * always there, what has no end lasts; one who leaves at 16:00 is there no more at 16:00.
 */
export function periodOf(start: string | undefined, end: string | undefined): Period {
  const starts = startOf(start);
  const ends = endOf(end);
  // What ends when it starts is there for a moment.
  const atLeast = (from: Instant, before: Instant) => ({
    from,
    before: before === from ? from + MINUTE : before,
  });
  return {
    surely: atLeast(starts.latest, ends.earliest),
    possibly: atLeast(starts.earliest, ends.latest),
  };
}

interface Range {
  readonly earliest: Instant;
  readonly latest: Instant;
}

/** Something that starts on a day is there from its first moment. */
function startOf(value: string | undefined): Range {
  const span = value === undefined ? undefined : instantsOf(value);
  if (value === undefined || span === undefined) return { earliest: EVER.from, latest: EVER.from };
  return { earliest: span.from, latest: value.length < DAY ? startOfLastDay(value) : span.from };
}

/** Something that ends on a day is there up to its last moment. */
function endOf(value: string | undefined): Range {
  const span = value === undefined ? undefined : instantsOf(value);
  if (value === undefined || span === undefined) return { earliest: EVER.before, latest: EVER.before };
  if (value.length > DAY) return { earliest: span.from, latest: span.from };
  return { earliest: endOfDay(daysIn(value).from), latest: span.before };
}

/** Characters of a whole day. */
const DAY = 'YYYY-MM-DD'.length;

function startOfLastDay(date: string): Instant {
  return instantOn(daysIn(date).to, '00:00');
}

function endOfDay(day: string): Instant {
  return instantOn(nextDay(day), '00:00');
}

/** Whether it lasts during all of an interval. */
export function lastsThroughout({ surely, possibly }: Period, interval: Interval): Truth {
  if (surely.from <= interval.from && interval.before <= surely.before) return MET;
  return possibly.from <= interval.from && interval.before <= possibly.before ? UNKNOWN : UNMET;
}

/** Whether it lasts at some moment of an interval. */
export function lastsWithin({ surely, possibly }: Period, interval: Interval): Truth {
  if (overlaps(surely, interval)) return MET;
  return overlaps(possibly, interval) ? UNKNOWN : UNMET;
}
