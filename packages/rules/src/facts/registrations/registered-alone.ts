import { ownCode } from '../../codes/own-code.ts';
import type { FactDeclaration } from '../../logic/declaration.ts';
import { type Fact, known, many, type Ref, unknown } from '../../logic/fact.ts';
import { compare } from '../../logic/order.ts';
import { lack } from '../../record/lacks.ts';
import { nextDay } from '../../time/dates.ts';
import { intervalOf } from '../../time/days.ts';
import type { CareOfEvent } from '../care/care.ts';
import { claimantsOf } from '../care/care-events.ts';
import { ChildOfPatient } from '../children/child-record.ts';
import { CircumstancesOf } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import { ENTITIES, type PeriodRegistration, type Registration } from '../entities.ts';
import { isYoungerThan } from '../patient/age.ts';
import { PeriodOfDossier, type PeriodParts, type Piece } from '../periods/period-subject.ts';
import { placeOf } from '../stays/stays.ts';
import { isPeriodKind, type SubjectKind } from '../subjects.ts';
import { hasPeriod, lastDayOf } from './last-day.ts';

/** A registration by a site's own code, as the only thing that tells of what a title is about. */
export interface RegisteredAlone {
  /** The own code, `title:<id>`. */
  readonly claim: string;
  readonly registration: Registration;
  /** Of the kind that the title is about. */
  readonly subject: AloneSubject;
  /** The same for each of its days, where it is registered for more of them. */
  readonly period: AlonePeriod | undefined;
}

interface AloneSubject {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
}

/** One registration, or several of something that lasts of which each goes on the day after the last. */
interface Run {
  readonly care: CareOfEvent;
  readonly registration: Registration;
  readonly others: readonly Registration[];
  readonly about: readonly Ref[];
  readonly last: string | undefined;
}

/**
 * Every registration under an own code, each as if nothing else told what it is for: of that only what follows from the
 * registration itself, from its contact and from its days is known. Not of a code that stands for several titles.
 */
export function registeredAlone(
  dossier: Dossier,
  claim: string,
  kind: SubjectKind,
): readonly RegisteredAlone[] {
  if (isShared(dossier, claim)) return [];
  const single = dossier.careWith([claim]).flatMap((care) =>
    care.registrations.items
      .filter(({ code }) => code.value === claim)
      .map((registration): Run => {
        const last = lastDayOf(dossier, registration.ref) ?? registration.on.value;
        const about = [...new Set([...registration.identity.evidence, ...care.about])];
        return { care, registration, others: [], about, last };
      }),
  );
  // What is registered by the day is one thing a day, but of something that lasts.
  const isPart = ({ registration: { ref } }: Run) => isPeriodKind(kind) || hasPeriod(dossier, ref);
  const runs = [...runsOf(single.filter(isPart)), ...single.filter((run) => !isPart(run))];
  return runs.map((run) => ({
    claim,
    registration: run.registration,
    subject: subjectOf(dossier, kind, run),
    period: periodOf(dossier, claim, kind, run),
  }));
}

/** What is registered for more days than one, as it is on each of them. */
class AlonePeriod extends PeriodOfDossier<AloneSubject> {
  /** The first registration. */
  readonly ref: Ref;
  readonly #first: Piece<AloneSubject>;

  constructor(ref: Ref, dossier: Dossier, parts: PeriodParts<AloneSubject> & { readonly day: string }) {
    super(dossier, parts);
    this.ref = ref;
    this.#first = { days: undefined, on: parts.day, day: parts.day, states: parts.statesOn(parts.day) };
  }

  /** Nothing tells of it at another moment. */
  override at(): Piece<AloneSubject> {
    return this.#first;
  }
}

/** Care that is registered is itself what is told, and not of each day. */
function periodOf(dossier: Dossier, claim: string, kind: SubjectKind, run: Run): AlonePeriod | undefined {
  const { registration, about, last } = run;
  const first = registration.on.value;
  if (kind === 'care' || first?.length !== 10 || last?.length !== 10 || last <= first) return undefined;
  const days = [intervalOf({ from: first, to: last })];
  return new AlonePeriod(registration.ref, dossier, {
    about,
    claim,
    days,
    day: first,
    whole: days,
    statesOn: (day) => [subjectOf(dossier, kind, run, day)],
  });
}

/** What is sent in parts is judged as if it were sent at once. */
function runsOf(single: readonly Run[]): readonly Run[] {
  const runs: Run[] = [];
  const inOrder = [...single].sort((a, b) =>
    compare(a.registration.on.value ?? '', b.registration.on.value ?? ''),
  );
  for (const next of inOrder) {
    const index = runs.findIndex((run) => goesOn(run, next));
    const run = runs[index];
    if (run === undefined) runs.push(next);
    else {
      const about = [...new Set([...run.about, ...next.about])];
      runs[index] = { ...run, others: [...run.others, next.registration], about, last: next.last };
    }
  }
  return runs;
}

/** By the same organisation, and for the same contact as far as these are told. */
function goesOn(run: Run, next: Run): boolean {
  const { on, claimant } = next.registration;
  return (
    on.value?.length === 10 &&
    run.last?.length === 10 &&
    nextDay(run.last) === on.value &&
    run.registration.claimant.value === claimant.value &&
    run.care.event.encounter?.ref === next.care.event.encounter?.ref
  );
}

/** A site uses one code for several titles: which one it is for, only what it is registered for can tell. */
function isShared({ source }: Dossier, claim: string): boolean {
  const codes = Object.entries(source.settings.codes ?? {});
  const own = codes.find(([id]) => ownCode(id) === claim)?.[1];
  return codes.filter(([, { system, code }]) => system === own?.system && code === own?.code).length > 1;
}

function subjectOf(
  dossier: Dossier,
  kind: SubjectKind,
  run: Run,
  day: string | undefined = run.registration.on.value,
): AloneSubject {
  if (kind === 'care') return run.care;
  const { ref, on } = run.registration;
  const told: Record<string, unknown> = {
    ...entity(kind, ref),
    ...factsOf(dossier, run, day),
    ref,
    about: run.about,
    on: day === undefined || day === on.value ? on : known(day, on.evidence),
  };
  return told as unknown as AloneSubject;
}

/** What is known on a day of anything that is registered, by the name that it has in every kind that has it. */
function factsOf(
  dossier: Dossier,
  { care: { event }, registration, others, about }: Run,
  day: string | undefined,
): Readonly<Record<string, unknown>> {
  const { ref } = registration;
  const situation = dossier.situationOn(day);
  const place = event.encounter && placeOf(dossier.source, event.encounter);
  const isAt = (kind: string): Fact<boolean> =>
    place === undefined
      ? unknown(lack('place', 'Encounter', ref), [ref])
      : known(place === kind, event.about);
  const ofChild = day === undefined ? {} : onDay(new ChildOfPatient(dossier, day));
  return {
    ...ofChild,
    circumstances: new CircumstancesOf(dossier, {
      on: day,
      start: event.on === day ? event.start : undefined,
      refs: [...new Set([event.ref, ...about])],
      encounter: event.encounter,
      claimants: claimantsOf(event),
    }),
    situation,
    child: dossier.isChildOn(day),
    upTo18: isYoungerThan(dossier, 19, day),
    dayCare: isAt('child-day-care'),
    house: isAt('child-care-house'),
    registrations: many(
      [registration, ...others].map(ofAnyKind),
      true,
      lack('registration', 'ChargeItem', ref),
    ),
  };
}

/** Also as it is of what lasts, where it tells of others on the same day. */
function ofAnyKind(
  registration: Registration,
): Registration & Pick<PeriodRegistration, 'overlapping' | 'again' | 'sector'> {
  const { ref, identity, code, on, performers } = registration;
  return {
    ref,
    identity,
    code,
    on,
    performers,
    get specialism() {
      return registration.specialism;
    },
    get claimant() {
      return registration.claimant;
    },
    get subtrajecten() {
      return registration.subtrajecten;
    },
    overlapping: many([], false, lack('registration', 'ChargeItem', ref)),
    again: many([], true, lack('registration', 'ChargeItem', ref)),
    sector: unknown(lack('claimant', 'ChargeItem', ref)),
  };
}

/** What the record tells of a child's budgets and family on a day. */
function onDay(child: ChildOfPatient): Readonly<Record<string, unknown>> {
  const { zvwBudget, jeugdwetBudget, parentIsPaid, guarantorIsPaid, admitted } = child;
  return { zvwBudget, jeugdwetBudget, parentIsPaid, guarantorIsPaid, admitted };
}

/** An entity of which nothing is told. */
function entity(name: keyof typeof ENTITIES, ref: Ref): Readonly<Record<string, unknown>> {
  const facts: Readonly<Record<string, FactDeclaration>> = ENTITIES[name].facts;
  return Object.fromEntries(
    Object.entries(facts).map(([field, declaration]) => [field, untold(declaration, ref)]),
  );
}

function untold(declaration: FactDeclaration, ref: Ref): unknown {
  const missing = lack('registered-thing', 'ChargeItem', ref);
  switch (declaration.is) {
    case 'part':
      return entity(declaration.part as keyof typeof ENTITIES, ref);
    case 'set':
      return many([], false, missing);
    default:
      return unknown(missing, [ref]);
  }
}
