import type { Ref } from '../../logic/fact.ts';
import { daysIn, intervalOf } from '../../time/days.ts';
import { type Interval, type IntervalSet, overlaps, setOf, union } from '../../time/interval.ts';
import { inOrder } from '../../time/ordered.ts';
import type { Dossier } from '../dossier.ts';
import type { RegistrationOfPeriod } from '../registrations/period-registrations.ts';
import { PeriodOfDossier, type PeriodSubject } from './period-subject.ts';

/** Something that lasts: a stay or an indication, however many resources tell of it. */
export interface Thing<State> {
  readonly refs: readonly Ref[];
  /** The days it lasts, also those to come. */
  readonly lasts: Interval;
  /** The days for which it can be registered: not those that another takes over, nor those to come. */
  readonly open: Interval;
  /** It is dated to the day. */
  readonly exact: boolean;
  /** As the record dates its first day, where that is less than a day. */
  readonly from: string | undefined;
  /** Days, by their number, on which it becomes another without anything else in the record that does. */
  readonly changes: readonly number[];
  stateOn(day: string | undefined, scope: IntervalSet, registered?: RegisteredBy): State;
}

/** By whom days are registered. */
export interface RegisteredBy {
  /** The organisation that registers, where it is told. */
  readonly claimant: Ref | undefined;
  /** It registers for another of the things. */
  readonly elsewhere: boolean;
}

export interface Things<State> {
  readonly things: readonly Thing<State>[];
  readonly registrations: readonly RegistrationOfPeriod[];
  /** The things for which something is registered, whatever its days; undefined where only its days tell. */
  meantBy?(registration: RegistrationOfPeriod): readonly Thing<State>[] | undefined;
  /** Whether two organisations register for themselves, so that what they register is apart. */
  areApart?(a: RegistrationOfPeriod, b: RegistrationOfPeriod): boolean;
  /** Whether what is registered under a code is told of also where there is nothing that it is registered for. */
  tellsAlone(code: string): boolean;
  /** What is registered while there is nothing of the kind. */
  nothingOn(
    registrations: readonly RegistrationOfPeriod[],
    day: string | undefined,
    scope: IntervalSet,
  ): State;
}

/**
 * What titles are about, where that lasts: each thing, and for each title the days of it that are registered. What is
 * registered for one thing, or for days that touch, is judged together.
 */
export function subjectsOfThings<State>(
  dossier: Dossier,
  all: Things<State>,
): readonly PeriodSubject<State>[] {
  const { things, registrations, tellsAlone } = all;
  const claims = [...byCode(registrations)].flatMap(([code, ofCode]) =>
    groups(all, ofCode)
      .filter((group) => group.things.length > 0 || tellsAlone(code))
      .map((group) => ({ code, ...group })),
  );
  const claimed = codesByThing(claims);
  const changes = inOrder(things.flatMap((thing) => thing.changes));
  const open = things.map((thing) => {
    const days = thing.exact ? setOf([thing.open]) : undefined;
    return new PeriodOfDossier<State>(dossier, {
      about: thing.refs,
      claimed: [...(claimed.get(thing) ?? [])],
      changes: thing.changes,
      days,
      day: thing.from,
      whole: days ?? [],
      statesOn: (day) => [thing.stateOn(day, setOf([thing.lasts]))],
    });
  });
  return [...open, ...claims.map((claim) => claimSubject(dossier, claim, all, changes))];
}

/** The codes under which some day of a thing is registered. */
function codesByThing<State>(
  claims: readonly (Group<State> & { readonly code: string })[],
): ReadonlyMap<Thing<State>, ReadonlySet<string>> {
  const codes = new Map<Thing<State>, Set<string>>();
  for (const { code, covered } of claims) {
    for (const thing of covered) {
      const ofThing = codes.get(thing);
      if (ofThing === undefined) codes.set(thing, new Set([code]));
      else ofThing.add(code);
    }
  }
  return codes;
}

interface Group<State> {
  readonly things: readonly Thing<State>[];
  /** Those of which some day is registered. */
  readonly covered: readonly Thing<State>[];
  /** The things for which it is registered, whatever its days. */
  readonly meant: readonly Thing<State>[] | undefined;
  readonly registrations: readonly RegistrationOfPeriod[];
  /** Undefined where the record does not date it to the day. */
  readonly days: IntervalSet | undefined;
}

function byCode(
  registrations: readonly RegistrationOfPeriod[],
): ReadonlyMap<string, readonly RegistrationOfPeriod[]> {
  const codes = new Map<string, RegistrationOfPeriod[]>();
  for (const registration of registrations) {
    const code = registration.code.value as string;
    codes.set(code, [...(codes.get(code) ?? []), registration]);
  }
  return codes;
}

/** Registrations of one code, together where they are for one thing or their days touch. */
function groups<State>(
  all: Things<State>,
  registrations: readonly RegistrationOfPeriod[],
): readonly Group<State>[] {
  let found: Group<State>[] = [];
  for (const registration of registrations) {
    let group = groupOf(all, registration);
    const others: Group<State>[] = [];
    for (const other of found) {
      if (belongTogether(all, group, other)) group = together(other, group);
      else others.push(other);
    }
    found = [...others, group];
  }
  return found;
}

function groupOf<State>(all: Things<State>, registration: RegistrationOfPeriod): Group<State> {
  const { interval, encounter } = registration;
  const meant = all.meantBy?.(registration);
  const covering = (meant ?? all.things).filter(({ lasts, refs }) =>
    interval === undefined ? encounter !== undefined && refs.includes(encounter) : overlaps(lasts, interval),
  );
  // On the day of a move only that to which the patient moves, where more than that day is registered or not.
  const taken = covering.filter(({ open }) => interval !== undefined && overlaps(open, interval));
  const covered = taken.length > 0 ? taken : covering;
  return {
    things: covered.length > 0 ? covered : (meant ?? []),
    covered,
    meant,
    registrations: [registration],
    days: registration.isExact && interval !== undefined ? setOf([interval]) : undefined,
  };
}

function belongTogether<State>({ areApart }: Things<State>, a: Group<State>, b: Group<State>): boolean {
  if (a.days === undefined || b.days === undefined) return false;
  if (
    areApart !== undefined &&
    a.registrations.some((one) => b.registrations.some((other) => areApart(one, other)))
  )
    return false;
  if ([a, b].some(({ meant }) => meant !== undefined) && !haveSame(a.meant ?? a.things, b.meant ?? b.things))
    return false;
  if (a.things.some((thing) => b.things.includes(thing))) return true;
  return union(a.days, b.days).length < a.days.length + b.days.length;
}

function haveSame<State>(a: readonly Thing<State>[], b: readonly Thing<State>[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}

function together<State>(a: Group<State>, b: Group<State>): Group<State> {
  return {
    things: [...new Set([...a.things, ...b.things])],
    covered: [...new Set([...a.covered, ...b.covered])],
    meant: a.meant ?? b.meant,
    registrations: [...a.registrations, ...b.registrations],
    days: union(a.days ?? [], b.days ?? []),
  };
}

function claimSubject<State>(
  dossier: Dossier,
  { code, things, meant, registrations, days }: Group<State> & { readonly code: string },
  { things: all, nothingOn }: Things<State>,
  changes: readonly number[],
): PeriodSubject<State> {
  const ofThings = setOf(things.map(({ lasts }) => lasts));
  const scope = setOf(
    registrations.flatMap((each) =>
      each.hasPeriod || things.length === 0 ? (each.interval ?? []) : ofThings,
    ),
  );
  const claimant = registrations.find((each) => each.claimant !== undefined)?.claimant;
  return new PeriodOfDossier<State>(dossier, {
    about: things.length > 0 ? things.flatMap(({ refs }) => refs) : registrations.map(({ ref }) => ref),
    claim: code,
    days,
    day: registrations[0]?.from,
    changes,
    whole: union(days ?? [], setOf(things.map(({ open }) => open))),
    statesOn: (day) => {
      const there =
        day === undefined ? things : all.filter(({ lasts }) => overlaps(lasts, intervalOf(daysIn(day))));
      if (there.length === 0) return [nothingOn(registrations, day, scope)];
      const here = meant === undefined ? there : there.filter((thing) => meant.includes(thing));
      const registered: RegisteredBy = { claimant, elsewhere: here.length === 0 };
      return (here.length > 0 ? here : there).map((thing) => thing.stateOn(day, scope, registered));
    },
  });
}
