import { catalogue, type Outcome } from '@prestatiewijzer/rules';
import { GUARDS } from '../guards/guards.ts';
import type { Observed } from './observed.ts';
import { possibleOutcomes, possibleUnregistered } from './possible.ts';

const OUTCOMES: readonly Outcome[] = ['met', 'unmet', 'unknown'];

/** An outcome of a condition that no vignette shows. */
export interface Gap {
  readonly title: string;
  readonly condition: string;
  readonly outcome: Outcome;
  /** Whether any record could show it. */
  readonly possible: boolean;
}

/** The outcomes that no vignette shows, of every condition that a finding shows with them. */
export function gapsIn({ outcomes }: Observed): Gap[] {
  return catalogue().flatMap((title) =>
    title.conditions.flatMap((condition) => {
      const { id, onlyWhenMet } = condition;
      if (GUARDS.includes(id)) return [];
      const shown = outcomes.get(`${title.id} ${id}`);
      const missing = OUTCOMES.filter(
        (outcome) => !(onlyWhenMet && outcome !== 'met') && !shown?.has(outcome),
      );
      if (missing.length === 0) return [];
      const possible = possibleOutcomes(title, condition);
      return missing.map((outcome) => ({
        title: title.id,
        condition: id,
        outcome,
        possible: possible.has(outcome),
      }));
    }),
  );
}

/** A title that decides something and that no vignette makes registrable. */
export interface NeverRegistrable {
  readonly title: string;
  /** Nothing in a record points to it before it is registered. */
  readonly onlyRegistered: boolean;
  /** Conditions that cannot come out as they should before it is registered. */
  readonly impossible: readonly string[];
}

export function neverRegistrable({ statuses }: Observed): NeverRegistrable[] {
  return catalogue()
    .filter(({ id, informs }) => !informs && !statuses.get(id)?.has('registrable'))
    .map((title) => {
      const unregistered = title.conditions
        .filter(({ kind }) => kind !== 'attention')
        .map(({ id, kind, ...condition }) => ({
          id,
          good: kind === 'exclusion' ? 'unmet' : 'met',
          possible: possibleUnregistered(title, { id, kind, ...condition }),
        }));
      return {
        title: title.id,
        onlyRegistered: unregistered.every(({ possible }) => possible.size === 0),
        impossible: unregistered
          .filter(({ good, possible }) => possible.size > 0 && !possible.has(good as Outcome))
          .map(({ id }) => id),
      };
    });
}
