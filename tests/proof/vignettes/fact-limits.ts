import type { Outcome, SubjectKind } from '@prestatiewijzer/rules';

/** A fact of a kind of subject that never has some outcome, whatever the record says. */
export interface FactLimit {
  readonly about: readonly SubjectKind[];
  /** Fields from the subject on, with dots. */
  readonly path: string;
  readonly cannot: readonly Outcome[];
  readonly why: string;
}

const NEVER_DENIED = 'a record can say it; there is no way to record that it is not so';

/**
 * The short list of facts that cannot be known to be false, or cannot be unknown. Each was held against where it is read,
 * in `packages/rules/src/facts`; a test holds them against every vignette, and names those that explain nothing.
 */
export const CANNOT: readonly FactLimit[] = [
  { about: ['care'], path: 'sharedDecision', cannot: ['unmet'], why: NEVER_DENIED },
  { about: ['planning-process'], path: 'phaseMarked', cannot: ['unmet'], why: NEVER_DENIED },
  { about: ['prescription'], path: 'palliativeContext', cannot: ['unmet'], why: NEVER_DENIED },
  { about: ['spiritual-care'], path: 'palliative', cannot: ['unmet'], why: NEVER_DENIED },
  {
    about: ['patient', 'care'],
    path: 'situation.enrolled',
    cannot: ['unmet'],
    why: 'a GP who is not named may be known elsewhere',
  },
  {
    about: ['care'],
    path: 'outsideSubtraject',
    cannot: ['unknown'],
    why: 'a subtraject of which no term is told is taken to run',
  },
  {
    about: ['device'],
    path: 'device',
    cannot: ['unknown'],
    why: 'only what names a known device is read as one',
  },
  {
    about: ['spiritual-care'],
    path: 'afterFive',
    cannot: ['unknown'],
    why: 'the conversations in the record are counted; others are not known of',
  },
  {
    about: ['child-visit'],
    path: 'present',
    cannot: ['unknown'],
    why: 'the status of a contact is required in FHIR, and a visit of another status is not read',
  },
  {
    about: ['subtraject'],
    path: 'startsAfterDeath',
    cannot: ['unknown'],
    why: 'without a date of death nothing is known to start after it',
  },
  {
    about: ['treatment-run'],
    path: 'threeDays',
    cannot: ['unmet', 'unknown'],
    why: 'shorter runs of days are not made a subject',
  },
  ...['specialisedHospital', 'longTravel', 'choosesLodging'].map(
    (path): FactLimit => ({
      about: ['treatment-run'],
      path,
      cannot: ['unmet', 'met'],
      why: 'no FHIR element says it; a person has to know',
    }),
  ),
];
