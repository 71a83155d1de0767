import type { Title } from '../title.ts';
import { consult, langConsult } from './consulten.ts';
import { inschrijftarief } from './inschrijftarief.ts';
import { intensieveZorgAnw, intensieveZorgOverdag } from './intensieve-zorg.ts';

/** The GP, entries 36-50. */
export const GENERAL_PRACTICE: readonly Title[] = [
  inschrijftarief,
  consult,
  langConsult,
  intensieveZorgOverdag,
  intensieveZorgAnw,
];
