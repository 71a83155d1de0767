import type { Encounter } from '@medplum/fhirtypes';
import { ownCode } from '../../codes/own-code.ts';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay } from '../../logic/moment.ts';
import { compare } from '../../logic/order.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { text } from '../../record/safe.ts';
import { minutesBetween, nextDay } from '../../time/dates.ts';
import { CircumstancesOf } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type { ChildVisit, Circumstances, Registration, Situation } from '../entities.ts';
import { isYoungerThan } from '../patient/age.ts';
import type { OrganisationKind } from '../people/organisations.ts';
import { lastDayOf } from '../registrations/last-day.ts';
import { placeOf } from '../stays/stays.ts';

const CAME: readonly (string | undefined)[] = ['finished', 'in-progress', 'onleave', 'arrived'];
/** Planned visits can still be kept. */
const DID_NOT_COME: readonly (string | undefined)[] = ['cancelled'];
const SIX_HOURS = 360;
const DAY = 24 * 60;

/**
 * The days at a nursing day-care centre, and the stays in a children's care house, also those that were not kept. Visits
 * to the centre on one day are one: the tariff is by the day. Stays in a house that touch are one stay.
 */
export function readChildVisits(dossier: Dossier): readonly ChildVisit[] {
  const visits: Found[] = [];
  for (const entry of inOrderOfTime(dossier)) {
    const { status, period } = entry.resource;
    if (!CAME.includes(status) && !DID_NOT_COME.includes(status)) continue;
    const kind = placeOf(dossier.source, entry);
    if (kind !== 'child-day-care' && kind !== 'child-care-house') continue;
    const on = dossier.source.date(period?.start, entry, 'Encounter.period.start');
    const same = visits.find(
      (each) =>
        each.kind === kind &&
        (kind === 'child-day-care' ? isSameDay(each, on) : goesOn(dossier, each, entry)),
    );
    if (same === undefined) visits.push({ kind, on, entries: [entry] });
    else same.entries.push(entry);
  }
  return visits.map(({ kind, on, entries }) => new DayOrStay(dossier, entries, kind, on));
}

type Visit = Entry<Encounter>;

interface Found {
  readonly kind: OrganisationKind;
  readonly on: string | undefined;
  readonly entries: [Visit, ...Visit[]];
}

function inOrderOfTime({ source }: Dossier): readonly Visit[] {
  const start = (entry: Visit) =>
    source.date(entry.resource.period?.start, entry, 'Encounter.period.start') ?? '';
  return [...source.own('Encounter')].sort((a, b) => compare(start(a), start(b)));
}

function isSameDay(visit: Found, on: string | undefined): boolean {
  return on?.length === 10 && visit.on === on;
}

/** The same house goes on with it on the day of leaving or the next. */
function goesOn({ source }: Dossier, { entries }: Found, next: Visit): boolean {
  const last = entries.at(-1) as Visit;
  const until = source.date(last.resource.period?.end, last, 'Encounter.period.end')?.slice(0, 10);
  const from = source.date(next.resource.period?.start, next, 'Encounter.period.start')?.slice(0, 10);
  const house = (entry: Visit) => source.keyOf(entry.resource.serviceProvider, entry);
  const bothCame = CAME.includes(last.resource.status) && CAME.includes(next.resource.status);
  return (
    bothCame &&
    until?.length === 10 &&
    (from === until || from === nextDay(until)) &&
    house(last) === house(next)
  );
}

class DayOrStay implements ChildVisit {
  readonly ref: Ref;
  readonly on: Fact<string>;
  readonly dayCare: Fact<boolean>;
  readonly house: Fact<boolean>;
  readonly present: Fact<boolean>;
  readonly situation: Situation;
  readonly #dossier: Dossier;
  readonly #entries: readonly Visit[];
  readonly #date: string | undefined;

  constructor(
    dossier: Dossier,
    entries: readonly [Visit, ...Visit[]],
    kind: OrganisationKind,
    on: string | undefined,
  ) {
    const came = entries.filter(({ resource }) => CAME.includes(resource.status));
    const [first] = came.length > 0 ? came : entries;
    const { ref } = first as Visit;
    this.#dossier = dossier;
    this.#entries = came.length > 0 ? came : entries;
    this.#date = on;
    this.ref = ref;
    this.on = dossier.source.dateFact(on, first as Visit);
    this.dayCare = known(kind === 'child-day-care', [ref]);
    this.house = known(kind === 'child-care-house', [ref]);
    this.present = known(came.length > 0, [ref]);
    this.situation = dossier.situationOn(on);
  }

  get about(): readonly Ref[] {
    return this.#entries.map(({ ref }) => ref);
  }

  get circumstances(): Circumstances {
    const registeredOn = this.#registeredOn;
    const payerOn = registeredOn.at(-1) ?? this.#date;
    return new CircumstancesOf(this.#dossier, { on: this.#date, payerOn, registeredOn, refs: [this.ref] });
  }

  get sixHours(): Fact<boolean> {
    const told = this.#entries.map(minutesOf);
    const minutes = told.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    return minutes < SIX_HOURS && told.includes(undefined)
      ? unknown(lack('hours', 'Encounter', this.ref), this.about)
      : known(minutes >= SIX_HOURS, this.about);
  }

  get fiveOrOlder(): Fact<boolean> {
    const younger = isYoungerThan(this.#dossier, 5, this.#date);
    return younger.value === undefined ? younger : known(!younger.value, younger.evidence);
  }

  get upTo18(): Fact<boolean> {
    return isYoungerThan(this.#dossier, 19, this.#registeredOn.at(-1) ?? this.#date);
  }

  /** The last day of what is registered for it, in order of time; of a stay that can be later than its first day. */
  get #registeredOn(): readonly string[] {
    const isOfTitle = ({ code }: Registration) =>
      code.value === ownCode('kind-vpd-dagopvang') || code.value === ownCode('kind-verblijf-kinderzorghuis');
    return this.registrations.items
      .filter(isOfTitle)
      .flatMap(({ ref, on }) => lastDayOf(this.#dossier, ref) ?? on.value ?? [])
      .sort();
  }

  get registrations(): Many<Registration> {
    const items = this.#dossier.care
      .filter(
        ({ event }) =>
          this.about.includes(event.encounter?.ref ?? '') || (event.billingOnly && this.#covers(event.on)),
      )
      .flatMap(({ registrations }) => registrations.items);
    return many(
      items,
      this.#dossier.source.isComplete('ChargeItem'),
      lack('registration', 'ChargeItem', this.ref),
    );
  }

  #covers(on: string | undefined): boolean {
    if (on === undefined) return false;
    return this.#entries.some((entry) => {
      const { start, end } = entry.resource.period ?? {};
      const from = this.#dossier.source.date(start, entry, 'Encounter.period.start');
      const until = this.#dossier.source.date(end, entry, 'Encounter.period.end') ?? from;
      return from !== undefined && firstDay(from) <= lastDay(on) && lastDay(until ?? from) >= firstDay(on);
    });
  }
}

/** How long a visit took; that of a visit over several days is no time at one day. */
function minutesOf({ resource: { period, length } }: Visit): number | undefined {
  if (typeof length?.value === 'number' && (length.code === 'h' || length.code === 'min'))
    return length.code === 'h' ? length.value * 60 : length.value;
  const start = text(period?.start);
  const end = text(period?.end);
  if (start === undefined || end === undefined) return undefined;
  const minutes = minutesBetween(start, end);
  return minutes === undefined || minutes > DAY ? undefined : minutes;
}
