import type { Ref } from '../../logic/fact.ts';
import type { Dossier } from '../dossier.ts';

/** The last day that a registration covers, as far as it tells. */
export function lastDayOf({ periodRegistrations }: Dossier, ref: Ref): string | undefined {
  return periodRegistrations.find((each) => each.ref === ref)?.until;
}

/** It tells of a period, however short, and not of one day. */
export function hasPeriod({ periodRegistrations }: Dossier, ref: Ref): boolean {
  return periodRegistrations.some((each) => each.ref === ref && each.hasPeriod);
}
