import type { CareKind } from '../../law/routes/care-kind.ts';
import type { Law } from '../../law/title.ts';
import type { Ref } from '../../logic/fact.ts';
import type { Outcome } from '../../logic/outcome.ts';
import type { Missing } from '../assessment.ts';

/** One way in which a kind of care can be paid for this patient on this day. */
export interface Route {
  /** Stable, e.g. `nursing-wlz-mpt`. */
  readonly id: string;
  readonly care: CareKind;
  /** Who pays. */
  readonly law: Law;
  /** `met`: this is the route; `unknown`: the record does not tell; `unmet`: it is not (only with `all`). */
  readonly outcome: Outcome;
  /** Who is paid by whom, and why. */
  readonly reason: string;
  /** The references (`Type/id`) that decided the outcome, most telling first. */
  readonly evidence: readonly Ref[];
  /** Sections of the Handreiking and what it cites. */
  readonly sources: readonly string[];
  /** For an outcome that is unknown: the smallest set of data that would make it the route. */
  readonly missing?: readonly Missing[];
}
