import { allReadsOf, type Reads, readsOf } from '../facts/periods/reads.ts';
import type { Expression } from '../logic/expression.ts';
import { dayNumber } from '../time/dates.ts';
import type { Title } from './title.ts';

/** What can change the outcome of a title from one day to the next. */
export function readsOfTitle(title: Title): Reads {
  const { timelines, days } = readsOf(expressionsOf(title));
  return { timelines, days: new Set([...days, ...changedOn(title)]) };
}

/** All that can change, and the days of the law that any of these titles names. */
export function allReadsOfTitles(titles: readonly Title[]): Reads {
  const { timelines, days } = allReadsOf(titles.flatMap(expressionsOf));
  return { timelines, days: new Set([...days, ...titles.flatMap(changedOn)]) };
}

function expressionsOf({ occasion, registered, conditions }: Title): readonly Expression[] {
  const expressions = [occasion, registered, ...conditions.map(({ expression }) => expression)];
  return expressions.filter((each) => each !== undefined);
}

/** The days on which a condition begins to be asked, or is asked no more. */
function changedOn({ conditions }: Title): readonly number[] {
  return conditions.flatMap(({ from, until }) => [
    ...(from === undefined ? [] : [dayNumber(from)]),
    ...(until === undefined ? [] : [dayNumber(until) + 1]),
  ]);
}
