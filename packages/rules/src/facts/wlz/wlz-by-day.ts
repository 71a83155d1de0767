import { dayNumber } from '../../time/dates.ts';
import { daysIn } from '../../time/days.ts';
import { countUpTo, inOrder } from '../../time/ordered.ts';
import { runsOn, type WlzCoverage } from './wlz.ts';

/**
 * What tells of the Wlz on each day: an indication before the statement that there is none, and of several the first.
 * However many run at the same time, a day is looked up in what they come down to.
 */
export class WlzByDay {
  /** In the order in which one goes before another. */
  readonly #coverages: readonly WlzCoverage[];
  /** Days on which one begins or no longer runs, in order. */
  readonly #ends: readonly number[];
  /** What tells before the first of these, from each up to the next, and as of the last. */
  readonly #telling: readonly (WlzCoverage | undefined)[];

  constructor(coverages: readonly WlzCoverage[]) {
    if (coverages.length === 0) {
      [this.#coverages, this.#ends, this.#telling] = NOTHING;
      return;
    }
    this.#coverages = [
      ...coverages.filter(({ indicated }) => indicated),
      ...coverages.filter(({ indicated }) => !indicated),
    ];
    this.#ends = inOrder(coverages.flatMap(endsOf));
    this.#telling = tellingBetween(this.#ends, this.#coverages);
  }

  on(day: string | undefined): WlzCoverage | undefined {
    if (this.#coverages.length === 0) return undefined;
    // What is dated to the month can be any day of it.
    if (day?.length !== 10) return this.#coverages.find((each) => day === undefined || runsOn(each, day));
    return this.#telling[countUpTo(this.#ends, dayNumber(day))];
  }

  /** The days, by their number, on which another tells of it than the day before. */
  get changes(): readonly number[] {
    return this.#ends.filter((_, index) => this.#telling[index] !== this.#telling[index + 1]);
  }
}

const NOTHING: readonly [readonly [], readonly [], readonly []] = [[], [], []];

/** The days, by their number, on which it begins and no longer runs. */
export function endsOf(coverage: WlzCoverage): readonly number[] {
  const { from, before } = daysOf(coverage);
  return [from, before].filter(Number.isFinite);
}

function daysOf({ from, until }: WlzCoverage) {
  return {
    from: from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(daysIn(from).from),
    before: until === undefined ? Number.POSITIVE_INFINITY : dayNumber(daysIn(until).to) + 1,
  };
}

/** Each takes the stretches that none before it took; what is taken is skipped, so that none is looked at twice. */
function tellingBetween(
  ends: readonly number[],
  coverages: readonly WlzCoverage[],
): readonly (WlzCoverage | undefined)[] {
  const telling: (WlzCoverage | undefined)[] = ends.map(() => undefined);
  telling.push(undefined);
  const skip = [...telling.keys(), telling.length];
  for (const coverage of coverages) {
    const { from, before } = daysOf(coverage);
    const last = before === Number.POSITIVE_INFINITY ? ends.length : countUpTo(ends, before) - 1;
    const first = from === Number.NEGATIVE_INFINITY ? 0 : countUpTo(ends, from);
    for (let at = open(skip, first); at <= last; at = open(skip, at)) {
      telling[at] = coverage;
      skip[at] = at + 1;
    }
  }
  return telling;
}

/** The first stretch from here that is not taken. */
function open(skip: number[], from: number): number {
  let at = from;
  while (skip[at] !== at) {
    const next = skip[at] as number;
    skip[at] = skip[next] as number;
    at = next;
  }
  return at;
}
