import type { ChildRecord, ChildVisit } from './children/child-entities.ts';
import type { Care, PatientFacts } from './entities.ts';
import type { AdviceRequest, Subtraject, TreatmentRun } from './hospital/hospital-entities.ts';
import type { PersonalBudget, TerminalDeclaration } from './nursing/nursing-entities.ts';
import type { PlanningProcess } from './planning/planning-entities.ts';
import type { DeviceOrder, Prescription } from './products/product-entities.ts';
import type { InstitutionStay } from './stays/stay-entities.ts';
import type { SpiritualCare, SupportRequest, VolunteerYear } from './support/support-entities.ts';
import type { Provision, WlzIndication } from './wlz/wlz-entities.ts';

/** What a title can be about. */
export interface Subjects {
  'planning-process': PlanningProcess;
  care: Care;
  subtraject: Subtraject;
  'advice-request': AdviceRequest;
  'treatment-run': TreatmentRun;
  stay: InstitutionStay;
  prescription: Prescription;
  device: DeviceOrder;
  'child-visit': ChildVisit;
  child: ChildRecord;
  indication: WlzIndication;
  provision: Provision;
  patient: PatientFacts;
  'spiritual-care': SpiritualCare;
  'volunteer-year': VolunteerYear;
  'support-request': SupportRequest;
  'personal-budget': PersonalBudget;
  'terminal-declaration': TerminalDeclaration;
}

export type SubjectKind = keyof Subjects;
