import type { Vector } from '../vectors/vectors.ts';

/** Findings in one order: a line for each finding and for each of its conditions. */
export function comparable(all: Vector['findings']): string[] {
  return all
    .map(({ id, status, on, to, about, prepared = [], conditions }) =>
      [
        `${id} ${status} ${on} ${to} ${about.join(' ')} prepared ${prepared.join(' ')}`,
        ...conditions.map(
          ({ kind, id: of, outcome, evidence, days = [] }) =>
            `  ${kind} ${of} ${outcome} [${evidence.join(' ')}] ${days.map((each) => `${each.from}/${each.to}`).join(' ')}`,
        ),
      ].join('\n'),
    )
    .sort();
}
