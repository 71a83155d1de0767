import type { Fact, Many, Ref } from '../../logic/fact.ts';
import type { Registration, Situation } from '../entities.ts';

/** The part of the dossier that only rules on long-term care ask for. */

/** A registration by a site's own code of a title, with the days it covers. */
export interface PeriodRegistration {
  readonly ref: Ref;
  /** `title:<id>` of the title. */
  readonly code: Fact<string>;
  readonly on: Fact<string>;
  /** Other registrations that cover one of the same days. */
  readonly overlapping: Many<Registration>;
}

/**
 * One Wlz indication, while the estimate of the life expectancy stays the same: with another estimate other titles
 * come into reach, and what was registered before is judged as it was then.
 */
export interface WlzIndication {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  /** The first registration; without one the first day. */
  readonly on: Fact<string>;
  /** Holds on the day of asking, or held on the last day of the patient's life. */
  readonly current: Fact<boolean>;
  /** Zorgprofiel by COD163 (756 VV7, 757 VV8), or `vg5`, `lg6`, … for profiles of other sectors. */
  readonly profile: Fact<string>;
  /** Leveringsvorm by COD578: 2 pgb, 4 verblijf, 5 vpt, 7 mpt. */
  readonly form: Fact<string>;
  /** Starts after the onset of the terminal phase, without an indication before it. */
  readonly startsInTerminalPhase: Fact<boolean>;
  /** An estimate shorter than three months is noted, whoever made it. */
  readonly terminalNoted: Fact<boolean>;
  readonly situation: Situation;
  readonly deceased: Fact<boolean>;
  /** Requests to the zorgkantoor. */
  readonly requests: Many<ZorgkantoorRequest>;
  /** Grounds of an intramurale toeslag. */
  readonly supplementGrounds: Many<SupplementGround>;
  readonly registrations: Many<PeriodRegistration>;
  /** More than one organisation registers care from the indication. */
  readonly severalClaimants: Fact<boolean>;
}

/** A request for extra budget or bridging care. */
export interface ZorgkantoorRequest {
  readonly ref: Ref;
  readonly category: Fact<string>;
}

export interface SupplementGround {
  readonly ref: Ref;
  readonly code: Fact<string>;
}

/** What rules on the Wlz ask of a stay. */
export interface WlzStay {
  /** The first day that VV10 is registered, else the day of the situation. */
  readonly on: Fact<string>;
  /** On the first day that VV10 is registered; without it on the day of asking, or the last day before it. */
  readonly situation: Situation;
  readonly terminalNoted: Fact<boolean>;
  readonly startsInTerminalPhase: Fact<boolean>;
  /** By the place of origin, or by an earlier stay in a nursing home that this one follows. */
  readonly fromHome: Fact<boolean>;
  readonly fromNursingHome: Fact<boolean>;
  readonly originTold: Fact<boolean>;
  /** The patient died during the stay. */
  readonly diedHere: Fact<boolean>;
  readonly declared: Vv10Declaration;
  readonly registrations: Many<PeriodRegistration>;
  readonly severalClaimants: Fact<boolean>;
  /** Days after death for which an empty room is registered. */
  readonly emptyRoomDays: Many<EmptyRoomDay>;
}

export interface EmptyRoomDay {
  readonly ref: Ref;
  readonly on: Fact<string>;
}

/** What a physician declares, criterion by criterion, for VV10. */
export interface Vv10Declaration {
  readonly expectancy: Fact<boolean>;
  readonly indication: Fact<boolean>;
  readonly intensiveCare: Fact<boolean>;
  readonly symptoms: Fact<boolean>;
  readonly complexCare: Fact<boolean>;
}

/** What rules on the Wlz ask of a contact. */
export interface WlzContact {
  /** A contact of a spiritual carer. */
  readonly spiritualCarer: Fact<boolean>;
  /** In a children's care house (kinderzorghuis). */
  readonly inChildCareHouse: Fact<boolean>;
  /** Very severe intellectual and multiple disabilities. */
  readonly zevmb: Fact<boolean>;
  readonly startsInTerminalPhase: Fact<boolean>;
}

/** Household help or a mobility aid that somebody asks for or that is registered. */
export interface Provision {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  /** `huishoudelijke-hulp` or `mobiliteitshulpmiddel`. */
  readonly kind: Fact<string>;
  readonly situation: Situation;
  readonly registrations: Many<Registration>;
}
