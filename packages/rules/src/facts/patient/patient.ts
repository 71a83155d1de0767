import { ownCode } from '../../codes/own-code.ts';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import { CircumstancesOf } from '../circumstances/circumstances.ts';
import { CostsOfPlace } from '../costs/costs.ts';
import type { Dossier } from '../dossier.ts';
import type {
  Circumstances,
  HomeNursing,
  PatientCosts,
  PatientFacts,
  Registration,
  Situation,
} from '../entities.ts';
import { HomeNursingOfPatient } from '../nursing/home-nursing.ts';

/** What is registered for the patient as a whole. */
const OF_THE_PATIENT: readonly string[] = ['ha-s1-inschrijftarief', 'wv-niet-gecontracteerd'].map(ownCode);

/** The record as a whole. */
export class PatientOfRecord implements PatientFacts {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  readonly #dossier: Dossier;

  constructor(dossier: Dossier) {
    const { ref } = dossier.source.patient;
    this.#dossier = dossier;
    this.ref = ref;
    this.about = [ref];
    this.on = unknown(lack('date', 'Patient', ref));
  }

  get circumstances(): Circumstances {
    const own = this.registrations.items.filter(({ code }) => OF_THE_PATIENT.includes(code.value ?? ''));
    const registeredOn = own.map(({ on }) => on.value);
    return new CircumstancesOf(this.#dossier, { on: undefined, registeredOn, refs: [this.ref] });
  }

  get asked(): Fact<string> {
    return known(this.#dossier.at);
  }

  get deceased(): Fact<boolean> {
    return known(this.#dossier.death.value !== '', this.#dossier.death.evidence);
  }

  get palliativeTeam(): Fact<boolean> {
    const { ofPatient } = this.#dossier.teams;
    return known(ofPatient.length > 0, ofPatient);
  }

  get childComfortTeam(): Fact<boolean> {
    const { refs, complete } = this.#dossier.teams.childComfort;
    return known(refs.length > 0 || !complete, refs);
  }

  get pzSubtraject(): Fact<boolean> {
    const pz = this.#dossier.subtrajecten.filter(({ palliative }) => palliative.value === true);
    return known(
      pz.length > 0,
      pz.map(({ ref }) => ref),
    );
  }

  get hospitalRegistration(): Fact<boolean> {
    const { items } = this.registrations;
    return known(
      items.length > 0,
      items.map(({ ref }) => ref),
    );
  }

  get gpContact(): Fact<boolean> {
    const contact = this.#dossier.care.find(
      ({ isContact, performers }) =>
        isContact.value === true && performers.items.some(({ gp }) => gp.value === true),
    );
    return known(contact !== undefined, contact === undefined ? [] : [contact.ref]);
  }

  get nursing(): HomeNursing {
    return new HomeNursingOfPatient(this.#dossier);
  }

  get registrations(): Many<Registration> {
    return many(
      this.#dossier.care.flatMap(({ registrations: { items } }) => items),
      this.#dossier.source.isComplete('ChargeItem'),
      lack('registration', 'ChargeItem', this.ref),
    );
  }

  get costs(): PatientCosts {
    return new CostsOfPlace(this.#dossier);
  }

  get situation(): Situation {
    return this.#dossier.situationOn(this.#dossier.at);
  }
}
