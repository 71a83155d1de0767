import type { Pool } from '../pool.ts';
import type { Problems } from '../problems.ts';

/** The facts that a site can say in its own way; `facts.ts` tells what each does. */
export const BOUND_FACTS = [
  'role',
  'specialism',
  'organisationKind',
  'palliativeTeam',
  'childComfortTeam',
  'remoteContact',
  'homeVisit',
  'clinicalAdmission',
  'carePlanningConversation',
  'carePlan',
  'planHandedOver',
  'sharedDecision',
  'palliativePhase',
  'lifeExpectancy',
  'dbcDiagnosis',
  'wlzIndication',
  'noWlzIndication',
  'registration',
] as const;

export type BoundFact = (typeof BOUND_FACTS)[number];

/** How a site's data says things: FHIRPath by fact, and code lists that are translated before anything is read. */
export type SiteBindings = Readonly<Partial<Record<BoundFact, string>>> & {
  readonly codes?: readonly SiteConceptMap[];
};

/** What of a ConceptMap is used. */
export interface SiteConceptMap {
  readonly resourceType: 'ConceptMap';
  readonly group: readonly SiteConceptGroup[];
}

export interface SiteConceptGroup {
  readonly source: string;
  readonly target: string;
  readonly element: readonly {
    readonly code: string;
    readonly target?: readonly { readonly code?: string; readonly equivalence: string }[];
  }[];
  /** What becomes of a code that `element` does not name; absent: it stays as it is. */
  readonly unmapped?: { readonly mode: 'provided' | 'fixed'; readonly code?: string };
}

/** Bindings that were made ready by `withBindings` of `@prestatiewijzer/rules/bindings`. */
export type ReadyBindings = SiteBindings & {
  /** The record in the words of the rules; what could not be used is a problem. */
  readonly apply: (pool: Pool, problems: Problems) => Pool;
};
