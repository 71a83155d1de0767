import type { Ref } from '../../logic/fact.ts';
import type { Dossier } from '../dossier.ts';

/** The last day that a registration covers, as far as it tells. */
export function lastDayOf({ periodRegistrations }: Dossier, ref: Ref): string | undefined {
  return periodRegistrations.find((each) => each.ref === ref)?.until;
}
