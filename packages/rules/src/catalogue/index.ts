import { CHILDREN } from './children/index.ts';
import { DEVICES } from './devices/index.ts';
import { HOSPITAL } from './hospital/index.ts';
import { MEDICINES } from './medicines/index.ts';
import type { Title } from './title.ts';

/** Every title, in the order of the catalogue. */
export const CATALOGUE: readonly Title[] = [...HOSPITAL, ...CHILDREN, ...DEVICES, ...MEDICINES];
