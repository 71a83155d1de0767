import { EVER, type Interval, isEmpty, shared } from './interval.ts';

/**
 * What something was at each moment: a step function. It has a value from the first moment to the last, and no two
 * values that follow one another are the same.
 */
export type Timeline<T> = readonly Stretch<T>[];

/** How long it stayed the same; `during` is in the numbers of `Interval`. */
export interface Stretch<T> {
  readonly during: Interval;
  readonly value: T;
}

/** A value in each of some intervals, of which a later one goes before an earlier one; elsewhere `outside`. */
export function timelineOf<T>(outside: T, stretches: readonly Stretch<T>[]): Timeline<T> {
  let timeline: Timeline<T> = [{ during: EVER, value: outside }];
  for (const { during, value } of stretches) {
    if (isEmpty(during)) continue;
    const before = within(timeline, { from: EVER.from, before: during.from });
    const after = within(timeline, { from: during.before, before: EVER.before });
    timeline = merged([...before, { during, value }, ...after]);
  }
  return timeline;
}

/** What it was at a moment. */
export function valueAt<T>(timeline: Timeline<T>, moment: number): T {
  // The last that began by then; the first began before all moments.
  return (timeline.filter(({ during }) => during.from <= moment).at(-1) as Stretch<T>).value;
}

/** What it was in an interval, stretch by stretch. */
export function within<T>(timeline: Timeline<T>, interval: Interval): readonly Stretch<T>[] {
  return timeline
    .map(({ during, value }) => ({ during: shared(during, interval), value }))
    .filter(({ during }) => !isEmpty(during));
}

/** When it changed. */
export function changesOf<T>(timeline: Timeline<T>): readonly number[] {
  return timeline.slice(1).map(({ during }) => during.from);
}

/** Two timelines as one of both their values at each moment. */
export function combined<A, B, C>(a: Timeline<A>, b: Timeline<B>, both: (a: A, b: B) => C): Timeline<C> {
  return merged(
    a.flatMap(({ during, value }) =>
      within(b, during).map((other) => ({ during: other.during, value: both(value, other.value) })),
    ),
  );
}

/** Stretches in order that touch, those of the same value as one. */
function merged<T>(stretches: readonly Stretch<T>[]): Timeline<T> {
  const found: Stretch<T>[] = [];
  for (const { during, value } of stretches) {
    const last = found.at(-1);
    if (last === undefined || last.value !== value) found.push({ during, value });
    else
      found[found.length - 1] = {
        during: { from: last.during.from, before: during.before },
        value: last.value,
      };
  }
  return found;
}
