import type { Fact, Many, Ref } from '../../logic/fact.ts';
import type { Care, Performer, Registration, Situation } from '../entities.ts';

/** The assessed need for home nursing, in a request or a care plan. */
export interface NursingIndication {
  readonly ref: Ref;
  readonly on: Fact<string>;
  readonly authors: Many<Performer>;
}

/** What the record as a whole says of home nursing. */
export interface HomeNursing {
  readonly visits: Many<Care>;
  /** Date of the first visit. */
  readonly since: Fact<string>;
  readonly nursingPlans: Many<NursingIndication>;
  /** Told, before home nursing began, whether there is a contract with the insurer. */
  readonly informedOnContract: Fact<boolean>;
  /** The organisation has no contract with the insurer. */
  readonly withoutContract: Fact<boolean>;
}

/** A personal budget under the Zvw, granted or asked for. */
export interface PersonalBudget {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  /** First day. */
  readonly on: Fact<string>;
  /** On the last day, or the day of asking. */
  readonly situation: Situation;
  readonly declarations: Many<TerminalDeclaration>;
  readonly registrations: Many<Registration>;
}

/** A written declaration that the patient is in the terminal phase. */
export interface TerminalDeclaration {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  readonly authors: Many<Performer>;
  /** A personal budget under the Zvw runs or is asked for. */
  readonly forBudget: Fact<boolean>;
}
