import type { Encounter } from '@medplum/fhirtypes';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { surelyBefore } from '../../logic/moment.ts';
import { compare } from '../../logic/order.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { nextDay } from '../../time/dates.ts';
import type { Dossier } from '../dossier.ts';
import type { Circumstances, Claimant, Performer, Standing } from '../entities.ts';
import type { OrganisationKind } from '../people/organisations.ts';
import { isRemote } from '../stays/remote.ts';
import { isHospitalAdmission, placeOf, type Stay } from '../stays/stays.ts';
import { ClaimantInContact } from './claimant.ts';
import { didNotHappen, namedBy } from './took-place.ts';

/** What surrounds one thing that titles are about. */
export interface Surrounded {
  readonly on: string | undefined;
  /** FHIR dateTime at which it began, where that can have an hour. */
  readonly start?: string | undefined;
  /** The day that decides who pays, where it is another. */
  readonly payerOn?: string | undefined;
  /** Days for which it is registered, where that can be another day than its own. */
  readonly registeredOn?: readonly (string | undefined)[];
  /** What it stands for, and what registers it. */
  readonly refs: readonly Ref[];
  readonly encounter?: Entry<Encounter> | undefined;
  /** Those who claim or order, as far as they are named, and in which contact. */
  readonly claimants?: readonly NamedClaimant[];
  /** Of a contact: whether it was a talk between professionals. */
  readonly withoutPatient?: () => Fact<boolean>;
  /** The stay in another institution than the one for which it is registered. */
  readonly elsewhere?: readonly Ref[];
  /** What other institutions register for the same day. */
  readonly alsoRegistered?: readonly Ref[];
  /** Its own nature is to come after a death. */
  readonly ofAfterDeath?: boolean;
}

export interface NamedClaimant {
  readonly performer: Performer;
  readonly encounter: Entry<Encounter> | undefined;
}

export class CircumstancesOf implements Circumstances {
  readonly #dossier: Dossier;
  readonly #of: Surrounded;
  #notDone: Fact<boolean> | undefined;
  #claimants: Many<Claimant> | undefined;
  #withoutPatient: Fact<boolean> | undefined;

  constructor(dossier: Dossier, of: Surrounded) {
    this.#dossier = dossier;
    this.#of = of;
  }

  get afterDeath(): Fact<boolean> {
    const { death, source } = this.#dossier;
    const { on, start, registeredOn = [], ofAfterDeath } = this.#of;
    if (death.value === '' || ofAfterDeath) return known(false);
    if (death.value === undefined)
      return unknown(lack('death', 'Patient', source.patient.ref), death.evidence);
    const isAfter =
      this.#dossier.diedBeforeMoment(on, start) || registeredOn.some((day) => surelyBefore(death.value, day));
    return known(isAfter, death.evidence);
  }

  get notDone(): Fact<boolean> {
    this.#notDone ??= this.#readNotDone();
    return this.#notDone;
  }

  #readNotDone(): Fact<boolean> {
    const { source } = this.#dossier;
    const dead: Ref[] = [];
    for (const ref of this.#of.refs) {
      if (didNotHappen(source, ref)) dead.push(ref);
      for (const named of namedBy(source, ref)) if (didNotHappen(source, named)) dead.push(named);
    }
    return known(dead.length > 0, dead);
  }

  get awayFromHome(): Fact<boolean> {
    return this.#isIn(AWAY);
  }

  get inHospital(): Fact<boolean> {
    return this.#isIn(['hospital']);
  }

  get onDistance(): Fact<boolean> {
    const { encounter } = this.#of;
    const isOn = encounter !== undefined && isRemote(encounter.resource);
    return known(isOn, isOn ? [encounter.ref] : []);
  }

  get withoutPatient(): Fact<boolean> {
    this.#withoutPatient ??= this.#of.withoutPatient?.() ?? known(false);
    return this.#withoutPatient;
  }

  get elsewhere(): Fact<boolean> {
    const { elsewhere = [] } = this.#of;
    return known(elsewhere.length > 0, elsewhere);
  }

  get alsoRegistered(): Fact<boolean> {
    const { alsoRegistered = [] } = this.#of;
    return known(alsoRegistered.length > 0, alsoRegistered);
  }

  get claimants(): Many<Claimant> {
    this.#claimants ??= this.#readClaimants();
    return this.#claimants;
  }

  #readClaimants(): Many<Claimant> {
    const { source } = this.#dossier;
    const { claimants = [], refs } = this.#of;
    const items = claimants.map(
      ({ performer, encounter }) => new ClaimantInContact(source, performer, encounter, refs),
    );
    return many(items, true, lack('performer', 'Encounter'));
  }

  get standing(): Standing {
    return this.#dossier.standingOn(this.#of.payerOn ?? this.#of.on);
  }

  /** By where the contact was; else by where the patient stayed. */
  #isIn(kinds: readonly OrganisationKind[]): Fact<boolean> {
    const { encounter, on } = this.#of;
    const { source, stays } = this.#dossier;
    const place = encounter && placeOf(source, encounter);
    if (encounter !== undefined && place !== undefined) {
      const isThere = kinds.includes(place);
      return known(isThere, isThere ? [encounter.ref] : []);
    }
    const there = stays.filter((each) => kinds.includes(each.kind as OrganisationKind) && isStay(each));
    const stretch = stretchesOf(there).find((each) => isInside(each, on));
    return known(stretch !== undefined, stretch?.refs ?? []);
  }
}

/** Stays on end: who moves from one to the next was not at home in between. */
interface Stretch {
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly refs: readonly Ref[];
}

function stretchesOf(stays: readonly Stay[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { ref, from, until } of [...stays].sort((a, b) => compare(a.from, b.from))) {
    const last = stretches.at(-1);
    if (last === undefined || !touches(last, from)) stretches.push({ from, until, refs: [ref] });
    else
      stretches[stretches.length - 1] = {
        ...last,
        until: latest(last.until, until),
        refs: [...last.refs, ref],
      };
  }
  return stretches;
}

function touches({ until }: Stretch, from: string | undefined): boolean {
  if (until === undefined) return true;
  return until.length === 10 && from !== undefined && from <= nextDay(until);
}

/** A stay without an end goes on. */
function latest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return undefined;
  return a > b ? a : b;
}

/** Where a patient can be instead of at home; a bijna-thuis-huis is a home. */
const AWAY: readonly OrganisationKind[] = ['hospital', 'hospice-hch', 'palliative-unit', 'nursing-home'];

/** A contact in a hospital is no stay in one. */
function isStay(stay: Stay): boolean {
  return stay.kind !== 'hospital' || isHospitalAdmission(stay);
}

/** Not on the day of coming or leaving, when the patient was at home as well. */
function isInside({ from, until }: Stretch, on: string | undefined): boolean {
  return surelyBefore(from, on) && (until === undefined || surelyBefore(on, until));
}

/** Of what is asked or noted, which names nobody who claims. */
export function circumstancesOn(dossier: Dossier, on: string | undefined, ref: Ref): Circumstances {
  return new CircumstancesOf(dossier, { on, refs: [ref] });
}
