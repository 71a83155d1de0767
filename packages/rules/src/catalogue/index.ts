import { HOSPITAL } from './hospital/index.ts';
import { LONG_TERM_CARE } from './long-term-care/index.ts';
import type { Title } from './title.ts';

/** Every title, in the order of the catalogue. */
export const CATALOGUE: readonly Title[] = [...HOSPITAL, ...LONG_TERM_CARE];
