/** What a patient of the start set is there to show: a file of the `stories` folder. */
export interface Story {
  /** `Patient/id` */
  readonly patient: string;
  /** Who opens the record. */
  readonly user: string;
  readonly title: string;
  /** The first paragraph, Markdown. */
  readonly lead: string;
  /** The rest of the story, Markdown; it may be empty. */
  readonly more: string;
  /** Findings that the record leads to; none means that there must be none. */
  readonly expected: readonly ExpectedFinding[];
}

interface ExpectedFinding {
  readonly id: string;
  readonly status: string;
  /** What Prestatiewijzer says of it. */
  readonly summary: string;
}
