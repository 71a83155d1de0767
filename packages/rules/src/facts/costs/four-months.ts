import { type Fact, known, unknown } from '../../logic/fact.ts';
import { lastDay } from '../../logic/moment.ts';
import { lack } from '../../record/lacks.ts';
import { addMonths, dayNumber, nextDay } from '../../time/dates.ts';
import type { Dossier } from '../dossier.ts';
import type { OrganisationKind } from '../people/organisations.ts';
import { isVisit } from '../stays/stay-chains.ts';
import type { Stay } from '../stays/stays.ts';

const WLZ_INSTITUTIONS: readonly (OrganisationKind | undefined)[] = [
  'nursing-home',
  'palliative-unit',
  'hospice-hch',
];

/**
 * Whether the patient has stayed in Wlz institutions for four months, counted over stays that follow one another without a
 * day between them, from the indication on. How a break counts no source tells: with stays before it that would make up
 * four months it is unknown.
 */
export function isOverFourMonths(
  dossier: Dossier,
  present: Stay | undefined,
  on: string | undefined,
): Fact<boolean> {
  if (present === undefined || !WLZ_INSTITUTIONS.includes(present.kind)) return known(false);
  const { stays } = dossier;
  const all = stays.filter((stay) => WLZ_INSTITUTIONS.includes(stay.kind) && !isVisit(stay));
  const since = on === undefined ? undefined : dossier.wlzSince(on)?.from;
  if (on?.length !== 10 || all.some(({ from }) => from?.length !== 10) || (since?.length ?? 10) !== 10)
    return unknown(lack('date', 'Encounter', present.ref), [present.ref]);
  const run = runUpTo(all as readonly Dated[], present as Dated);
  const { from: first } = run.at(-1) as Dated;
  const start = since !== undefined && since > first ? since : first;
  const end = addMonths(start, 4);
  const refs = run.map(({ ref }) => ref);
  if (lastDay(on) >= end) return known(true, refs);
  const before = (all as readonly Dated[]).filter(
    ({ until, from }) => until?.length === 10 && until < start && from >= (since ?? ''),
  );
  const days = before.reduce(
    (sum, { from, until }) => sum + dayNumber(until as string) - dayNumber(from) + 1,
    0,
  );
  return days > 0 && dayNumber(on) + days >= dayNumber(end)
    ? unknown(lack('admission', 'Encounter', present.ref), [...refs, ...before.map(({ ref }) => ref)])
    : known(false, refs);
}

type Dated = Stay & { readonly from: string };

/** A stay with those before it that leave no day between them, the earliest last. */
function runUpTo(all: readonly Dated[], present: Dated): readonly Dated[] {
  const run = [present];
  for (;;) {
    const { from: first } = run.at(-1) as Dated;
    const before = all.find(
      (stay) =>
        !run.includes(stay) &&
        stay.from <= first &&
        stay.until?.length === 10 &&
        nextDay(stay.until) >= first,
    );
    if (before === undefined) return run;
    run.push(before);
  }
}
