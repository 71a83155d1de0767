import type { Encounter } from '@medplum/fhirtypes';
import { agreementsOn } from '../agreements.ts';
import { codesOf } from '../fhir/codes.ts';
import type { Entry } from '../fhir/pool.ts';
import { type Fact, known, type Many, many, type Ref, unknown } from '../logic/fact.ts';
import { compare } from '../order.ts';
import type { CareOfEvent } from './care.ts';
import type { Dossier } from './dossier.ts';
import type { Care, InstitutionStay, NursingIndication, Registration, Situation } from './entities.ts';
import { nursingIndicationsBetween } from './home-nursing.ts';
import { lack } from './lacks.ts';
import type { OrganisationKind } from './organisations.ts';
import { covers, type Stay } from './stays.ts';
import type { WlzStay } from './wlz-entities.ts';
import { WlzStayOf } from './wlz-stay.ts';

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

/** The stays in a hospice, palliative unit or nursing home, in order of time. */
export function readInstitutionStays(dossier: Dossier): readonly InstitutionStay[] {
  return dossier.stays
    .filter((stay) => INSTITUTIONS.includes(stay.kind) && !isVisit(stay))
    .sort((a, b) => compare(a.from, b.from) || compare(a.ref, b.ref))
    .map((stay) => new StayOfEncounter(dossier, stay));
}

/** A contact of one day with somebody who visits is no stay of the patient. */
export function isVisit({ admissionClass, from, until, visited }: Stay): boolean {
  return !admissionClass && visited && from === until;
}

class StayOfEncounter implements InstitutionStay {
  readonly ref: Ref;
  readonly on: Fact<string>;
  readonly situation: Situation;
  readonly #dossier: Dossier;
  readonly #stay: Stay;
  #wlzStay: WlzStay | undefined;

  constructor(dossier: Dossier, stay: Stay) {
    this.#dossier = dossier;
    this.#stay = stay;
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
