import type { Fact, Many, Ref } from '../../logic/fact.ts';
import type { Care, Performer, Registration } from '../entities.ts';
import type { HandOver } from '../planning/planning-entities.ts';

/** A DBC subtraject. */
export interface Subtraject {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly identity: Fact<string>;
  readonly on: Fact<string>;
  /** `specialism.diagnosis`, e.g. `0313.050`; empty when the record shows there is none. */
  readonly diagnosis: Fact<string>;
  /** AGB code of the specialism of the diagnosis. */
  readonly specialism: Fact<string>;
  /** Zorgproduct, e.g. `990040015`; empty when none is derived yet. */
  readonly product: Fact<string>;
  /** Diagnosis palliatieve zorg or a product of group 990040. */
  readonly palliative: Fact<boolean>;
  /** Contacts with the patient. */
  readonly contacts: Many<Care>;
  readonly meetings: Many<Care>;
  readonly registrations: Many<Registration>;
  /** Holds a hospital admission. */
  readonly clinical: Fact<boolean>;
  /** Other subtrajecten that run at the same time. */
  readonly parallel: Many<Subtraject>;
  readonly openedBy: Many<Performer>;
  /** The patient died while no team meeting had been held. */
  readonly diedBeforeMeeting: Fact<boolean>;
  /** The patient died or was discharged before a team member with poortfunctie had contact. */
  readonly leftBeforeContact: Fact<boolean>;
  readonly startsAfterDeath: Fact<boolean>;
  /** A referral for it lies in the record. */
  readonly referred: Fact<boolean>;
  readonly child: Fact<boolean>;
  readonly female: Fact<boolean>;
}

/** A request for advice between a GP and a specialist. */
export interface AdviceRequest {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  /** `meedenkadvies`, `palliatieve-consultatie` or `scop`. */
  readonly category: Fact<string>;
  readonly requester: Many<Performer>;
  readonly performers: Many<Performer>;
  /** Contacts with the patient that answer the request. */
  readonly contacts: Many<Care>;
  /** Written answers. */
  readonly answers: Many<HandOver>;
  /** The patient is already under hospital treatment for this question. */
  readonly alreadyTreated: Fact<boolean>;
  readonly registrations: Many<Registration>;
  readonly child: Fact<boolean>;
}

/** A run of hospital days that decides on lodging. */
export interface TreatmentRun {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  readonly threeDays: Fact<boolean>;
  readonly specialisedHospital: Fact<boolean>;
  readonly longTravel: Fact<boolean>;
  readonly choosesLodging: Fact<boolean>;
}
