import { firstDay, lastDay } from '../../logic/moment.ts';
import { compare } from '../../logic/order.ts';
import type { Interval } from '../../time/interval.ts';
import { covers, type Stay } from './stays.ts';

interface LongStay {
  readonly stay: Stay;
  readonly first: string;
  readonly lastSoFar: string;
}

/** Stays by the days that they cover, so that a day is looked up instead of searched. */
export class StaysByDay {
  readonly #all: readonly Stay[];
  /** Of one day. */
  readonly #short = new Map<string, Stay[]>();
  /** In order of their first day, each with the last day of all up to and including it. */
  readonly #long: readonly LongStay[];
  readonly #moves = new Set<string | undefined>();

  constructor(stays: readonly Stay[]) {
    this.#all = stays;
    const long: Stay[] = [];
    for (const stay of stays) {
      if (stay.from !== stay.until) this.#moves.add(stay.from).add(stay.until);
      if (stay.from === undefined) continue;
      if (stay.from.length < DAY || stay.from !== stay.until) long.push(stay);
      else if (this.#short.has(stay.from)) this.#short.get(stay.from)?.push(stay);
      else this.#short.set(stay.from, [stay]);
    }
    let lastSoFar = '';
    this.#long = long
      .map((stay) => ({ stay, first: firstDay(stay.from as string) }))
      .sort((a, b) => compare(a.first, b.first))
      .map(({ stay, first }) => {
        const last = stay.until === undefined ? NEVER : lastDay(stay.until);
        if (last > lastSoFar) lastSoFar = last;
        return { stay, first, lastSoFar };
      });
  }

  /** The patient came or left on that day, so that the hour matters. */
  isOfMove(day: string | undefined): boolean {
    return this.#moves.has(day);
  }

  /** All that cover a day, or as much of one as is told, in order of reference. */
  on(day: string | undefined, at?: Interval): readonly Stay[] {
    if (day === undefined) return NONE;
    if (day.length < DAY) return this.#all.filter((stay) => covers(stay, day, at));
    const short = this.shortOn(day, at);
    const long = this.longOn(day, at);
    if (long.length === 0) return short;
    return short.length === 0 ? long : [...short, ...long].sort(byRef);
  }

  /** Those of that day alone. */
  shortOn(day: string, at?: Interval): readonly Stay[] {
    const ofDay = this.#short.get(day) ?? NONE;
    return at === undefined ? ofDay : ofDay.filter((stay) => covers(stay, day, at));
  }

  /** Those of more than a day, or not dated to the day, in order of reference. */
  longOn(day: string, at?: Interval): readonly Stay[] {
    if (this.#long.length === 0) return NONE;
    const found: Stay[] = [];
    const earliest = firstDay(day);
    for (let index = this.#firstAfter(lastDay(day)) - 1; index >= 0; index--) {
      const { stay, lastSoFar } = this.#long[index] as LongStay;
      if (lastSoFar < earliest) break;
      if (covers(stay, day, at)) found.push(stay);
    }
    return found.sort(byRef);
  }

  /** Where in the long ones those begin that start after a day. */
  #firstAfter(day: string): number {
    let low = 0;
    let high = this.#long.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#long[middle]?.first as string) <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const NONE: readonly Stay[] = [];
const DAY = 'YYYY-MM-DD'.length;
const NEVER = '9999-99-99';

function byRef(a: Stay, b: Stay): number {
  return compare(a.ref, b.ref);
}
