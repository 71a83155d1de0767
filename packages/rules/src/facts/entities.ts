import type { FactDeclaration, PartOf, SetOf, YesNo } from '../logic/declaration.ts';
import type { Fact, Many, Ref } from '../logic/fact.ts';
import { CARE } from './care/care-entities.ts';
import { CHILD_RECORD, CHILD_VISIT } from './children/child-entities.ts';
import { CIRCUMSTANCES, CLAIMANT } from './circumstances/circumstances-entities.ts';
import { PATIENT_COSTS } from './costs/costs-entities.ts';
import { ADVICE_REQUEST, SUBTRAJECT, TREATMENT_RUN } from './hospital/hospital-entities.ts';
import {
  HOME_NURSING,
  NURSING_INDICATION,
  PERSONAL_BUDGET,
  TERMINAL_DECLARATION,
} from './nursing/nursing-entities.ts';
import { PATIENT_FACTS, SITUATION } from './patient/patient-entities.ts';
import { STANDING } from './payer/payer-entities.ts';
import { PERFORMER } from './people/people-entities.ts';
import {
  CARE_PLAN_DOCUMENT,
  CONVERSATION,
  HAND_OVER,
  PLANNING_PROCESS,
} from './planning/planning-entities.ts';
import { DEVICE_ORDER, PRESCRIPTION } from './products/product-entities.ts';
import { PERIOD_REGISTRATION, REGISTRATION } from './registrations/registration-entities.ts';
import { INSTITUTION_STAY } from './stays/stay-entities.ts';
import { SPIRITUAL_CARE, SUPPORT_REQUEST, VOLUNTEER_YEAR } from './support/support-entities.ts';
import {
  EMPTY_ROOM,
  EMPTY_ROOM_DAY,
  PROVISION,
  SUPPLEMENT_GROUND,
  VV10_DECLARATION,
  WLZ_CONTACT,
  WLZ_INDICATION,
  WLZ_STAY,
  ZORGKANTOOR_REQUEST,
} from './wlz/wlz-entities.ts';

/** Every kind of entity that the record is read into, by name: what rules are written on. */
export const ENTITIES = {
  'advice-request': ADVICE_REQUEST,
  care: CARE,
  'care-plan-document': CARE_PLAN_DOCUMENT,
  child: CHILD_RECORD,
  'child-visit': CHILD_VISIT,
  circumstances: CIRCUMSTANCES,
  claimant: CLAIMANT,
  conversation: CONVERSATION,
  device: DEVICE_ORDER,
  'empty-room': EMPTY_ROOM,
  'empty-room-day': EMPTY_ROOM_DAY,
  'hand-over': HAND_OVER,
  'home-nursing': HOME_NURSING,
  indication: WLZ_INDICATION,
  'nursing-indication': NURSING_INDICATION,
  patient: PATIENT_FACTS,
  'patient-costs': PATIENT_COSTS,
  performer: PERFORMER,
  'period-registration': PERIOD_REGISTRATION,
  'personal-budget': PERSONAL_BUDGET,
  'planning-process': PLANNING_PROCESS,
  prescription: PRESCRIPTION,
  provision: PROVISION,
  registration: REGISTRATION,
  situation: SITUATION,
  'spiritual-care': SPIRITUAL_CARE,
  standing: STANDING,
  stay: INSTITUTION_STAY,
  subtraject: SUBTRAJECT,
  'supplement-ground': SUPPLEMENT_GROUND,
  'support-request': SUPPORT_REQUEST,
  'terminal-declaration': TERMINAL_DECLARATION,
  'treatment-run': TREATMENT_RUN,
  'volunteer-year': VOLUNTEER_YEAR,
  'vv10-declaration': VV10_DECLARATION,
  'wlz-contact': WLZ_CONTACT,
  'wlz-stay': WLZ_STAY,
  'zorgkantoor-request': ZORGKANTOOR_REQUEST,
} as const;

type Declared = typeof ENTITIES;
export type EntityName = keyof Declared;

/** What a title can be about. */
export type SubjectKind = {
  [Name in EntityName]: Declared[Name]['is'] extends 'subject' ? Name : never;
}[EntityName];

/**
 * The facts of one entity, as readers give them. Each `Fact` and `Many` knows the resources that say it. Dates are Dutch
 * local dates; sets are in order of time.
 */
export type Entity<Name extends EntityName> = Head<Declared[Name]['is']> & {
  readonly [Field in keyof Declared[Name]['facts']]: Value<Declared[Name]['facts'][Field]>;
};

interface Heads {
  readonly subject: { readonly ref: Ref; readonly about: readonly Ref[] };
  readonly item: { readonly ref: Ref };
  readonly part: unknown;
}
type Head<Is extends keyof Heads> = Heads[Is];

type Value<Declaration> =
  Declaration extends SetOf<infer Item extends EntityName>
    ? Many<Entity<Item>>
    : Declaration extends PartOf<infer Part extends EntityName>
      ? Entity<Part>
      : Declaration extends YesNo
        ? Fact<boolean>
        : Declaration extends FactDeclaration
          ? Fact<string>
          : never;

export type AdviceRequest = Entity<'advice-request'>;
export type Care = Entity<'care'>;
export type CarePlanDocument = Entity<'care-plan-document'>;
export type ChildRecord = Entity<'child'>;
export type ChildVisit = Entity<'child-visit'>;
export type Circumstances = Entity<'circumstances'>;
export type Claimant = Entity<'claimant'>;
export type Conversation = Entity<'conversation'>;
export type DeviceOrder = Entity<'device'>;
export type EmptyRoom = Entity<'empty-room'>;
export type EmptyRoomDay = Entity<'empty-room-day'>;
export type HandOver = Entity<'hand-over'>;
export type HomeNursing = Entity<'home-nursing'>;
export type WlzIndication = Entity<'indication'>;
export type NursingIndication = Entity<'nursing-indication'>;
export type PatientFacts = Entity<'patient'>;
export type PatientCosts = Entity<'patient-costs'>;
export type Performer = Entity<'performer'>;
export type PeriodRegistration = Entity<'period-registration'>;
export type PersonalBudget = Entity<'personal-budget'>;
export type PlanningProcess = Entity<'planning-process'>;
export type Prescription = Entity<'prescription'>;
export type Provision = Entity<'provision'>;
export type Registration = Entity<'registration'>;
export type Situation = Entity<'situation'>;
export type SpiritualCare = Entity<'spiritual-care'>;
export type Standing = Entity<'standing'>;
export type InstitutionStay = Entity<'stay'>;
export type Subtraject = Entity<'subtraject'>;
export type SupplementGround = Entity<'supplement-ground'>;
export type SupportRequest = Entity<'support-request'>;
export type TerminalDeclaration = Entity<'terminal-declaration'>;
export type TreatmentRun = Entity<'treatment-run'>;
export type VolunteerYear = Entity<'volunteer-year'>;
export type Vv10Declaration = Entity<'vv10-declaration'>;
export type WlzContact = Entity<'wlz-contact'>;
export type WlzStay = Entity<'wlz-stay'>;
export type ZorgkantoorRequest = Entity<'zorgkantoor-request'>;
