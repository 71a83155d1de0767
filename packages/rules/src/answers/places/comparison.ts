import type { Law } from '../../law/title.ts';
import type { Outcome } from '../../logic/outcome.ts';
import type { Problem } from '../../record/problem.ts';
import type { Condition } from '../assessment.ts';

/** Where a patient can be cared for: at home, in a bijna-thuis-huis, high care hospice, palliative unit, … */
export type PlaceId = 'home' | 'bth' | 'hch' | 'pu' | 'nursing-home' | 'hospital';

/** The care that is compared, each paid in its own way. */
export type PlaceCareKind =
  | 'stay'
  | 'nursing'
  | 'gp'
  | 'elderly-care-physician'
  | 'spiritual-care'
  | 'volunteers'
  | 'indication';

/**
 * One patient, side by side in each place: what the same rules would say if the patient were there from `at` on and
 * received each kind of care there that day.
 */
export interface PlaceComparison {
  readonly edition: string;
  readonly at: string;
  /** `Patient/id`; absent when the record names no patient or several. */
  readonly patient?: string;
  /** The present place first; none for a patient who died. */
  readonly places: readonly PlaceOption[];
  readonly problems: readonly Problem[];
}

export interface PlaceOption {
  readonly place: PlaceId;
  readonly name: string;
  /** Whether the patient is there on `at`. */
  readonly present: Outcome;
  /** Who pays for what, by kind of care. */
  readonly care: readonly PlaceCare[];
  /** What the patient pays. */
  readonly payments: readonly PlacePayment[];
  /** What else is worth knowing about this place. */
  readonly notes: readonly PlacePayment[];
}

/** One way in which one kind of care is paid. */
export interface PlaceCare {
  readonly kind: PlaceCareKind;
  /** The kind of care in words. */
  readonly name: string;
  /** Id of the title that pays; absent where a law pays as such. */
  readonly id?: string;
  readonly title: string;
  readonly law: Law;
  /** Whether it can be paid this way: `unmet` as things stand, `unknown` while the record does not tell. */
  readonly possible: Outcome;
  /** Requirements, agreements and validity: what is needed. */
  readonly needed: readonly Condition[];
  /** What of it is missing or not told, and what stands in the way or may do so. */
  readonly missing: readonly Condition[];
  /** Attentions that warn. */
  readonly warnings: readonly Condition[];
  readonly sources: readonly string[];
}

export interface PlacePayment {
  readonly id: string;
  readonly title: string;
  /** The amount, with its year, and who decides on it. */
  readonly text: string;
  /** Attentions that go with it. */
  readonly conditions: readonly Condition[];
  readonly sources: readonly string[];
}
