import type { Finding, Problem, Settings } from '@prestatiewijzer/rules';

/** A FHIR resource as a vignette writes it down. */
export interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly [element: string]: unknown;
}

/** One file in full, after its names and short forms: a lawful record, and cases that each differ from it in one respect. */
export interface Vignette {
  /** The title that the expectations are about. */
  readonly title: string;
  readonly at: string;
  readonly settings?: Settings;
  readonly record: readonly Resource[];
  readonly cases: readonly Case[];
}

export interface Case {
  /** The behaviour, in words. */
  readonly name: string;
  readonly at?: string;
  /** Merged over the settings of the vignette; null takes a setting away. */
  readonly settings?: Settings;
  /** Resources left out, by `Type/id`. */
  readonly remove?: readonly string[];
  /** Whole resources, by their type and id. */
  readonly replace?: readonly Resource[];
  readonly add?: readonly Resource[];
  readonly set?: readonly Change[];
  /** All findings of the title: none, exactly one, or exactly these. */
  readonly expect: 'none' | Expectation | readonly Expectation[];
  /** Findings of other titles that have to be among the findings. */
  readonly others?: readonly OtherExpectation[];
  /** How many problems the input gives; none by default. */
  readonly problems?: number;
}

/** One element of one resource: another value, or without a value gone. */
export interface Change {
  readonly in: string;
  /** Dotted; a number is a place in an array. */
  readonly path: string;
  readonly value?: unknown;
}

/** What a finding has to be; what is not named does not matter. */
export interface Expectation {
  readonly status?: Finding['status'];
  readonly on?: string;
  readonly code?: Finding['code'];
  /** Equal as sets. */
  readonly about?: readonly string[];
  /** Equal as sets; empty where nothing may stand ready. */
  readonly prepared?: readonly string[];
  /** By condition id; `absent` means the finding does not show the condition. */
  readonly conditions?: Readonly<Record<string, ExpectedOutcome>>;
  /** By condition id: references that are among its evidence. */
  readonly evidence?: Readonly<Record<string, readonly string[]>>;
}

interface OtherExpectation extends Expectation {
  readonly title: string;
}

type ExpectedOutcome = Finding['conditions'][number]['outcome'] | 'absent';

/** What a case is compared with. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}
