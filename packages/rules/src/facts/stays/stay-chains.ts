import { compare } from '../../logic/order.ts';
import { dayNumber, nextDay } from '../../time/dates.ts';
import { daysIn } from '../../time/days.ts';
import type { Interval } from '../../time/interval.ts';
import type { Dossier } from '../dossier.ts';
import type { OrganisationKind } from '../people/organisations.ts';
import type { Stay } from './stays.ts';

/** Where a patient can stay outside a hospital. */
export const INSTITUTIONS: readonly (OrganisationKind | undefined)[] = [
  'hospice',
  'hospice-bth',
  'hospice-hch',
  'palliative-unit',
  'nursing-home',
];

/** A contact of one day with somebody who visits is no stay of the patient. */
export function isVisit({ admissionClass, from, until, visited }: Stay): boolean {
  return !admissionClass && visited && from === until;
}

/** Stays in one institution that follow one another without a day between them, in order of time. */
export interface StayChain {
  readonly stays: readonly Stay[];
  readonly first: Stay;
}

/** However many Encounters tell of it, it is one stay. */
export function institutionChains({ stays }: Dossier): readonly StayChain[] {
  const chains: StayChain[] = [];
  const inOrder = stays
    .filter((stay) => INSTITUTIONS.includes(stay.kind) && !isVisit(stay))
    .sort((a, b) => compare(a.from, b.from) || compare(a.ref, b.ref));
  for (const stay of inOrder) {
    const index = chains.findIndex((chain) => goesOn(chain, stay));
    const chain = chains[index];
    if (chain === undefined) chains.push({ stays: [stay], first: stay });
    else chains[index] = { ...chain, stays: [...chain.stays, stay] };
  }
  return chains;
}

function goesOn({ stays }: StayChain, next: Stay): boolean {
  return stays.some(
    (stay) =>
      stay.kind === next.kind &&
      stay.institution === next.institution &&
      next.from?.length === 10 &&
      (stay.until === undefined
        ? isDated(stay)
        : stay.until.length === 10 && next.from <= nextDay(stay.until)),
  );
}

export function isDated({ from }: Stay): boolean {
  return from?.length === 10;
}

/** The days of a chain, by their number; without an end while it lasts. */
export function daysOfChain({ stays, first }: StayChain): Interval {
  const ends = stays.map(({ until }) =>
    until === undefined ? Number.POSITIVE_INFINITY : dayNumber(daysIn(until).to) + 1,
  );
  const from = first.from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(daysIn(first.from).from);
  return { from, before: Math.max(from + 1, ...ends) };
}

/** Up to the day of asking and of death; on the day of a move the patient is where they move to. */
export function openDays(
  dossier: Dossier,
  { from, before }: Interval,
  others: readonly Interval[],
): Interval {
  const end = Math.max(from + 1, Math.min(before, dayNumber(dossier.lastAsked) + 1));
  const moves = others.some((other) => other.from === end - 1 && other.before > end && other.from > from);
  return { from, before: moves ? end - 1 : end };
}
