import type { Variable } from './expression.ts';

export const HOLDS = 'holds';

/**
 * That a title is registered for what a variable is bound to, and holds. Authors write it; it is in no tree that is run,
 * printed or published.
 */
export interface Holds {
  readonly op: typeof HOLDS;
  /** Id of the title. */
  readonly title: string;
  readonly of: Variable;
  /** Ids of its conditions that are not asked. */
  readonly but: readonly string[];
}
