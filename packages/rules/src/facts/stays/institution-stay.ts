import type { Encounter } from '@medplum/fhirtypes';
import { ownCode } from '../../codes/own-code.ts';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { compare } from '../../logic/order.ts';
import { codesOf } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { agreementsOn } from '../agreements.ts';
import type { CareOfEvent } from '../care/care.ts';
import { CircumstancesOf } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type {
  Care,
  Circumstances,
  InstitutionStay,
  NursingIndication,
  Registration,
  Situation,
  WlzStay,
} from '../entities.ts';
import { nursingIndicationsBetween } from '../nursing/home-nursing.ts';
import type { OrganisationKind } from '../people/organisations.ts';
import { WlzStayOf } from '../wlz/wlz-stay.ts';
import { covers, type Stay } from './stays.ts';

/** Where a patient can stay outside a hospital. */
export const INSTITUTIONS: readonly (OrganisationKind | undefined)[] = [
  'hospice',
  'hospice-bth',
  'hospice-hch',
  'palliative-unit',
  'nursing-home',
];

/** SNOMED codes of where a patient came from. */
const FROM_HOME = '264362003';
const FROM_NURSING_HOME = '42665001';

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
  'wlz-mutatiedag',
].map(ownCode);

/**
 * The stays in a hospice, palliative unit or nursing home, in order of time; then those that only a registration
 * tells of, so that it can be said that the record holds no such stay.
 */
export function readInstitutionStays(dossier: Dossier): readonly InstitutionStay[] {
  const stays = dossier.stays
    .filter((stay) => INSTITUTIONS.includes(stay.kind) && !isVisit(stay))
    .sort((a, b) => compare(a.from, b.from) || compare(a.ref, b.ref))
    .map((stay) => new InstitutionStayOf(dossier, stay, false));
  return [...stays, ...onlyRegistered(dossier, stays)];
}

function onlyRegistered(dossier: Dossier, stays: readonly InstitutionStay[]): readonly InstitutionStay[] {
  // Without own codes no stay can be registered.
  if (dossier.source.settings.codes === undefined) return [];
  const ofStays = new Set(
    stays.flatMap(({ registrations, wlzStay }) =>
      [...registrations.items, ...wlzStay.registrations.items, ...wlzStay.emptyRoomDays.items].map(
        ({ ref }) => ref,
      ),
    ),
  );
  return dossier.care
    .flatMap(({ registrations }) => registrations.items)
    .filter(({ ref, code }) => OF_STAYS.includes(code.value as string) && !ofStays.has(ref))
    .map(({ ref, on }) => new InstitutionStayOf(dossier, registeredStay(ref, on.value), true));
}

function registeredStay(ref: Ref, on: string | undefined): Stay {
  return {
    ref,
    kind: undefined,
    admissionClass: false,
    remote: false,
    visited: false,
    from: on,
    until: on,
  };
}

/** A contact of one day with somebody who visits is no stay of the patient. */
export function isVisit({ admissionClass, from, until, visited }: Stay): boolean {
  return !admissionClass && visited && from === until;
}

class InstitutionStayOf implements InstitutionStay {
  readonly ref: Ref;
  readonly on: Fact<string>;
  readonly situation: Situation;
  readonly #dossier: Dossier;
  readonly #stay: Stay;
  readonly #onlyRegistered: boolean;
  #wlzStay: WlzStay | undefined;

  constructor(dossier: Dossier, stay: Stay, onlyRegistered: boolean) {
    this.#dossier = dossier;
    this.#stay = stay;
    this.#onlyRegistered = onlyRegistered;
    this.ref = stay.ref;
    this.on =
      stay.from === undefined
        ? unknown(lack('date', 'Encounter', stay.ref), [stay.ref])
        : known(stay.from, [stay.ref]);
    this.situation = dossier.situationOn(stay.from);
  }

  get about(): readonly Ref[] {
    return [this.ref];
  }

  get circumstances(): Circumstances {
    const registered = this.#dossier.periodRegistrations.find(({ from }) => covers(this.#stay, from))?.from;
    return new CircumstancesOf(this.#dossier, {
      on: this.#stay.from,
      payerOn: registered ?? this.wlzStay.on.value,
      refs: [this.ref],
    });
  }

  get lastDay(): Fact<string> {
    const { status } = (this.#dossier.source.pool.get(this.ref) as Entry<Encounter>).resource;
    const day = this.#stay.until ?? (status === 'finished' ? undefined : this.#dossier.at);
    return day === undefined
      ? unknown(lack('date', 'Encounter', this.ref), [this.ref])
      : known(day, [this.ref]);
  }

  get nursingIndications(): Many<NursingIndication> {
    return nursingIndicationsBetween(this.#dossier, this.#stay.from, this.#stay.until);
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

  /** The latest estimate that was made by the end of the stay. */
  get situationAtEnd(): Situation {
    return this.#dossier.situationOn(this.#stay.until);
  }

  /** How the patient stood when the terminal phase was first noted; without such a note when the stay began. */
  get situationAtOnset(): Situation {
    const onset = this.#dossier.expectancies.find(({ value }) => value === 'korter-dan-3-maanden')?.on;
    return onset === undefined ? this.situation : this.#dossier.situationOn(onset);
  }

  get fromHome(): Fact<boolean> {
    return this.#cameFrom(FROM_HOME);
  }

  get fromNursingHome(): Fact<boolean> {
    return this.#cameFrom(FROM_NURSING_HOME);
  }

  /** The hoofdaannemer claims for a hospice that works for one, and has to have WTZa admission to be one. */
  get wtza(): Fact<boolean> {
    const { settings } = this.#dossier.source;
    const lookup = agreementsOn(settings, this.#stay.from);
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
      this.#dossier.care.filter((care) => covers(this.#stay, care.event.on) && !this.#isNoCareHere(care)),
      this.#dossier.source.isComplete('Encounter'),
      lack('contact', 'Encounter', this.ref),
    );
  }

  get registrations(): Many<Registration> {
    const items = this.#dossier.care
      .filter(({ event }) => event.encounter?.ref === this.ref || covers(this.#stay, event.on))
      .flatMap(({ registrations }) => registrations.items);
    return many(
      items,
      this.#dossier.source.isComplete('ChargeItem'),
      lack('registration', 'ChargeItem', this.ref),
    );
  }

  /** That the patient stays here is no care by somebody; neither is a visit at home on the day of arrival. */
  #isNoCareHere({ event, atHome }: CareOfEvent): boolean {
    const tellsNothing = event.performers.length === 0 && event.statements.length === 0;
    return (event.encounter?.ref === this.ref && tellsNothing) || atHome.value === true;
  }

  get wlzStay(): WlzStay {
    this.#wlzStay ??= new WlzStayOf(this.#dossier, this.#stay, {
      home: this.fromHome,
      nursingHome: this.fromNursingHome,
    });
    return this.#wlzStay;
  }

  #isKind(kind: OrganisationKind): Fact<boolean> {
    if (this.#onlyRegistered && !this.#dossier.source.isComplete('Encounter'))
      return unknown(lack('admission', 'Encounter', this.#dossier.source.patient.ref), [this.ref]);
    // That it is a hospice does not tell which kind.
    if (this.#stay.kind === 'hospice' && kind !== 'nursing-home')
      return unknown(lack('hospice-kind', 'Organization', this.ref), [this.ref]);
    return known(this.#stay.kind === kind, [this.ref]);
  }

  #cameFrom(code: string): Fact<boolean> {
    const { hospitalization } = (this.#dossier.source.pool.get(this.ref) as Entry<Encounter>).resource;
    const codes = codesOf(hospitalization?.admitSource, 'snomed');
    return codes.length === 0
      ? unknown(lack('origin', 'Encounter', this.ref), [this.ref])
      : known(codes.includes(code), [this.ref]);
  }
}

/** Whether the patient stays in a kind of institution on a day. */
export function staysIn(
  dossier: Dossier,
  kinds: readonly OrganisationKind[],
  on: string | undefined,
): Fact<boolean> {
  const stay = dossier.stays.find(
    (each) => kinds.includes(each.kind as OrganisationKind) && covers(each, on),
  );
  if (stay !== undefined) return known(true, [stay.ref]);
  const hospice = kinds.some((kind) => kind.startsWith('hospice-') || kind === 'palliative-unit')
    ? dossier.stays.find((each) => each.kind === 'hospice' && covers(each, on))
    : undefined;
  if (hospice !== undefined) return unknown(lack('hospice-kind', 'Organization', hospice.ref), [hospice.ref]);
  return dossier.source.isComplete('Encounter')
    ? known(false)
    : unknown(lack('admission', 'Encounter', dossier.source.patient.ref));
}
