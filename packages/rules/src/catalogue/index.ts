import { ELDERLY_CARE } from './elderly-care/index.ts';
import { GENERAL_PRACTICE } from './general-practice/index.ts';
import { HOSPITAL } from './hospital/index.ts';
import type { Title } from './title.ts';
import { TRANSMURAL } from './transmural/index.ts';

/** Every title, in the order of the catalogue. */
export const CATALOGUE: readonly Title[] = [...HOSPITAL, ...GENERAL_PRACTICE, ...ELDERLY_CARE, ...TRANSMURAL];
