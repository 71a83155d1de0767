import { cited } from '../sources.ts';

/** The policy rule for GP care that the Handreiking cites. */
export function beleidsregelHuisartsenzorg(article: string) {
  return cited(
    `NZa Beleidsregel huisartsenzorg en multidisciplinaire zorg 2026 (BR/REG-26112) art. ${article}`,
  );
}
