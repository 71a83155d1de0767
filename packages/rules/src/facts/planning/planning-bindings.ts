import { SNOMED_CARE_PLANNING } from '../../codes/care-planning.ts';
import { uriOf } from '../../codes/systems.ts';
import { except, inside, toldBy, WRITTEN_DOWN } from '../../record/bindings/declaration.ts';
import {
  TOLD_HAND_OVER,
  TOLD_HAND_OVER_TO_GP_POST,
  TOLD_PLAN,
  TOLD_PROCEDURE,
} from '../../record/bindings/told.ts';
import { concept, concepts } from '../../record/bindings/writing.ts';
import type { FactBinding } from '../binding.ts';

const CONVERSATION = { system: uriOf('snomed'), code: SNOMED_CARE_PLANNING };
const PLAN = { system: uriOf('loinc'), code: '81334-5' };
const SHARED = { system: uriOf('consult'), code: 'samen-beslissen' };

/** What tells that a plan went somewhere: a message, an order with a status, a document, a form. */
const HAND_OVERS = except(WRITTEN_DOWN, ['Consent', 'Goal']);

export const PLANNING_BINDINGS = {
  carePlanningConversation: {
    says: 'proactive-care-planning conversation',
    gives: 'yes',
    example: 'yes',
    on: {
      ...inside(['Procedure'], concept('code', CONVERSATION)),
      ...inside(['Encounter'], concepts('reasonCode', CONVERSATION)),
      ...toldBy(
        [...except(WRITTEN_DOWN, ['Procedure', 'Encounter', 'Goal', 'List']), 'Appointment'],
        TOLD_PROCEDURE,
        concept('code', CONVERSATION),
      ),
    },
  },
  carePlan: {
    says: 'proactive care plan',
    gives: 'yes',
    example: 'yes',
    on: {
      ...inside(['CarePlan'], concepts('category', CONVERSATION)),
      ...inside(['DocumentReference', 'Composition'], concept('type', PLAN)),
      ...toldBy(
        except(WRITTEN_DOWN, ['CarePlan', 'DocumentReference', 'Composition', 'Encounter']),
        TOLD_PLAN,
        concepts('category', CONVERSATION),
      ),
    },
  },
  planHandedOver: {
    says: 'the plan was handed over',
    gives: 'yes',
    example: 'yes: the plan went to the GP, on the date of that resource',
    on: toldBy(HAND_OVERS, TOLD_HAND_OVER),
  },
  planHandedOverToGpPost: {
    says: 'to whom',
    gives: 'yes',
    example: 'yes: the plan went to the GP post',
    on: toldBy(HAND_OVERS, TOLD_HAND_OVER_TO_GP_POST),
  },
  sharedDecision: {
    says: 'shared decision making',
    gives: 'yes',
    example: 'yes',
    on: {
      ...inside(['Encounter'], concepts('reasonCode', SHARED)),
      ...inside(['Procedure'], concept('code', SHARED)),
      ...toldBy(
        except(WRITTEN_DOWN, ['Procedure', 'Encounter', 'Goal', 'List', 'CarePlan']),
        TOLD_PROCEDURE,
        concept('code', SHARED),
      ),
    },
  },
} as const satisfies Record<string, FactBinding>;
