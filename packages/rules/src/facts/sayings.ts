import { CARE_SAYINGS } from './care/care-sayings.ts';
import { CHILDREN_SAYINGS } from './children/children-sayings.ts';
import { CIRCUMSTANCES_SAYINGS } from './circumstances/circumstances-sayings.ts';
import { COSTS_SAYINGS } from './costs/costs-sayings.ts';
import { HOSPITAL_SAYINGS } from './hospital/hospital-sayings.ts';
import { NURSING_SAYINGS } from './nursing/nursing-sayings.ts';
import { PATIENT_SAYINGS } from './patient/patient-sayings.ts';
import { PEOPLE_SAYINGS } from './people/people-sayings.ts';
import { PLANNING_SAYINGS } from './planning/planning-sayings.ts';
import { PRODUCTS_SAYINGS } from './products/products-sayings.ts';
import { REGISTRATIONS_SAYINGS } from './registrations/registrations-sayings.ts';
import { STAYS_SAYINGS } from './stays/stays-sayings.ts';
import { SUPPORT_SAYINGS } from './support/support-sayings.ts';
import { TERMINAL_PHASE_SAYINGS } from './terminal-phase/terminal-phase-sayings.ts';
import { WLZ_SAYINGS } from './wlz/wlz-sayings.ts';

/** By subject, how a record says the facts, each by its name in docs/fhir-mapping.md. */
export const SAYINGS = {
  patient: PATIENT_SAYINGS,
  people: PEOPLE_SAYINGS,
  care: CARE_SAYINGS,
  registrations: REGISTRATIONS_SAYINGS,
  stays: STAYS_SAYINGS,
  circumstances: CIRCUMSTANCES_SAYINGS,
  planning: PLANNING_SAYINGS,
  hospital: HOSPITAL_SAYINGS,
  'terminal-phase': TERMINAL_PHASE_SAYINGS,
  wlz: WLZ_SAYINGS,
  nursing: NURSING_SAYINGS,
  costs: COSTS_SAYINGS,
  products: PRODUCTS_SAYINGS,
  children: CHILDREN_SAYINGS,
  support: SUPPORT_SAYINGS,
};
