import type { Ref } from '../../logic/fact.ts';
import { daysIn, intervalOf } from '../../time/days.ts';
import { type IntervalSet, overlaps, setOf, union } from '../../time/interval.ts';
import { CareOfEvent } from '../care/care.ts';
import { CareEvent } from '../care/care-events.ts';
import type { Dossier } from '../dossier.ts';
import type { Care } from '../entities.ts';
import type { RegistrationOfPeriod } from '../registrations/period-registrations.ts';
import { covers } from '../stays/stays.ts';
import { PeriodOfDossier } from './period-subject.ts';

/** Care for which something is registered over more days than one: the title is judged on each of them. */
export class RegisteredCare extends PeriodOfDossier<Care> {
  /** As for the same care on one day, so that what is decided of it is kept. */
  readonly ref: Ref;
  readonly event: CareEvent;
  readonly #days: IntervalSet;
  readonly #claimants: readonly (Ref | undefined)[];

  constructor(
    dossier: Dossier,
    care: CareOfEvent,
    registrations: readonly RegistrationOfPeriod[],
    days: IntervalSet,
  ) {
    super(dossier, {
      about: care.about,
      claim: registrations[0]?.code.value as string,
      days,
      whole: days,
      statesOn: (day) => [day === care.event.on ? care : new CareOnDay(dossier, care, day)],
    });
    this.ref = care.ref;
    this.event = care.event;
    this.#days = days;
    this.#claimants = registrations.map(({ claimant }) => claimant);
  }

  /** Whether it tells of other care as well: a contact on one of its days, with those who register. */
  tellsOf(dossier: Dossier, { event }: CareOfEvent): boolean {
    if (event.on === undefined || event === this.event) return event === this.event;
    const days = intervalOf(daysIn(event.on));
    if (!this.#days.some((each) => overlaps(each, days))) return false;
    const provider =
      event.encounter && dossier.source.keyOf(event.encounter.resource.serviceProvider, event.encounter);
    return (
      provider === undefined || this.#claimants.includes(undefined) || this.#claimants.includes(provider)
    );
  }
}

/** The same care on another day: by the same people, and in the same stay where that lasts. */
class CareOnDay extends CareOfEvent {
  readonly #care: CareOfEvent;

  constructor(dossier: Dossier, care: CareOfEvent, day: string | undefined) {
    super(dossier, eventOn(dossier, care.event, day));
    this.#care = care;
  }

  override get byHomeNursing() {
    return this.#care.byHomeNursing;
  }

  override get requests() {
    return this.#care.requests;
  }
}

function eventOn(dossier: Dossier, event: CareEvent, day: string | undefined): CareEvent {
  const { ref, encounter, billingOnly, about, performers, statements, episodes } = event;
  const stay = dossier.stays.find((each) => each.ref === encounter?.ref);
  const goesOn = stay !== undefined && covers(stay, day);
  const moved = new CareEvent(ref, goesOn ? encounter : undefined, day, undefined, billingOnly);
  moved.about.push(...about);
  for (const performer of performers) moved.addPerformer(performer);
  for (const statement of statements) moved.addStatement(statement);
  for (const episode of episodes) moved.addEpisode(episode);
  return moved;
}

/** By the code and the care that they are registered for. */
export function readRegisteredCare(dossier: Dossier): readonly RegisteredCare[] {
  const groups = new Map<string, RegistrationOfPeriod[]>();
  for (const registration of dossier.periodRegistrations) {
    const { care, code, interval, isExact } = registration;
    if (!isExact || interval === undefined) continue;
    const key = `${code.value} ${dossier.care.indexOf(care)}`;
    groups.set(key, [...(groups.get(key) ?? []), registration]);
  }
  return [...groups.values()].flatMap((registrations) => {
    const days = registrations.reduce<IntervalSet>(
      (all, { interval }) => union(all, setOf(interval === undefined ? [] : [interval])),
      [],
    );
    const [{ care }] = registrations as [RegistrationOfPeriod];
    const isLong = days.length > 1 || days.some(({ from, before }) => before - from > 1);
    return isLong ? [new RegisteredCare(dossier, care, registrations, days)] : [];
  });
}
