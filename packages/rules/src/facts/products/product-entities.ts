import type { Fact, Many, Ref } from '../../logic/fact.ts';
import type { Performer, Registration } from '../entities.ts';

/** A prescription of one of the four palliative medicines. */
export interface Prescription {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  /** Date of prescribing. */
  readonly on: Fact<string>;
  /** ATC code. */
  readonly drug: Fact<string>;
  /** Toedieningsvorm, e.g. `cassette`. */
  readonly form: Fact<string>;
  readonly forSedation: Fact<boolean>;
  /** Nausea or vomiting in the palliative phase. */
  readonly forNausea: Fact<boolean>;
  /** Another medicine, the first choice, did not suffice. */
  readonly firstChoiceInsufficient: Fact<boolean>;
  /** The record documents that this is palliative care. */
  readonly palliativeContext: Fact<boolean>;
  readonly atHome: Fact<boolean>;
  readonly registrations: Many<Registration>;
}

/** A device that is ordered, placed or used. */
export interface DeviceOrder {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  /** Hulpmiddel, e.g. `maaghevel`. */
  readonly device: Fact<string>;
  readonly requester: Many<Performer>;
  /** Under whose responsibility it is placed: `gp`, `specialist` or `other`. */
  readonly responsible: Fact<string>;
  /** Placed or used in a hospital. */
  readonly inHospital: Fact<boolean>;
  readonly atHome: Fact<boolean>;
  /** A chronic indication, or permanent use. */
  readonly permanent: Fact<boolean>;
  /** The record does not say that it is permanent. */
  readonly mayBeTemporary: Fact<boolean>;
  /** Back-up or urgent care of the hospital is needed. */
  readonly backup: Fact<boolean>;
  /** Replaced by, or under the responsibility of, a medical specialist. */
  readonly replacedBySpecialist: Fact<boolean>;
  /** A consumable that is replaced at home. */
  readonly replacedAtHome: Fact<boolean>;
  /** The patient stays under control of the specialist. */
  readonly underControl: Fact<boolean>;
  /** For treatment or nursing. */
  readonly forTreatment: Fact<boolean>;
  /** To manage on one's own. */
  readonly forSelfReliance: Fact<boolean>;
  /** Asked for as a device, not as care. */
  readonly asDevice: Fact<boolean>;
  /** It has still to be delivered. */
  readonly beingOrdered: Fact<boolean>;
  readonly child: Fact<boolean>;
  readonly registrations: Many<Registration>;
}
