import { LEVOMEPROMAZINE } from '../../codes/medicines.ts';
import { type Fact, known, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay, surelyBefore } from '../../logic/moment.ts';
import { lack } from '../../record/lacks.ts';
import { nextDay } from '../../time/dates.ts';
import type { Dossier } from '../dossier.ts';
import type { PatientCosts, Prescription, Situation, Standing } from '../entities.ts';
import { hasMarkerBesidesMedicines } from '../patient/marks.ts';
import { INSTITUTIONS, isVisit } from '../stays/stay-chains.ts';
import { covers, isHospitalAdmission, type Stay } from '../stays/stays.ts';
import { hasMedicines, isCoveredBy } from '../support/coverages.ts';
import { isOverFourMonths } from './four-months.ts';

/** The place where the patient is, or was last: what decides on the own payments. */
export class CostsOfPlace implements PatientCosts {
  readonly #dossier: Dossier;
  readonly #stay: Stay | undefined;
  readonly #situation: Situation;
  readonly #standing: Standing;

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
    this.#stay = presentStay(dossier);
    const day = lastDayOf(this.#stay, dossier.at);
    this.#situation = dossier.situationOn(day);
    this.#standing = dossier.standingOn(day);
  }

  get child(): Fact<boolean> {
    return this.#situation.child;
  }

  get inHospital(): Fact<boolean> {
    return this.#situation.inHospital;
  }

  get palliative(): Fact<boolean> {
    const isSo =
      hasMarkerBesidesMedicines(this.#dossier) || this.#dossier.subjects('prescription').some(isPalliative);
    return known(isSo);
  }

  get hospitalCare(): Fact<boolean> {
    const { stays, care, source } = this.#dossier;
    const contact = stays.find(
      ({ kind, from, until }) => kind === 'hospital' && this.#isAdultThisYear(from, until),
    );
    if (contact !== undefined) return known(true, [contact.ref]);
    const registered = care.find(
      ({ event }) =>
        event.statements.some(({ code }) => /^\d{6}$/.test(code)) &&
        this.#isAdultThisYear(event.on, event.on),
    );
    if (registered !== undefined) return known(true, [registered.ref]);
    return source.isComplete('Encounter')
      ? known(false)
      : unknown(lack('admission', 'Encounter', source.patient.ref));
  }

  get inBth(): Fact<boolean> {
    return this.#situation.inBth;
  }

  get inHch(): Fact<boolean> {
    return this.#situation.inHch;
  }

  get inPu(): Fact<boolean> {
    return this.#situation.inPu;
  }

  get inNursingHome(): Fact<boolean> {
    return this.#situation.inNursingHome;
  }

  get inElv(): Fact<boolean> {
    return this.#situation.inElv;
  }

  get wlz(): Fact<boolean> {
    return this.#standing.wlz;
  }

  get wlzForm(): Fact<string> {
    return this.#standing.form;
  }

  get overFourMonths(): Fact<boolean> {
    return isOverFourMonths(this.#dossier, this.#stay, lastDayOf(this.#stay, this.#dossier.at));
  }

  get fromNursingHome(): Fact<boolean> {
    const { stays, source } = this.#dossier;
    const from = this.#stay?.from;
    const before = stays.find(
      ({ kind, until }) =>
        kind === 'nursing-home' && until !== undefined && (until === from || nextDay(until) === from),
    );
    if (before !== undefined) return known(true, [before.ref]);
    return source.isComplete('Encounter')
      ? known(false)
      : unknown(lack('origin', 'Encounter', source.patient.ref));
  }

  /** Care on these days lies in this year, not after the day of asking, and the patient was of age on the last of them. */
  #isAdultThisYear(from: string | undefined, until: string | undefined): boolean {
    const { at } = this.#dossier;
    const year = at.slice(0, 4);
    if (from === undefined || firstDay(from) > at || lastDay(until ?? at) < `${year}-01-01`) return false;
    const last = until === undefined || lastDay(until) > at ? at : until;
    return this.#dossier.isChildOn(last).value === false;
  }

  get wmo(): Fact<boolean> {
    return isCoveredBy(this.#dossier, 'wmo', this.#dossier.at);
  }

  get medicines(): Fact<boolean> {
    return hasMedicines(this.#dossier);
  }
}

/** A medicine that is only given at the end of life, in the form that it then has. */
function isPalliative({ drug, form }: Prescription): boolean {
  return drug.value === LEVOMEPROMAZINE || form.value === 'cassette' || form.value === 'infuus';
}

/** The stay on the day of asking, else the one that ended last. */
function presentStay({ stays, at }: Dossier): Stay | undefined {
  const places = stays
    .filter((stay) => isHospitalAdmission(stay) || (INSTITUTIONS.includes(stay.kind) && !isVisit(stay)))
    .filter(({ from }) => from !== undefined && !surelyBefore(at, from))
    .sort((a, b) => (firstDay(a.from as string) < firstDay(b.from as string) ? -1 : 1));
  const present = places.filter((stay) => covers(stay, at));
  return present.at(-1) ?? places.sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : 1)).at(-1);
}

function lastDayOf(stay: Stay | undefined, at: string): string | undefined {
  return stay === undefined || covers(stay, at) ? at : stay.until;
}
