import type { Vector } from '../vectors/vectors.ts';

/** Findings in one order: a line for each finding and for each of its conditions. */
export function comparable(all: Vector['findings']): string[] {
  return all
    .map(({ id, status, on, about, conditions }) =>
      [
        `${id} ${status} ${on} ${about.join(' ')}`,
        ...conditions.map((each) => `  ${each.kind} ${each.id} ${each.outcome} [${each.evidence.join(' ')}]`),
      ].join('\n'),
    )
    .sort();
}
