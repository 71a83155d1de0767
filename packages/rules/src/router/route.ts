import type { Missing } from '../assessment.ts';
import type { Law } from '../catalogue/title.ts';
import type { Ref } from '../logic/fact.ts';
import type { Outcome } from '../logic/outcome.ts';

/**
 * Kinds of care that can be paid by different laws.
 *
 * - `law`: the law that pays for the patient's care in general
 * - `lock`: that in the terminal phase the patient cannot move to the other law
 * - `nursing`: nursing and personal care
 * - `gp`: care by a GP
 * - `elderly-care-physician`: care by a specialist ouderengeneeskunde
 * - `treatment`: treatment that can belong to a Wlz stay
 * - `hospital-care`: care by medical specialists, wherever it is given
 * - `stay`: bed and board
 * - `household-help`
 * - `care-devices`: devices for treatment and nursing
 * - `mobility-aids`: wheelchair, hoist, high-low bed
 * - `spiritual-care`
 * - `volunteers`: trained volunteers in the terminal phase
 */
export type CareKind =
  | 'law'
  | 'lock'
  | 'nursing'
  | 'gp'
  | 'elderly-care-physician'
  | 'treatment'
  | 'hospital-care'
  | 'stay'
  | 'household-help'
  | 'care-devices'
  | 'mobility-aids'
  | 'spiritual-care'
  | 'volunteers';

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
