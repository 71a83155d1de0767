import type { PlacesVignette } from '../places/comparison.ts';
import type { TitleRow } from '../proof/title-rows.ts';
import type { RouteVignette } from '../routes/route-vignette.ts';
import type { Vignette } from '../vignettes/run/vignette.ts';

/** What `prepare.ts` writes and `check.ts` reads: reading YAML takes longer than checking. */
export interface Cases {
  readonly titles: readonly Vignette[];
  /** The order to check these in: place of a vignette, and of a case in it. */
  readonly order: readonly (readonly [number, number])[];
  /** Number, law and codes of each title. */
  readonly table: readonly TitleRow[];
  readonly routes: readonly RouteVignette[];
  readonly places: readonly PlacesVignette[];
  /** Whether something else than titles is mutated. */
  readonly engine: boolean;
}

export const CASES = new URL('cases.json', import.meta.url);
