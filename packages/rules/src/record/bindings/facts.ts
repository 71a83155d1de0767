import type { Coding } from '@medplum/fhirtypes';
import { SNOMED_CARE_PLANNING } from '../../codes/care-planning.ts';
import { type System, uriOf } from '../../codes/systems.ts';
import { HAND_OVER_TYPES } from './hand-over.ts';
import type { BoundFact } from './site-bindings.ts';

/** An element that says a fact, and in which a binding writes it. */
export interface Spelling {
  readonly element: string;
  /** A list of concepts, one concept, or a coding that takes the place of what is there. */
  readonly holds: 'concepts' | 'concept' | 'coding';
  /** What is written. Without a code it is the one that the expression gives. */
  readonly system: string;
  readonly code?: string;
}

/** By resource type; an expression is evaluated on the resources of these types. */
type FactSpelling = Readonly<Record<string, readonly Spelling[]>>;

const CONVERSATION = { system: uriOf('snomed'), code: SNOMED_CARE_PLANNING };
const PLAN = { system: uriOf('loinc'), code: '81334-5' };

/** How each fact is spelled in a record, once an expression found it. A hand-over is a resource of its own. */
const SPELLINGS: Readonly<Record<Exclude<BoundFact, 'planHandedOver'>, FactSpelling>> = {
  role: { PractitionerRole: [concepts('code', of('uzi'))] },
  specialism: { PractitionerRole: [concepts('specialty', of('agb'))] },
  organisationKind: {
    Organization: [concepts('type', of('organisation'))],
    Location: [concepts('type', of('organisation'))],
  },
  palliativeTeam: { CareTeam: [concepts('category', of('team', 'palliatief-team'))] },
  childComfortTeam: { CareTeam: [concepts('category', of('team', 'kinder-comfort-team'))] },
  remoteContact: { Encounter: [encounterClass('VR')] },
  homeVisit: { Encounter: [encounterClass('HH')] },
  clinicalAdmission: { Encounter: [encounterClass('IMP')] },
  carePlanningConversation: {
    Procedure: [concept('code', CONVERSATION)],
    Encounter: [concepts('reasonCode', CONVERSATION)],
  },
  carePlan: {
    CarePlan: [concepts('category', CONVERSATION)],
    DocumentReference: [concept('type', PLAN)],
    Composition: [concept('type', PLAN)],
  },
  sharedDecision: {
    Encounter: [concepts('reasonCode', of('consult', 'samen-beslissen'))],
    Procedure: [concept('code', of('consult', 'samen-beslissen'))],
  },
  palliativePhase: {
    Observation: [concept('code', of('observatie', 'palliatieve-fase'))],
    Condition: [concept('code', of('observatie', 'palliatieve-fase'))],
  },
  lifeExpectancy: {
    Observation: [
      concept('code', of('observatie', 'levensverwachting')),
      concept('valueCodeableConcept', of('observatie')),
    ],
  },
  dbcDiagnosis: { Condition: [concept('code', of('dbc'))] },
  wlzIndication: { Coverage: [concept('type', of('dekking', 'wlz'))] },
  noWlzIndication: { Coverage: [concept('type', of('dekking', 'geen-wlz'))] },
  registration: {
    ChargeItem: [concept('code', of('nza'))],
    Procedure: [concept('code', of('nza'))],
    Encounter: [concepts('type', of('nza'))],
  },
};

const NONE: readonly Spelling[] = [];

/** How a fact is spelled in a resource of this type; nothing where it is not. */
export function spellingsOf(fact: BoundFact, type: string): readonly Spelling[] {
  if (fact === 'planHandedOver') return NONE;
  const spellings = SPELLINGS[fact];
  return Object.hasOwn(spellings, type) ? (spellings[type] as readonly Spelling[]) : NONE;
}

/** The types on which the expression of a fact is evaluated. */
export function typesOf(fact: BoundFact): readonly string[] {
  return fact === 'planHandedOver' ? [...HAND_OVER_TYPES] : Object.keys(SPELLINGS[fact]);
}

function of(system: System, code?: string): Pick<Coding, 'code'> & { readonly system: string } {
  return { system: uriOf(system), ...(code !== undefined && { code }) };
}

function concepts(element: string, coding: ReturnType<typeof of>): Spelling {
  return { element, holds: 'concepts', ...coding };
}

function concept(element: string, coding: ReturnType<typeof of>): Spelling {
  return { element, holds: 'concept', ...coding };
}

function encounterClass(code: string): Spelling {
  return {
    element: 'class',
    holds: 'coding',
    system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
    code,
  };
}
