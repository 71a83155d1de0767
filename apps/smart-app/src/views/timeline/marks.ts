import type { Lane } from '../../record/describe.ts';
import { endOf, type Item, startOf } from '../../record/items.ts';

/** A stretch of time, in milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Something at one place in a lane: one item, or several that would lie over each other. */
export interface Mark {
  readonly lane: Lane;
  readonly items: readonly [Item, ...Item[]];
  /** From the left, and wide, as a part of the window. */
  readonly left: number;
  readonly width: number;
  /** Row within the lane. */
  readonly row: number;
  /** In the middle of it. */
  readonly time: number;
}

const DAY = 86_400_000;
const ROWS = 4;

/** All dates in the record with some room around, and today. */
export function wholeSpan(items: readonly Item[], today: string): Span {
  const dated = items.filter(({ on }) => on !== undefined);
  const starts = dated.map(({ on }) => startOf(on as string));
  const ends = dated.map(({ on, until }) => endOf(until ?? (on as string)));
  const from = starts.reduce((a, b) => Math.min(a, b), startOf(today));
  const to = ends.reduce((a, b) => Math.max(a, b), endOf(today));
  const room = Math.max((to - from) * 0.02, 3 * DAY);
  return { from: from - room, to: to + room };
}

/** Days that most people think in; the shortest window is ten of them. */
const SHORTEST = 10 * DAY;

/** The window made smaller or larger around its middle, within what there is. */
export function zoomed(window: Span, factor: number, whole: Span, around?: number): Span {
  const length = Math.min(Math.max((window.to - window.from) * factor, SHORTEST), whole.to - whole.from);
  const middle = around ?? (window.from + window.to) / 2;
  return within({ from: middle - length / 2, to: middle + length / 2 }, whole);
}

/** The window moved by a part of its length. */
export function moved(window: Span, part: number, whole: Span): Span {
  const by = (window.to - window.from) * part;
  return within({ from: window.from + by, to: window.to + by }, whole);
}

function within({ from, to }: Span, whole: Span): Span {
  if (from < whole.from) return { from: whole.from, to: Math.min(whole.from + (to - from), whole.to) };
  if (to > whole.to) return { from: Math.max(whole.to - (to - from), whole.from), to: whole.to };
  return { from, to };
}

/**
 * The marks of one lane. What lasts is a bar, on a row of its own while there is one; points that would lie within one
 * mark's width of each other become one mark with a count.
 */
export function marksOf(
  items: readonly Item[],
  lane: Lane,
  window: Span,
  pixels: number,
  now: number,
): readonly Mark[] {
  const length = window.to - window.from;
  const bucket = 26 / Math.max(pixels, 100);
  const ends: number[] = [];
  const points = new Map<number, Item[]>();
  const marks: Mark[] = [];
  const rowFor = (left: number, right: number) => {
    const free = ends.findIndex((end) => end <= left);
    const row = free >= 0 ? free : Math.min(ends.length, ROWS - 1);
    ends[row] = Math.max(ends[row] ?? 0, right);
    return row;
  };
  for (const item of items) {
    if (item.lane !== lane || item.on === undefined) continue;
    const start = startOf(item.on);
    const end =
      item.until !== undefined ? endOf(item.until) : item.runs ? Math.max(now, start) : endOf(item.on);
    if (end <= window.from || start >= window.to) continue;
    const left = Math.max((start - window.from) / length, 0);
    const right = Math.min((end - window.from) / length, 1);
    if (right - left <= bucket) {
      const key = Math.floor(Math.min(left, 1 - bucket) / bucket);
      points.set(key, [...(points.get(key) ?? []), item]);
    } else {
      marks.push({
        lane,
        items: [item],
        left,
        width: right - left,
        row: rowFor(left, right),
        time: (start + end) / 2,
      });
    }
  }
  for (const [key, list] of [...points].sort(([a], [b]) => a - b)) {
    const left = Math.min(key * bucket, 1 - bucket);
    const [first] = list as [Item];
    marks.push({
      lane,
      items: list as [Item, ...Item[]],
      left,
      width: 0,
      row: rowFor(left, left + bucket),
      time: startOf(first.on as string) + DAY / 2,
    });
  }
  return marks.sort((a, b) => a.left - b.left);
}

export interface Tick {
  readonly left: number;
  readonly label: string;
}

/** Where years, months or days begin, some six in a window. */
export function ticksOf({ from, to }: Span, language: string, pixels: number): readonly Tick[] {
  const days = (to - from) / DAY;
  const most = Math.max(2, Math.floor(pixels / 90));
  const months = [1, 2, 3, 6, 12, 24, 60, 120].find((step) => days / (step * 30.4) <= most) ?? 240;
  const byDay = days <= most * 8;
  const format = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    timeZone: 'UTC',
    ...(byDay
      ? { day: 'numeric', month: 'short' }
      : months >= 12
        ? { year: 'numeric' }
        : { month: 'short', year: 'numeric' }),
  });
  const ticks: Tick[] = [];
  const add = (time: number) => {
    if (time > from && time < to)
      ticks.push({ left: (time - from) / (to - from), label: format.format(time) });
  };
  if (byDay) {
    const step = Math.max(1, Math.ceil(days / most)) * DAY;
    for (let time = Math.ceil(from / DAY) * DAY; time < to; time += step) add(time);
  } else {
    const start = new Date(from);
    const first = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / months) * months;
    for (let month = first; startOfMonth(month) < to; month += months) add(startOfMonth(month));
  }
  return ticks;
}

/** Of a month, counted from the year 0. */
function startOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12);
}
