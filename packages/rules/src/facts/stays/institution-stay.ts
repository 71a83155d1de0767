import { ownCode } from '../../codes/own-code.ts';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import { daysIn, intervalOf } from '../../time/days.ts';
import { type IntervalSet, overlaps } from '../../time/interval.ts';
import { periodOf } from '../../time/period.ts';
import { agreementsOn } from '../agreements.ts';
import type { CareOfEvent } from '../care/care.ts';
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
import type { OrganisationKind } from '../people/organisations.ts';
import type { PeriodSubject } from '../periods/period-subject.ts';
import { subjectsOfThings, type Thing } from '../periods/subjects-of-things.ts';
import {
  type RegistrationOfPeriod,
  type RegistrationOnDay,
  registrationsOn,
} from '../registrations/period-registrations.ts';
import { WlzStayOnDay } from '../wlz/wlz-stay.ts';
import { daysOfChain, institutionChains, isDated, openDays, type StayChain } from './stay-chains.ts';
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

/** The stays in a hospice, palliative unit or nursing home, and the days of them that are registered. */
export function readInstitutionStays(dossier: Dossier): readonly PeriodSubject<InstitutionStay>[] {
  const chains = institutionChains(dossier);
  return subjectsOfThings<InstitutionStay>(dossier, {
    things: chains.map((chain) => thingOf(dossier, chain, chains)),
    registrations: dossier.periodRegistrations.filter(({ code }) =>
      [...OF_STAYS, ...OF_STAYS_THERE].includes(code.value as string),
    ),
    tellsAlone: (code) => OF_STAYS.includes(code),
    nothingOn: ([registration], day, scope) => {
      const stay = registeredStay((registration as RegistrationOfPeriod).ref, day);
      return new InstitutionStayOnDay(
        dossier,
        { stays: [stay], first: stay },
        { day, scope, onlyRegistered: true },
      );
    },
  });
}

function thingOf(dossier: Dossier, chain: StayChain, all: readonly StayChain[]): Thing<InstitutionStay> {
  const interval = daysOfChain(chain);
  return {
    refs: chain.stays.map(({ ref }) => ref),
    lasts: interval,
    open: openDays(dossier, interval, all.filter((each) => each !== chain).map(daysOfChain)),
    exact: isDated(chain.first),
    from: chain.first.from,
    stateOn: (day, scope) => new InstitutionStayOnDay(dossier, chain, { day, scope, onlyRegistered: false }),
  };
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
    return new CircumstancesOf(this.#dossier, { on: day, payerOn: day, refs: this.about });
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

  #isHere(on: string | undefined): boolean {
    if (on === undefined || !this.#chain.stays.some((stay) => covers(stay, on))) return false;
    const days = intervalOf(daysIn(on));
    return this.#asOf.scope.some((each) => overlaps(each, days));
  }

  /** That the patient stays here is no care by somebody; neither is a visit at home on the day of arrival. */
  #isNoCareHere({ event, atHome }: CareOfEvent): boolean {
    const tellsNothing = event.performers.length === 0 && event.statements.length === 0;
    const isTheStay = this.#chain.stays.some(({ ref }) => ref === event.encounter?.ref);
    return (isTheStay && tellsNothing) || atHome.value === true;
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
