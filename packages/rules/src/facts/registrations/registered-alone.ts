import { ownCode } from '../../codes/own-code.ts';
import type { FactDeclaration } from '../../logic/declaration.ts';
import { type Fact, known, many, type Ref, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import type { CareOfEvent } from '../care/care.ts';
import { claimantsOf } from '../care/care-events.ts';
import { ChildOfPatient } from '../children/child-record.ts';
import { CircumstancesOf } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import { ENTITIES, type PeriodRegistration, type Registration } from '../entities.ts';
import { isYoungerThan } from '../patient/age.ts';
import { placeOf } from '../stays/stays.ts';
import type { SubjectKind } from '../subjects.ts';
import { lastDayOf } from './last-day.ts';

/** A registration by a site's own code, as the only thing that tells of what a title is about. */
export interface RegisteredAlone {
  /** The own code, `title:<id>`. */
  readonly claim: string;
  readonly registration: Registration;
  /** Of the kind that the title is about. */
  readonly subject: { readonly ref: Ref; readonly about: readonly Ref[]; readonly on: Fact<string> };
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
  return dossier.careWith([claim]).flatMap((care) =>
    care.registrations.items
      .filter(({ code }) => code.value === claim)
      .map((registration) => ({
        claim,
        registration,
        subject: subjectOf(dossier, kind, care, registration),
      })),
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
  care: CareOfEvent,
  registration: Registration,
): RegisteredAlone['subject'] {
  if (kind === 'care') return care;
  const { ref, on } = registration;
  const told: Record<string, unknown> = {
    ...entity(kind, ref),
    ...factsOf(dossier, care, registration),
    ref,
    about: [...new Set([...registration.identity.evidence, ...care.about])],
    on,
  };
  return told as unknown as RegisteredAlone['subject'];
}

/** What is known of anything that is registered, by the name that it has in every kind that has it. */
function factsOf(
  dossier: Dossier,
  { event }: CareOfEvent,
  registration: Registration,
): Readonly<Record<string, unknown>> {
  const { ref, on, identity } = registration;
  const day = on.value;
  const last = lastDayOf(dossier, ref) ?? day;
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
      // Who pays on its last day pays for what begins in the days before as well, or is another than does.
      payerOn: last,
      registeredOn: [last],
      refs: [event.ref, ...identity.evidence],
      encounter: event.encounter,
      claimants: claimantsOf(event),
    }),
    situation,
    child: dossier.isChildOn(last),
    upTo18: isYoungerThan(dossier, 19, last),
    dayCare: isAt('child-day-care'),
    house: isAt('child-care-house'),
    registrations: many([ofAnyKind(registration)], true, lack('registration', 'ChargeItem', ref)),
  };
}

/** Also as it is of what lasts, where it tells of others on the same day. */
function ofAnyKind(registration: Registration): Registration & Pick<PeriodRegistration, 'overlapping'> {
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
  };
}

/** What the record tells of a child's budgets and family on a day. */
function onDay(child: ChildOfPatient): Readonly<Record<string, unknown>> {
  const { zvwBudget, jeugdwetBudget, parentIsPaid, guarantorIsPaid } = child;
  return { zvwBudget, jeugdwetBudget, parentIsPaid, guarantorIsPaid };
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
