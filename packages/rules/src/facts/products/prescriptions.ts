import type { Medication, MedicationRequest } from '@medplum/fhirtypes';
import { G_STANDAARD, NAUSEA, PALLIATIVE_MEDICINES, SEDATION } from '../../codes/medicines.ts';
import { type Fact, known, type Many, type Ref, unknown } from '../../logic/fact.ts';
import { codesIn, codesOf, hasCode } from '../../record/codes.ts';
import { lack } from '../../record/lacks.ts';
import type { Entry } from '../../record/pool.ts';
import { each, isDefined, text } from '../../record/safe.ts';
import { circumstancesOn } from '../circumstances/circumstances.ts';
import type { Dossier } from '../dossier.ts';
import type { Circumstances, Prescription, Registration } from '../entities.ts';
import { conceptOfReason, isPresentCondition } from '../patient/conditions.ts';
import { phaseMarkOn } from '../patient/marks.ts';
import { registrationsAbout } from '../registrations/registrations-about.ts';
import { isAtHome } from '../stays/at-home.ts';
import { covers } from '../stays/stays.ts';
import { isFirstChoiceInsufficient, type Prescribed } from './first-choice.ts';
import { prescribedOn, statusOf } from './medication-agreement.ts';

/** A draft is what is being prescribed at this moment. */
const PRESCRIBED: readonly (string | undefined)[] = ['active', 'completed', 'draft'];
const NOT_VALID: readonly (string | undefined)[] = ['entered-in-error', 'cancelled', 'registered'];

/** The prescriptions of the four palliative medicines. */
export function readPrescriptions(dossier: Dossier): readonly Prescription[] {
  const requests = dossier.source.own('MedicationRequest').flatMap((entry) => {
    if (!PRESCRIBED.includes(statusOf(dossier, entry)) || entry.resource.doNotPerform === true) return [];
    const drug = dossier.atcOf(entry).find((code) => PALLIATIVE_MEDICINES.includes(code));
    return drug === undefined ? [] : [{ entry, drug }];
  });
  const prescriptions: readonly PrescriptionOfRequest[] = requests.map(({ entry, drug }) => {
    const isOnly = requests.filter((other) => other.drug === drug).length === 1;
    return new PrescriptionOfRequest(dossier, entry, drug, isOnly, () => prescribed);
  });
  const prescribed = prescriptions.map((each) => each.prescribed);
  return prescriptions;
}

/** Prescriptions of which it is not told what they are: by the G-Standaard alone, which a site has to translate. */
export function unclearPrescriptions(dossier: Dossier): readonly Ref[] {
  return dossier.source.own('MedicationRequest').flatMap((entry) => {
    const isGiven = PRESCRIBED.includes(statusOf(dossier, entry)) || entry.resource.status === 'unknown';
    const { medicationCodeableConcept, medicationReference } = entry.resource;
    const medication = dossier.source.resolve(medicationReference, entry)?.resource as Medication | undefined;
    const concepts = [medicationCodeableConcept, medication?.code].filter(isDefined);
    const isKnown = dossier.atcOf(entry).length > 0;
    const isInGStandaard = concepts.some(({ coding }) =>
      each(coding).some(({ system }) => G_STANDAARD.test(text(system) ?? '')),
    );
    return isGiven && !isKnown && isInGStandaard ? [entry.ref] : [];
  });
}

class PrescriptionOfRequest implements Prescription {
  readonly ref: Ref;
  readonly on: Fact<string>;
  readonly drug: Fact<string>;
  readonly #dossier: Dossier;
  readonly #entry: Entry<MedicationRequest>;
  readonly #date: string | undefined;
  readonly #isOnly: boolean;
  readonly #others: () => readonly Prescribed[];

  constructor(
    dossier: Dossier,
    entry: Entry<MedicationRequest>,
    drug: string,
    isOnly: boolean,
    others: () => readonly Prescribed[],
  ) {
    this.#others = others;
    this.#dossier = dossier;
    this.#entry = entry;
    this.#isOnly = isOnly;
    this.#date = prescribedOn(dossier, entry);
    this.ref = entry.ref;
    this.on = dossier.source.dateFact(this.#date, entry);
    this.drug = known(drug, [entry.ref]);
  }

  get about(): readonly Ref[] {
    return [this.ref];
  }

  get circumstances(): Circumstances {
    return circumstancesOn(this.#dossier, this.#date, this.ref);
  }

  get prescribed(): Prescribed {
    return {
      entry: this.#entry,
      drug: this.drug.value as string,
      purposes: this.#reasons.map(({ code }) => code),
      on: this.#date,
    };
  }

  get form(): Fact<string> {
    const { medicationCodeableConcept, medicationReference } = this.#entry.resource;
    const medication = this.#dossier.source.resolve(medicationReference, this.#entry)?.resource as
      | Medication
      | undefined;
    const [form] = codesIn(
      [medication?.form, medication?.code, medicationCodeableConcept].filter(isDefined),
      'toedieningsvorm',
    );
    return form === undefined
      ? unknown(lack('form-of-medicine', 'Medication', this.ref), [this.ref])
      : known(form, [this.ref]);
  }

  get forSedation(): Fact<boolean> {
    // Sedation is also noted apart from the prescription, which may say itself that it is for something else.
    const told = this.#isFor(SEDATION);
    const noted = this.#reasons.some(({ code }) => code === NAUSEA) ? undefined : this.#noted(SEDATION);
    return told.value === true || noted === undefined ? told : known(true, [noted]);
  }

  get forNausea(): Fact<boolean> {
    return this.#isFor(NAUSEA);
  }

  get firstChoiceInsufficient(): Fact<boolean> {
    return isFirstChoiceInsufficient(this.#dossier, this.prescribed, this.#others());
  }

  get palliativeContext(): Fact<boolean> {
    const reason = this.#reasons.find(
      ({ code }) => code === SEDATION || code === NAUSEA || code === 'palliatieve-fase',
    );
    if (reason !== undefined) return known(true, [reason.ref]);
    const mark = phaseMarkOn(this.#dossier, this.#date);
    if (mark !== undefined) return known(true, [mark]);
    const stay = this.#dossier.stays.find(
      (each) =>
        (each.kind?.startsWith('hospice') || each.kind === 'palliative-unit') && covers(each, this.#date),
    );
    if (stay !== undefined) return known(true, [stay.ref]);
    const dbc = this.#dossier.pzSubtrajectOn(this.#date);
    if (dbc?.palliative.value === true) return known(true, [dbc.ref]);
    return unknown(lack('palliative-context', 'Observation', this.ref), [this.ref]);
  }

  get atHome(): Fact<boolean> {
    return isAtHome(this.#dossier, this.#date);
  }

  get registrations(): Many<Registration> {
    return registrationsAbout(this.#dossier, [this.ref], this.#isOnly);
  }

  /** What the prescription says it is for, with the resource that says so. */
  get #reasons(): readonly { readonly code: string; readonly ref: Ref }[] {
    const { reasonCode, reasonReference } = this.#entry.resource;
    const own = codesIn(reasonCode, 'observatie').map((code) => ({ code, ref: this.ref }));
    const referred = each(reasonReference).flatMap((reference) => {
      const entry = this.#dossier.source.resolve(reference, this.#entry);
      return codesOf(conceptOfReason(entry), 'observatie').map((each) => ({
        code: each,
        ref: (entry as Entry).ref,
      }));
    });
    return [...own, ...referred];
  }

  /** One purpose that is told rules the other out; a reason in other words leaves both open. */
  #isFor(purpose: string): Fact<boolean> {
    const told = this.#reasons.filter(({ code }) => code === SEDATION || code === NAUSEA);
    const same = told.find(({ code }) => code === purpose);
    if (same !== undefined) return known(true, [same.ref]);
    if (told[0] !== undefined) return known(false, [told[0].ref]);
    const { reasonCode, reasonReference } = this.#entry.resource;
    const silent = each(reasonCode).length + each(reasonReference).length === 0;
    return silent && this.#dossier.source.isComplete('MedicationRequest')
      ? known(false, [this.ref])
      : unknown(lack('reason-of-medicine', 'MedicationRequest', this.ref), [this.ref]);
  }

  #noted(code: string): Ref | undefined {
    const { source } = this.#dossier;
    const observation = source
      .own('Observation')
      .find(
        ({ resource }) =>
          !NOT_VALID.includes(resource.status) &&
          resource.valueBoolean !== false &&
          hasCode(resource.code, 'observatie', code),
      );
    const condition = source
      .own('Condition')
      .find((entry) => isPresentCondition(entry) && hasCode(entry.resource.code, 'observatie', code));
    return (observation ?? condition)?.ref;
  }
}
