import { compare } from '../../logic/order.ts';
import { dayNumber, nextDay } from '../../time/dates.ts';
import { daysIn } from '../../time/days.ts';
import type { Interval } from '../../time/interval.ts';
import type { Dossier } from '../dossier.ts';
import type { OrganisationKind } from '../people/organisations.ts';
import { chained, ENDLESS, type Link } from '../periods/chains.ts';
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
  const inOrder = stays
    .filter((stay) => INSTITUTIONS.includes(stay.kind) && !isVisit(stay))
    .sort((a, b) => compare(a.from, b.from) || compare(a.ref, b.ref));
  return chained(inOrder, linkOf).map((stays) => ({ stays, first: stays[0] as Stay }));
}

function linkOf(stay: Stay): Link {
  const { kind, institution, from, until } = stay;
  return { key: `${kind} ${institution}`, from, reach: reachOf(stay, until) };
}

function reachOf(stay: Stay, until: string | undefined): string | undefined {
  if (until === undefined) return isDated(stay) ? ENDLESS : undefined;
  return until.length === 10 ? nextDay(until) : undefined;
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

/** By the day on which something begins, the latest day before which it ends. */
export type LatestEnds = ReadonlyMap<number, number>;

export function latestEnds(intervals: readonly Interval[]): LatestEnds {
  const ends = new Map<number, number>();
  for (const { from, before } of intervals) ends.set(from, Math.max(before, ends.get(from) ?? before));
  return ends;
}

/** Up to the day of asking and of death; on the day of a move the patient is where they move to. */
export function openDays(dossier: Dossier, { from, before }: Interval, others: LatestEnds): Interval {
  const end = Math.max(from + 1, Math.min(before, dayNumber(dossier.lastAsked) + 1));
  const moves = end - 1 > from && (others.get(end - 1) ?? end) > end;
  return { from, before: moves ? end - 1 : end };
}
