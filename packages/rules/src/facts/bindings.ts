import type { FactBinding } from './binding.ts';
import { CARE_BINDINGS } from './care/care-bindings.ts';
import { HOSPITAL_BINDINGS } from './hospital/hospital-bindings.ts';
import { NURSING_BINDINGS } from './nursing/nursing-bindings.ts';
import { PATIENT_BINDINGS } from './patient/patient-bindings.ts';
import { PEOPLE_BINDINGS } from './people/people-bindings.ts';
import { PLANNING_BINDINGS } from './planning/planning-bindings.ts';
import { PRODUCTS_BINDINGS } from './products/products-bindings.ts';
import { REGISTRATIONS_BINDINGS } from './registrations/registrations-bindings.ts';
import { STATUS_BINDING } from './status-binding.ts';
import { SUPPORT_BINDINGS } from './support/support-bindings.ts';
import { TERMINAL_PHASE_BINDINGS } from './terminal-phase/terminal-phase-bindings.ts';
import { WLZ_BINDINGS } from './wlz/wlz-bindings.ts';

/** Every key of the settings `bindings`, in the order in which their expressions are evaluated. */
export const BINDINGS = {
  ...STATUS_BINDING,
  ...PEOPLE_BINDINGS,
  ...CARE_BINDINGS,
  ...PLANNING_BINDINGS,
  ...PATIENT_BINDINGS,
  ...TERMINAL_PHASE_BINDINGS,
  ...HOSPITAL_BINDINGS,
  ...REGISTRATIONS_BINDINGS,
  ...WLZ_BINDINGS,
  ...NURSING_BINDINGS,
  ...PRODUCTS_BINDINGS,
  ...SUPPORT_BINDINGS,
} as const satisfies Record<string, FactBinding>;

/** A fact that a site can say in its own way. */
export type BindingKey = keyof typeof BINDINGS;

export const BINDING_KEYS = Object.keys(BINDINGS) as readonly BindingKey[];
