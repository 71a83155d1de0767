import type { ChildRecord, ChildVisit } from './child-entities.ts';
import type { Care, PatientRecord } from './entities.ts';
import type { AdviceRequest, Subtraject, TreatmentRun } from './hospital-entities.ts';
import type { PersonalBudget, TerminalDeclaration } from './nursing-entities.ts';
import type { PlanningProcess } from './planning-entities.ts';
import type { DeviceOrder, Prescription } from './product-entities.ts';
import type { InstitutionStay } from './stay-entities.ts';
import type { SpiritualCare, SupportRequest, VolunteerYear } from './support-entities.ts';
import type { Provision, WlzIndication } from './wlz-entities.ts';

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
  patient: PatientRecord;
  'spiritual-care': SpiritualCare;
  'volunteer-year': VolunteerYear;
  'support-request': SupportRequest;
  'personal-budget': PersonalBudget;
  'terminal-declaration': TerminalDeclaration;
}

export type SubjectKind = keyof Subjects;
