import { type Fact, known, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import { nextDay } from '../../time/dates.ts';
import type { Dossier } from '../dossier.ts';
import { covers, type Stay } from './stays.ts';

/**
 * Whether the patient lives at home on a day: stays in no hospital or institution. A bijna-thuis-huis is as at home, and a
 * visit at home tells that who comes home that day is there.
 */
export function isAtHome(dossier: Dossier, on: string | undefined): Fact<boolean> {
  const { source } = dossier;
  const nowhere: Fact<boolean> = unknown(lack('admission', 'Encounter', source.patient.ref));
  if (on === undefined) return nowhere;
  const stays = dossier.staysOn(on).filter(isStay);
  const elsewhere = stays.find(
    (stay) => isElsewhere(stay) && (!endsOn(stay, on, dossier.stays) || goesOn(dossier.stays, on)),
  );
  if (elsewhere !== undefined) return known(false, [elsewhere.ref]);
  const visit = dossier.stays.find((stay) => covers(stay, on) && stay.kind === 'home' && !stay.remote);
  if (visit !== undefined) return known(true, [visit.ref]);
  // Who goes home today, or stays in a place of which the kind is not told.
  const open = stays.find(({ kind }) => kind !== 'hospice-bth');
  if (open !== undefined) return unknown(lack('place', 'Encounter', open.ref), [open.ref]);
  return source.isComplete('Encounter') ? known(true) : nowhere;
}

/** A contact of one day is no stay, unless it is an admission or in an institution. */
function isStay({ admissionClass, remote, kind, from, until }: Stay): boolean {
  if (remote || kind === 'gp-practice' || kind === 'gp-post' || kind === 'home-nursing') return false;
  if (kind === 'child-day-care' || kind === 'home') return false;
  if (kind === undefined) return admissionClass && from !== until;
  return kind !== 'hospital' || admissionClass;
}

function isElsewhere({ kind }: Stay): boolean {
  return (
    kind === 'hospital' || kind === 'nursing-home' || kind === 'hospice-hch' || kind === 'palliative-unit'
  );
}

/** Another stay elsewhere begins the day after: who moves was not at home in between. */
function goesOn(stays: readonly Stay[], on: string): boolean {
  return stays.some((stay) => isStayElsewhere(stay) && stay.from === nextDay(on));
}

/** It is over that day: it began before, or goes on from one that did. */
function endsOn({ from, until }: Stay, on: string, stays: readonly Stay[]): boolean {
  if (until !== on) return false;
  return from !== on || stays.some((stay) => isStayElsewhere(stay) && cameBefore(stay, on));
}

function cameBefore({ from, until }: Stay, on: string): boolean {
  return from !== undefined && from < on && until !== undefined && until <= on && on <= nextDay(until);
}

function isStayElsewhere(stay: Stay): boolean {
  return isElsewhere(stay) && isStay(stay);
}
