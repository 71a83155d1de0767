import type { Fact, Many, Ref } from '../../logic/fact.ts';
import type { Registration, Situation } from '../entities.ts';

/** A visit to a nursing day-care centre for children, or a stay in a children's care house. */
export interface ChildVisit {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  /** First day. */
  readonly on: Fact<string>;
  /** Verpleegkundig kinderdagverblijf. */
  readonly dayCare: Fact<boolean>;
  /** Verpleegkundig kinderzorghuis. */
  readonly house: Fact<boolean>;
  /** The child did come. */
  readonly present: Fact<boolean>;
  /** For six hours or longer. */
  readonly sixHours: Fact<boolean>;
  readonly fiveOrOlder: Fact<boolean>;
  /** Up to and including 18 years of age. */
  readonly upTo18: Fact<boolean>;
  readonly situation: Situation;
  readonly registrations: Many<Registration>;
}

/** What the record tells of a child's family on the day of asking. */
export interface ChildRecord {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  readonly child: Fact<boolean>;
  /** 17 years of age. */
  readonly nearly18: Fact<boolean>;
  readonly situation: Situation;
  /** Personal budget from the Zvw. */
  readonly zvwBudget: Fact<boolean>;
  /** Personal budget from the Jeugdwet. */
  readonly jeugdwetBudget: Fact<boolean>;
  /** A parent is paid from a personal budget. */
  readonly parentIsPaid: Fact<boolean>;
  /** The parent who is gewaarborgde hulp is also paid. */
  readonly guarantorIsPaid: Fact<boolean>;
  readonly asksPersonalCare: Fact<boolean>;
  readonly asksRespite: Fact<boolean>;
  readonly asksHousehold: Fact<boolean>;
  readonly asksPsychosocial: Fact<boolean>;
  /** Sociaal medische indicatie. */
  readonly asksSocialMedical: Fact<boolean>;
  readonly registrations: Many<Registration>;
}
