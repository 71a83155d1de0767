/** What a patient of the start set is there to show. */
export interface Story {
  /** `Patient/id` */
  readonly patient: string;
  /** Who opens the record. */
  readonly user: string;
  readonly title: string;
  readonly story: string;
  /** Findings that the record leads to. */
  readonly expected: readonly { readonly id: string; readonly status: string }[];
}
