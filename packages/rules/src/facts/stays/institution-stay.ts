import { ownCode } from '../../codes/own-code.ts';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import { daysIn, intervalOf } from '../../time/days.ts';
import { type IntervalSet, overlaps } from '../../time/interval.ts';
import { periodOf } from '../../time/period.ts';
import { agreementsOn } from '../agreements.ts';
import type { CareOfEvent } from '../care/care.ts';
import type { CareEvent } from '../care/care-events.ts';
import { CircumstancesOf } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type {
  Care,
  Circumstances,
  InstitutionStay,
  NursingIndication,
  Situation,
  WlzStay,
} from '../entities.ts';
import { nursingIndicationsOn } from '../nursing/home-nursing.ts';
import { areOne, isWithin, type OrganisationKind } from '../people/organisations.ts';
import type { PeriodSubject } from '../periods/period-subject.ts';
import { type RegisteredBy, subjectsOfThings, type Thing } from '../periods/subjects-of-things.ts';
import {
  type RegistrationOfPeriod,
  type RegistrationOnDay,
  registrationsOn,
} from '../registrations/period-registrations.ts';
import { WlzStayOnDay } from '../wlz/wlz-stay.ts';
import {
  daysOfChain,
  isDated,
  type LatestEnds,
  latestEnds,
  openDays,
  type StayChain,
} from './stay-chains.ts';
import { covers, type Stay } from './stays.ts';

/** Titles that are registered for a stay, by the site's own codes. */
const OF_STAYS = [
  'wv-dagprijs-bth',
  'elv-ptz',
  'hospice-onderaannemer',
  'hospice-arts-huisarts',
  'hospice-arts-so',
  'hospice-kaderarts',
  'hospice-eigen-bijdrage',
  'hospice-wmo-bijdrage',
  'wlz-hospice-opname-bth-pgb',
  'wlz-hospice-opname-bth-mpt',
  'wlz-hospice-opname-bth-vpt',
  'wlz-hospice-opname-hch-pu',
  'wlz-pu-intramuraal',
].map(ownCode);
/** Where one code is used for all kinds of VV10, these are registered wherever it is: told only where there is a stay. */
const OF_STAYS_THERE = ['wlz-verblijf-vv10-verpleeghuis', 'wlz-vv10-pu-vanuit-thuis', 'wlz-vv10-hospice'].map(
  ownCode,
);

/** What an institution registers itself for who stays in it: for these who registers tells which stay is meant. */
const BY_INSTITUTION = [
  'elv-ptz',
  'hospice-eigen-bijdrage',
  'wlz-hospice-opname-hch-pu',
  'wlz-pu-intramuraal',
  'wlz-verblijf-vv10-verpleeghuis',
  'wlz-vv10-pu-vanuit-thuis',
  'wlz-vv10-hospice',
].map(ownCode);

/** The stays in a hospice, palliative unit or nursing home, and the days of them that are registered. */
export function readInstitutionStays(dossier: Dossier): readonly PeriodSubject<InstitutionStay>[] {
  const chains = dossier.institutionChains;
  const others = latestEnds(chains.map(daysOfChain));
  const things = chains.map((chain) => thingOf(dossier, chain, others));
  return subjectsOfThings<InstitutionStay>(dossier, {
    things,
    meantBy: (registration) => {
      const meant = chainsMeantBy(dossier, chains, registration);
      return meant && things.filter((_, index) => meant.includes(chains[index] as StayChain));
    },
    areApart: (a, b) =>
      BY_INSTITUTION.includes(a.code.value as string) &&
      a.claimant !== undefined &&
      b.claimant !== undefined &&
      !areOne(dossier.source, a.claimant, b.claimant),
    registrations: dossier.periodRegistrations.filter(({ code }) =>
      [...OF_STAYS, ...OF_STAYS_THERE].includes(code.value as string),
    ),
    tellsAlone: (code) => OF_STAYS.includes(code),
    nothingOn: ([registration], day, scope) => {
      const stay = registeredStay((registration as RegistrationOfPeriod).ref, day);
      return new InstitutionStayOnDay(
        dossier,
        { stays: [stay], first: stay },
        { day, scope, onlyRegistered: true, registered: undefined },
      );
    },
  });
}

function thingOf(dossier: Dossier, chain: StayChain, others: LatestEnds): Thing<InstitutionStay> {
  const interval = daysOfChain(chain);
  return {
    refs: chain.stays.map(({ ref }) => ref),
    lasts: interval,
    open: openDays(dossier, interval, others),
    exact: isDated(chain.first),
    from: chain.first.from,
    changes: [],
    stateOn: (day, scope, registered) =>
      new InstitutionStayOnDay(dossier, chain, { day, scope, onlyRegistered: false, registered }),
  };
}

/** The stays of the institution that registers; else the one that the registration names; undefined where neither tells. */
function chainsMeantBy(
  dossier: Dossier,
  chains: readonly StayChain[],
  { claimant, code, encounter }: RegistrationOfPeriod,
): readonly StayChain[] | undefined {
  const { source } = dossier;
  if (claimant !== undefined && BY_INSTITUTION.includes(code.value as string)) {
    const own = chains.filter(({ first }) => isWithin(source, first.institution, claimant));
    const ofWhole = chains.filter(
      ({ first: { institution } }) => institution && isWithin(source, claimant, institution),
    );
    if (own.length > 0 || ofWhole.length > 0) return own.length > 0 ? own : ofWhole;
  }
  const named = chains.filter(({ stays }) => stays.some(({ ref }) => ref === encounter));
  return named.length > 0 ? named : undefined;
}

function registeredStay(ref: Ref, on: string | undefined): Stay {
  return {
    ref,
    kind: undefined,
    institution: undefined,
    admissionClass: false,
    remote: false,
    visited: false,
    from: on,
    until: on,
    during: periodOf(on, on),
  };
}

interface AsOf {
  readonly day: string | undefined;
  /** The days whose care counts. */
  readonly scope: IntervalSet;
  /** Nothing but a registration tells of it. */
  readonly onlyRegistered: boolean;
  /** Undefined of the stay itself. */
  readonly registered: RegisteredBy | undefined;
}

class InstitutionStayOnDay implements InstitutionStay {
  readonly ref: Ref;
  readonly on: Fact<string>;
  readonly situation: Situation;
  readonly #dossier: Dossier;
  readonly #chain: StayChain;
  readonly #stay: Stay;
  readonly #asOf: AsOf;
  #wlzStay: WlzStay | undefined;

  constructor(dossier: Dossier, chain: StayChain, asOf: AsOf) {
    this.#dossier = dossier;
    this.#chain = chain;
    this.#stay = chain.stays.find((each) => covers(each, asOf.day)) ?? chain.first;
    this.#asOf = asOf;
    this.ref = this.#stay.ref;
    const { day } = asOf;
    this.on =
      day === undefined ? unknown(lack('date', 'Encounter', this.ref), [this.ref]) : known(day, [this.ref]);
    this.situation = dossier.situationOn(asOf.day);
  }

  get about(): readonly Ref[] {
    return this.#chain.stays.map(({ ref }) => ref);
  }

  get circumstances(): Circumstances {
    const { day } = this.#asOf;
    return new CircumstancesOf(this.#dossier, {
      on: day,
      payerOn: day,
      refs: this.about,
      elsewhere: this.#asOf.registered?.elsewhere ? [this.ref] : [],
      alsoRegistered: this.#registeredByOthers(),
    });
  }

  get nursingIndications(): Many<NursingIndication> {
    return nursingIndicationsOn(this.#dossier, this.#asOf.day);
  }

  get bth(): Fact<boolean> {
    return this.#isKind('hospice-bth');
  }

  get hch(): Fact<boolean> {
    return this.#isKind('hospice-hch');
  }

  get pu(): Fact<boolean> {
    return this.#isKind('palliative-unit');
  }

  get nursingHome(): Fact<boolean> {
    return this.#isKind('nursing-home');
  }

  /** The hoofdaannemer claims for a hospice that works for one, and has to have WTZa admission to be one. */
  get wtza(): Fact<boolean> {
    const { settings } = this.#dossier.source;
    const lookup = agreementsOn(settings, this.#asOf.day);
    const forAnother = lookup({ op: 'agreement', title: 'hospice-onderaannemer', part: 'contract' });
    return forAnother.value === true ? known(true) : this.ownWtza;
  }

  get ownWtza(): Fact<boolean> {
    const wtza = this.#dossier.source.settings.organisation?.wtza;
    return wtza === undefined ? unknown(lack('wtza', 'Settings')) : known(wtza);
  }

  get unclassifiedHospice(): Fact<boolean> {
    return known(this.#stay.kind === 'hospice', [this.ref]);
  }

  get care(): Many<Care> {
    return many(
      this.#dossier.care.filter((care) => this.#isHere(care.event.on) && !this.#isNoCareHere(care)),
      this.#dossier.source.isComplete('Encounter'),
      lack('contact', 'Encounter', this.ref),
    );
  }

  get registrations(): Many<RegistrationOnDay> {
    return registrationsOn(this.#dossier, this.#asOf.day, this.#asOf.scope, this.ref);
  }

  /** What other institutions register for the same day; on the day of a move each registers its own stay. */
  #registeredByOthers(): readonly Ref[] {
    const { day, registered } = this.#asOf;
    const claimant = registered?.claimant;
    if (day === undefined || claimant === undefined || registered?.elsewhere) return [];
    const { periodRegistrations, source } = this.#dossier;
    const chains = this.#dossier.institutionChains;
    const own = periodRegistrations.filter((each) => each.claimant === claimant);
    return periodRegistrations
      .filter(
        (each) =>
          BY_INSTITUTION.includes(each.code.value as string) &&
          own.some(({ code }) => code.value === each.code.value) &&
          each.claimant !== undefined &&
          !areOne(source, each.claimant, claimant) &&
          each.interval !== undefined &&
          overlaps(each.interval, intervalOf(daysIn(day))) &&
          this.#isAlsoHere(chainsMeantBy(this.#dossier, chains, each), day),
      )
      .map(({ ref }) => ref);
  }

  /** Another stay on this day counts where neither begins or ends on it. */
  #isAlsoHere(meant: readonly StayChain[] | undefined, day: string): boolean {
    if (meant === undefined) return true;
    const isInside = ({ stays }: StayChain) =>
      stays.some((stay) => covers(stay, day)) &&
      stays.every(({ from, until }) => from !== day && until !== day);
    return meant.some(
      (chain) => chain.first.ref === this.#chain.first.ref || (isInside(chain) && isInside(this.#chain)),
    );
  }

  #isHere(on: string | undefined): boolean {
    if (on === undefined || !this.#chain.stays.some((stay) => covers(stay, on))) return false;
    const days = intervalOf(daysIn(on));
    return this.#asOf.scope.some((each) => overlaps(each, days));
  }

  /**
   * That the patient stays here is no care by somebody, nor is what is registered for these days and names nobody; neither
   * is a visit at home on the day of arrival.
   */
  #isNoCareHere({ event, atHome }: CareOfEvent): boolean {
    const tellsNothing = event.performers.length === 0 && event.statements.length === 0;
    const isTheStay = this.#chain.stays.some(({ ref }) => ref === event.encounter?.ref);
    return (isTheStay && tellsNothing) || isRegisteredStay(event) || atHome.value === true;
  }

  get wlzStay(): WlzStay {
    this.#wlzStay ??= new WlzStayOnDay(this.#dossier, {
      stay: this.#chain.first,
      day: this.#asOf.day,
      registrations: this.registrations.items,
    });
    return this.#wlzStay;
  }

  #isKind(kind: OrganisationKind): Fact<boolean> {
    if (this.#asOf.onlyRegistered && !this.#dossier.source.isComplete('Encounter'))
      return unknown(lack('admission', 'Encounter', this.#dossier.source.patient.ref), [this.ref]);
    // That it is a hospice does not tell which kind.
    if (this.#stay.kind === 'hospice' && kind !== 'nursing-home')
      return unknown(lack('hospice-kind', 'Organization', this.ref), [this.ref]);
    return known(this.#stay.kind === kind, [this.ref]);
  }
}

function isRegisteredStay({ billingOnly, performers, statements }: CareEvent): boolean {
  return (
    billingOnly &&
    performers.length === 0 &&
    statements.every(({ code }) => [...OF_STAYS, ...OF_STAYS_THERE].includes(code))
  );
}
