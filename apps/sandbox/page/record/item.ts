import type { Resource } from '@medplum/fhirtypes';

export const LANES = [
  ['contacten', 'Contacten'],
  ['gesprekken', 'Gesprekken en plan'],
  ['team', 'Team'],
  ['registraties', 'Registraties'],
  ['verblijf', 'Verblijf'],
  ['prognose', 'Prognose'],
] as const;

export type Lane = (typeof LANES)[number][0];

/** One thing in the record, as the timeline shows it. */
export interface Item {
  readonly ref: string;
  readonly lane: Lane;
  /** `2026-03-02`; absent when the record does not say. */
  readonly on: string | undefined;
  /** Last day, of what lasts longer than one. */
  readonly until: string | undefined;
  /** It started and has not ended. */
  readonly runs: boolean;
  readonly words: string;
  readonly who: string | undefined;
  /** What was written down. */
  readonly text: string | undefined;
  readonly resource: Resource;
}
