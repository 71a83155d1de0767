import type { Wording } from '../../logic/wording.ts';
import type { Source } from '../sources.ts';

/**
 * What a source allows once for one thing. The sides of a claim exclude one another: what is registered on one side leaves
 * no room for another side; titles of one side go together.
 */
export interface Claim {
  /** Stable, short. */
  readonly id: string;
  /**
   * For what it counts once: a `contact` with the patient; the `thing` itself that the titles are about, on the days that
   * they share; or a calendar `month`.
   */
  readonly per: 'contact' | 'thing' | 'month';
  /** Ids of titles; what goes first stands first. */
  readonly sides: readonly (readonly string[])[];
  /**
   * Of what is not registered yet: `first`, the first side that can be registered excludes those after it; `choice`, people
   * choose, and each names the others.
   */
  readonly open: 'first' | 'choice';
  /**
   * Of several that are registered the wrong ones: `later`, those of later sides; `all`, where the source names none;
   * `repeated`, each after the first of one title.
   */
  readonly wrong: 'later' | 'all' | 'repeated';
  /** What may stand once, and why, a clause without a capital. */
  readonly because: Wording;
  readonly sources: readonly Source[];
}
