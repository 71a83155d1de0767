import type { Title } from '../title.ts';
import { consult, langConsult } from './consulten.ts';
import { ketenzorg, moduleKwetsbareOuderen, organisatieInfrastructuur, segment3 } from './contracten.ts';
import { inschrijftarief } from './inschrijftarief.ts';
import { intensieveZorgAnw, intensieveZorgOverdag } from './intensieve-zorg.ts';
import { meedenkadvies } from './meedenkadvies.ts';
import { consultatieTelefonisch, consultatieVisite } from './palliatieve-consultatie.ts';
import { patzDeelname } from './patz.ts';
import { behandelwensgesprek, zorgplanningSegment1 } from './zorgplanning.ts';

/** The GP, entries 36-50. */
export const GENERAL_PRACTICE: readonly Title[] = [
  inschrijftarief,
  consult,
  langConsult,
  intensieveZorgOverdag,
  intensieveZorgAnw,
  meedenkadvies,
  organisatieInfrastructuur,
  ketenzorg,
  segment3,
  behandelwensgesprek,
  zorgplanningSegment1,
  moduleKwetsbareOuderen,
  patzDeelname,
  consultatieVisite,
  consultatieTelefonisch,
];
