import type { Telltales } from '@prestatiewijzer/rules/population';
import type { Described } from '../shared/describe.ts';
import type { Range } from './blocks.ts';

/** What the first look at a part of the input is to find. */
export interface SurveyOrder {
  readonly range: Range;
  /** Undefined where every patient is looked at. */
  readonly telltales: Telltales | undefined;
  /** What serves everybody and tells of palliative care: `Type/id` and the numbers it is called by. */
  readonly marked: readonly string[];
  /** The day of death, by the hash of the patient. */
  readonly deaths: ReadonlyMap<number, string>;
  /** What has to be looked up: contacts and episodes by `Type/id`, patients by `system|value`. */
  readonly wanted: readonly string[];
  /** Where to write what serves everybody. */
  readonly sharedFile: string;
}

export interface Survey {
  readonly lines: number;
  readonly resources: Readonly<Record<string, number>>;
  /** Of whom something can be found. */
  readonly patients: readonly string[];
  readonly wanted: readonly string[];
  /** What was looked up: whose it is. */
  readonly found: readonly (readonly [wanted: string, patient: string])[];
  readonly deaths: readonly (readonly [patient: string, on: string])[];
  /** Patients who stand in one line, or are one person. */
  readonly together: readonly (readonly string[])[];
  readonly shared: readonly SharedLine[];
  /** What names nobody and serves nobody, by type. */
  readonly nobodys: Readonly<Record<string, number>>;
  readonly unreadable: readonly UnreadableLine[];
  /** It ends in the middle of a line, or of what was packed. */
  readonly cut: boolean;
}

/** A resource that serves everybody, and where it stands in the file of those of this part. */
export interface SharedLine extends Described {
  readonly marked: boolean;
  readonly line: number;
  readonly offset: number;
  readonly length: number;
}

/** A line that is no JSON or no resource. */
export interface UnreadableLine {
  readonly line: number;
  readonly type: string | undefined;
  readonly patient: string | undefined;
  readonly isJson: boolean;
}
