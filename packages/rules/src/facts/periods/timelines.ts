import { addYears, dayNumber, nextDay } from '../../time/dates.ts';
import { daysIn } from '../../time/days.ts';
import type { Dossier } from '../dossier.ts';
import { INSTITUTIONS, isVisit } from '../stays/stay-chains.ts';
import type { Stay } from '../stays/stays.ts';
import { coveragePeriods } from '../support/coverages.ts';

/** What of a record changes in the course of time. */
export type TimelineName =
  | 'stays'
  | 'visits'
  | 'wlz'
  | 'coverages'
  | 'expectancy'
  | 'nursing'
  | 'declared'
  | 'registrations'
  | 'agreements'
  | 'age'
  | 'death';

export const TIMELINES: readonly TimelineName[] = [
  'stays',
  'visits',
  'wlz',
  'coverages',
  'expectancy',
  'nursing',
  'declared',
  'registrations',
  'agreements',
  'age',
  'death',
];

/** A contact of one day changes nothing; an admission of one day does. */
function lasts(stay: Stay): boolean {
  return stay.from !== stay.until || (INSTITUTIONS.includes(stay.kind) && !isVisit(stay));
}

/** From when and until when something holds, as a record dates it. */
interface Dated {
  readonly from: string | undefined;
  readonly until: string | undefined;
}

/** The days, by their number, on which something of the record is another than the day before. */
export function changesOf(dossier: Dossier, name: TimelineName): readonly number[] {
  switch (name) {
    case 'stays':
      return dossier.stays.filter(lasts).flatMap(endsOfStay);
    case 'visits':
      // Who has a contact in an institution is there that day.
      return dossier.stays.filter((stay) => !lasts(stay) && INSTITUTIONS.includes(stay.kind)).flatMap(ends);
    case 'wlz':
      return dossier.wlzByDay.changes;
    case 'coverages':
      return coveragePeriods(dossier).flatMap(ends);
    case 'expectancy':
      return dossier.expectancies.flatMap(({ on }) => ends({ from: on, until: undefined }));
    case 'nursing':
      return dossier.nursingIndications.flatMap(ends);
    case 'declared':
      return dossier.vv10Declarations.flatMap(({ on }) => ends({ from: on, until: undefined }));
    case 'registrations':
      // One of a day without a period counts for all of what it is registered for.
      return dossier.periodRegistrations.filter(({ hasPeriod }) => hasPeriod).flatMap(ends);
    case 'agreements':
      return Object.values(dossier.source.settings.agreements ?? {}).flatMap((said) =>
        typeof said === 'object' ? ends({ from: undefined, until: said.until }) : [],
      );
    case 'age': {
      if (dossier.birth === undefined) return [];
      const birthday = addYears(dossier.birth, 18);
      // Of a birthday that is known to the month the last day counts as well.
      return [...ends({ from: birthday, until: birthday }), dayNumber(daysIn(birthday).to)];
    }
    case 'death':
      return ends({ from: undefined, until: dossier.death.value || undefined });
  }
}

/** The days of coming and leaving are apart: on these the patient was elsewhere as well. */
function endsOfStay({ from, until }: Stay): readonly number[] {
  return [
    ...ends({ from, until }),
    ...(from?.length === 10 ? [dayNumber(from) + 1] : []),
    ...(until?.length === 10 ? [dayNumber(until)] : []),
  ];
}

/** A month may be any day of it: what begins in it may hold from its first day, what ends in it up to its last. */
function ends({ from, until }: Dated): readonly number[] {
  return [
    ...(from === undefined ? [] : [dayNumber(daysIn(from).from)]),
    ...(until === undefined ? [] : [dayNumber(nextDay(daysIn(until).to))]),
  ];
}
