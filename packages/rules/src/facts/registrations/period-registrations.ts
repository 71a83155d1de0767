import type { ChargeItem, Claim, Reference } from '@medplum/fhirtypes';
import { ownCode } from '../../codes/own-code.ts';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { text } from '../../record/safe.ts';
import { dayNumber, nextDay } from '../../time/dates.ts';
import { daysIn, intervalOf } from '../../time/days.ts';
import { type Interval, type IntervalSet, overlaps } from '../../time/interval.ts';
import type { CareOfEvent } from '../care/care.ts';
import type { Dossier } from '../dossier.ts';
import type { PeriodRegistration, Registration } from '../entities.ts';
import { type Sector, sectorOf } from '../people/sectors.ts';

/** A registration by a site's own code, that can cover more than one day; or by another code where it does. */
export class RegistrationOfPeriod {
  readonly ref: Ref;
  readonly code: Fact<string>;
  readonly on: Fact<string>;
  readonly from: string | undefined;
  readonly until: string | undefined;
  /** It tells of a period, and not of one day alone, which may stand for all that it is registered for. */
  readonly hasPeriod: boolean;
  readonly registration: Registration;
  /** The contact or stay that it names. */
  readonly encounter: Ref | undefined;
  /** The organisation that registers. */
  readonly claimant: Ref | undefined;
  /** The care that it is read with. */
  readonly care: CareOfEvent;
  readonly #dossier: Dossier;

  constructor(dossier: Dossier, registration: Registration, care: CareOfEvent) {
    this.care = care;
    this.encounter = care.event.encounter?.ref;
    const entry = dossier.source.pool.get(registration.ref);
    this.#dossier = dossier;
    this.registration = registration;
    this.ref = registration.ref;
    this.code = registration.code;
    this.on = registration.on;
    this.from = registration.on.value;
    const lastDay = lastDayOf(dossier, entry);
    this.hasPeriod = lastDay !== undefined;
    this.until = lastDay ?? this.from;
    this.claimant = entry && dossier.source.keyOf(claimantOf(entry), entry);
  }

  /** Dated to the day. */
  get isExact(): boolean {
    return this.from?.length === 10 && this.until?.length === 10;
  }

  /** The days it covers, by their number; of a month all days. */
  get interval(): Interval | undefined {
    if (this.from === undefined || this.until === undefined) return undefined;
    const from = dayNumber(daysIn(this.from).from);
    return { from, before: Math.max(from, dayNumber(daysIn(this.until).to)) + 1 };
  }

  /** The days it covers, by its period or else its quantity. */
  get days(): readonly string[] {
    if (this.from?.length !== 10) return [];
    const days = [this.from];
    const quantity = this.until === this.from ? quantityOf(this.#dossier.source.pool.get(this.ref)) : 1;
    let day = nextDay(this.from);
    while (days.length < MOST_DAYS && (day <= (this.until as string) || days.length < quantity)) {
      days.push(day);
      day = nextDay(day);
    }
    return days;
  }
}

/** More days than any rule counts. */
const MOST_DAYS = 366;

export function readPeriodRegistrations(dossier: Dossier): readonly RegistrationOfPeriod[] {
  const byOwnCode = [...dossier.registeredCodes].some((code) => code.startsWith(ownCode('')));
  if (!byOwnCode && !dossier.source.own('ChargeItem').some(lastsDays)) {
    dossier.leaveCareUnread();
    return [];
  }
  return dossier.care
    .flatMap((care) =>
      care.registrations.items.map((registration) => new RegistrationOfPeriod(dossier, registration, care)),
    )
    .filter(
      ({ code, isExact, from, until }) =>
        code.value?.startsWith(ownCode('')) || (isExact && (until as string) > (from as string)),
    );
}

/** As it stands, before its dates are read. */
function lastsDays({ resource: { occurrencePeriod } }: Entry<ChargeItem>): boolean {
  const [start, end] = [text(occurrencePeriod?.start), text(occurrencePeriod?.end)];
  return start !== undefined && end !== undefined && start.slice(0, 10) !== end.slice(0, 10);
}

/** Whether two organisations register; unknown when one of several registrations does not name it. */
export function haveSeveralClaimants(
  registrations: readonly { readonly ref: Ref; readonly by: Ref | undefined }[],
): Fact<boolean> {
  const claimants = new Set(registrations.map(({ by }) => by));
  const evidence = registrations.map(({ ref }) => ref);
  if (claimants.size - (claimants.has(undefined) ? 1 : 0) > 1) return known(true, evidence);
  return registrations.length > 1 && claimants.has(undefined)
    ? unknown(lack('claimant', 'ChargeItem', registrations.find((each) => each.by === undefined)?.ref))
    : known(false, evidence);
}

/** As it is seen on a day. */
export interface RegistrationOnDay extends PeriodRegistration {
  /** The organisation that registers; undefined where it is not told. */
  readonly by: Ref | undefined;
}

/**
 * What is registered for a day of something that lasts: what covers that day, and of what tells of one day only all
 * within `scope`.
 */
export function registrationsOn(
  dossier: Dossier,
  day: string | undefined,
  scope: IntervalSet,
  of: Ref,
): Many<RegistrationOnDay> {
  const there = dossier.periodRegistrations.filter((each) => isOn(each, day, scope));
  const complete = dossier.source.isComplete('ChargeItem');
  const items = there.map((each) => ({
    ref: each.ref,
    code: each.code,
    on: each.on,
    by: each.claimant,
    get sector() {
      return sectorOfClaimant(dossier, each);
    },
    get again() {
      const repeated = there.filter(
        (other) => other !== each && overlap(each, other) && isRepeated(each, other),
      );
      return many(
        repeated.map(({ registration }) => registration),
        complete,
        lack('registration', 'ChargeItem', each.ref),
      );
    },
    get overlapping() {
      const others = there.filter((other) => other !== each && overlap(each, other));
      return many(
        others.map(({ registration }) => registration),
        complete,
        lack('registration', 'ChargeItem', each.ref),
      );
    },
  }));
  return many(items, complete, lack('registration', 'ChargeItem', of));
}

function sectorOfClaimant({ source }: Dossier, { claimant, ref }: RegistrationOfPeriod): Fact<Sector> {
  const told = claimant && sectorOf(source, source.pool.get(claimant));
  return told ? known(told.sector, [ref, told.by]) : unknown(lack('claimant', 'ChargeItem', claimant ?? ref));
}

function isOn(
  { interval, hasPeriod }: RegistrationOfPeriod,
  day: string | undefined,
  scope: IntervalSet,
): boolean {
  if (interval === undefined || day === undefined) return true;
  if (hasPeriod) return overlaps(interval, intervalOf(daysIn(day)));
  return scope.some((each) => overlaps(each, interval));
}

function overlap(a: RegistrationOfPeriod, b: RegistrationOfPeriod): boolean {
  return a.interval !== undefined && b.interval !== undefined && overlaps(a.interval, b.interval);
}

function isRepeated(a: RegistrationOfPeriod, b: RegistrationOfPeriod): boolean {
  const isOfOneStay = a.encounter === undefined || b.encounter === undefined || a.encounter === b.encounter;
  return a.code.value === b.code.value && a.claimant === b.claimant && isOfOneStay;
}

function lastDayOf({ source }: Dossier, entry: Entry | undefined): string | undefined {
  if (entry?.resource.resourceType === 'ChargeItem') {
    const { occurrencePeriod } = entry.resource;
    return source.date(occurrencePeriod?.end, entry, 'ChargeItem.occurrencePeriod.end');
  }
  return undefined;
}

function claimantOf({ resource }: Entry): Reference | undefined {
  if (resource.resourceType === 'ChargeItem') return (resource as ChargeItem).performingOrganization;
  return resource.resourceType === 'Claim' ? (resource as Claim).provider : undefined;
}

function quantityOf(entry: Entry | undefined): number {
  const quantity = entry?.resource.resourceType === 'ChargeItem' ? entry.resource.quantity?.value : undefined;
  return typeof quantity === 'number' ? quantity : 1;
}
