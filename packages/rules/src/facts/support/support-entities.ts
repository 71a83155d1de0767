import type { Fact, Many, Ref } from '../../logic/fact.ts';
import type { Performer, Registration, Situation } from '../entities.ts';

/** A conversation with a spiritual caregiver, or a request for one that was not answered yet. */
export interface SpiritualCare {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  readonly performers: Many<Performer>;
  /** With a relative of the patient. */
  readonly withRelative: Fact<boolean>;
  /** The patient is 50 or older. */
  readonly from50: Fact<boolean>;
  /** The patient is younger than 23. */
  readonly below23: Fact<boolean>;
  /** The palliative phase is marked, or the patient stays in a hospice. */
  readonly palliative: Fact<boolean>;
  /** Five conversations were held before this one. */
  readonly afterFive: Fact<boolean>;
  /** The patient stays for an etmaal or longer in a hospital, nursing home or high care hospice. */
  readonly intramural: Fact<boolean>;
  readonly situation: Situation;
  readonly registrations: Many<Registration>;
}

/** The support of one patient by volunteers in one calendar year: the subsidy is per patient and per year. */
export interface VolunteerYear {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  /** First day in this year. */
  readonly on: Fact<string>;
  readonly situation: Situation;
  /** On the last day in this year. */
  readonly situationAtEnd: Situation;
  readonly registrations: Many<Registration>;
}

/** A request for support at home that several laws can pay. */
export interface SupportRequest {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  /** `mantelzorg`, `respijtzorg`, `maaltijdondersteuning` or `personenalarmering`. */
  readonly category: Fact<string>;
  readonly situation: Situation;
  /** Receives support from the Wmo. */
  readonly wmo: Fact<boolean>;
  /** Has a supplementary insurance. */
  readonly supplementary: Fact<boolean>;
  readonly registrations: Many<Registration>;
}
