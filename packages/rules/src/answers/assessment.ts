import type { Code } from '../codes/code.ts';
import type { ConditionKind } from '../law/condition.ts';
import type { Law } from '../law/title.ts';
import type { Outcome } from '../logic/outcome.ts';
import type { Problem } from '../record/problem.ts';
import type { Days } from '../time/days.ts';
import type { Receipt } from './receipt.ts';

/**
 * What the rules say of one patient's record. The same input gives the same assessment, byte for byte.
 */
export interface Assessment {
  /** The edition of the rules, e.g. `2026`. */
  readonly edition: string;
  /** 'Today' for what looks ahead: a Dutch local date, `YYYY-MM-DD`. */
  readonly at: string;
  /** `Patient/id`; absent when the record names no patient or several. */
  readonly patient?: string;
  /** One per title and per thing it is about; most urgent first. */
  readonly findings: readonly Finding[];
  /** Input that could not be used. Clean input gives none. */
  readonly problems: readonly Problem[];
  /** By which rules and from what it was made; only where it was asked for. */
  readonly receipt?: Receipt;
}

/**
 * - `registrable`: all is met and it is not registered yet
 * - `registered`: it is registered and all is met
 * - `incomplete`: something is unmet or unknown; the finding says what
 * - `excluded`: an exclusion holds, or the date of care is outside the validity
 * - `unlawful`: it is registered, but it does not hold
 * - `unverifiable`: it is registered and nothing contradicts it, but the record does not tell everything
 * - `information`: a fact worth showing; nothing is decided
 * - `not-relevant`: the title has no trigger in this record (only with `all`)
 */
export type Status =
  | 'registrable'
  | 'registered'
  | 'incomplete'
  | 'excluded'
  | 'unlawful'
  | 'unverifiable'
  | 'information'
  | 'not-relevant';

export interface Finding {
  /** Stable id of the title, e.g. `msz-pzp-190099`. */
  readonly id: string;
  readonly title: string;
  /** Absent where no official code is known and the site supplies none. */
  readonly code?: Code;
  readonly status: Status;
  /** Title and thing, without dates: stays the same over editions, and when the date changes. */
  readonly key: string;
  /** Who pays: the law of the title, and of a title that two laws can pay the one that covers the patient. */
  readonly law: Law;
  /** The date of care: a Dutch local date, as precise as the record gives it. */
  readonly on?: string;
  /** The last day, where it spans more than one; `on` is the first. */
  readonly to?: string;
  /** The contact or the stay that it belongs to, where there is one. */
  readonly encounter?: string;
  /** All of them, where it belongs to several: advice that took more than one visit. */
  readonly encounters?: readonly string[];
  /** What stands ready for it and waits for somebody to confirm or to send it; the status is that without it. */
  readonly prepared?: readonly string[];
  /** It stands ready for more days than the settings allow (`reminders.prepared`). */
  readonly reminder?: true;
  /** Ids of other titles that can be registered for the same, instead of this one. */
  readonly alternatives?: readonly string[];
  /** The FHIR references (`Type/id`) of what the finding is about. */
  readonly about: readonly string[];
  readonly conditions: readonly Condition[];
  /** One sentence: what it comes down to and, where something can be done, what to do. */
  readonly summary: string;
}

export interface Condition {
  readonly id: string;
  readonly kind: ConditionKind;
  readonly outcome: Outcome;
  readonly text: string;
  /** The references (`Type/id`) that decided the outcome, most telling first. */
  readonly evidence: readonly string[];
  /** Of this evidence, in the same order, the day and what it says; what neither is known of is left out. */
  readonly told?: readonly Told[];
  /** Section of the Handreiking and, where it cites one, the NZa article. */
  readonly sources: readonly string[];
  /** Present on attentions that warn when they are met, instead of when they are not. */
  readonly warns?: true;
  /** The days for which it is not as it should be, where the finding spans more than one. */
  readonly days?: readonly Days[];
  /** For an outcome that is unknown: the smallest set of data that would settle it. */
  readonly missing?: readonly Missing[];
  /** Where something can be done about it: what, as an imperative. */
  readonly todo?: string;
}

/** What a resource says, as the rule has read it. */
export interface Told {
  /** `Type/id`, as in `evidence`. */
  readonly reference: string;
  /** The day that counted: a Dutch local date, as precise as the record gives it. */
  readonly on?: string;
  readonly text?: string;
}

export interface Missing {
  /** Which fact is missing, e.g. `role`. */
  readonly fact: string;
  /** The FHIR resource type that would tell. */
  readonly type: string;
  /** The resource the missing fact is about. */
  readonly of?: string;
  readonly text: string;
}
