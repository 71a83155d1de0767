import type { Fact, Many, Ref } from '../../logic/fact.ts';
import type { Performer, Registration } from '../entities.ts';
import type { Subtraject } from '../hospital/hospital-entities.ts';

export interface Conversation {
  readonly ref: Ref;
  readonly on: Fact<string>;
  readonly performers: Many<Performer>;
  /** What is registered for this very conversation. */
  readonly registrations: Many<Registration>;
  /** Registrations of that day that name neither a contact nor a performer. */
  readonly possibleRegistrations: Many<Registration>;
  /** Whether those are of this conversation: unknown until their contact is told. */
  readonly registeredContactTold: Fact<boolean>;
  /** Everything registered on the same day. */
  readonly sameDay: Many<Registration>;
  readonly subtrajecten: Many<Subtraject>;
}

export interface CarePlanDocument {
  readonly ref: Ref;
  readonly on: Fact<string>;
}

export interface HandOver {
  readonly ref: Ref;
  readonly on: Fact<string>;
  readonly toGp: Fact<boolean>;
  readonly toGpPost: Fact<boolean>;
}

/** The proactive-care-planning conversations up to and including the hand-over of their plan. */
export interface PlanningProcess {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  /** Date of the last conversation. */
  readonly on: Fact<string>;
  readonly conversations: Many<Conversation>;
  readonly plans: Many<CarePlanDocument>;
  readonly handOvers: Many<HandOver>;
  readonly registrations: Many<Registration>;
  /** A registration of the process, or all its conversations, belong to a subtraject palliatieve zorg. */
  readonly tiedToPz: Fact<boolean>;
  /** The only DBC that is open on that day is one for palliative care. */
  readonly onlyPzOpen: Fact<boolean>;
  readonly phaseMarked: Fact<boolean>;
}
