import type { ChargeItem, Claim, Reference } from '@medplum/fhirtypes';
import { ownCode } from '../../codes/own-code.ts';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay } from '../../logic/moment.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { nextDay } from '../../time/dates.ts';
import type { Dossier } from '../dossier.ts';
import type { PeriodRegistration, Registration } from '../entities.ts';

/** A registration by a site's own code, that can cover more than one day. */
export class RegistrationOfPeriod implements PeriodRegistration {
  readonly ref: Ref;
  readonly code: Fact<string>;
  readonly on: Fact<string>;
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly registration: Registration;
  /** The organisation that registers. */
  readonly claimant: Ref | undefined;
  readonly #dossier: Dossier;

  constructor(dossier: Dossier, registration: Registration) {
    const entry = dossier.source.pool.get(registration.ref);
    this.#dossier = dossier;
    this.registration = registration;
    this.ref = registration.ref;
    this.code = registration.code;
    this.on = registration.on;
    this.from = registration.on.value;
    this.until = lastDayOf(dossier, entry) ?? this.from;
    this.claimant = entry && dossier.source.keyOf(claimantOf(entry), entry);
  }

  get overlapping(): Many<Registration> {
    const items = this.#dossier.periodRegistrations
      .filter((other) => other !== this && overlap(this, other))
      .map(({ registration }) => registration);
    return many(
      items,
      this.#dossier.source.isComplete('ChargeItem'),
      lack('registration', 'ChargeItem', this.ref),
    );
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
  return dossier.care
    .flatMap(({ registrations }) => registrations.items)
    .filter(({ code }) => code.value?.startsWith(ownCode('')))
    .map((registration) => new RegistrationOfPeriod(dossier, registration));
}

/** Whether two organisations register; unknown when one of several registrations does not name it. */
export function haveSeveralClaimants(registrations: readonly RegistrationOfPeriod[]): Fact<boolean> {
  const claimants = new Set(registrations.map(({ claimant }) => claimant));
  const evidence = registrations.map(({ ref }) => ref);
  if (claimants.size - (claimants.has(undefined) ? 1 : 0) > 1) return known(true, evidence);
  return registrations.length > 1 && claimants.has(undefined)
    ? unknown(lack('claimant', 'ChargeItem', registrations.find((each) => each.claimant === undefined)?.ref))
    : known(false, evidence);
}

function overlap(a: RegistrationOfPeriod, b: RegistrationOfPeriod): boolean {
  if (a.from === undefined || b.from === undefined) return false;
  return firstDay(a.from) <= lastDay(b.until as string) && firstDay(b.from) <= lastDay(a.until as string);
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
