import { HOSPICE } from './hospice/index.ts';
import { HOSPITAL } from './hospital/index.ts';
import { INFORMAL_CARE } from './informal-care/index.ts';
import { OTHER } from './other/index.ts';
import { PATIENT_COSTS } from './patient-costs/index.ts';
import { SUBSIDIES } from './subsidies/index.ts';
import type { Title } from './title.ts';

/** Every title, in the order of the catalogue. */
export const CATALOGUE: readonly Title[] = [
  ...HOSPITAL,
  ...SUBSIDIES,
  ...HOSPICE,
  ...INFORMAL_CARE,
  ...PATIENT_COSTS,
  ...OTHER,
];
