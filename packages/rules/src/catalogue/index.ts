import { HOME_NURSING } from './home-nursing/index.ts';
import { HOSPITAL } from './hospital/index.ts';
import type { Title } from './title.ts';

/** Every title, in the order of the catalogue. */
export const CATALOGUE: readonly Title[] = [...HOSPITAL, ...HOME_NURSING];
