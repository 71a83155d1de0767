import { type Fact, known, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay, surelyBefore } from '../../logic/moment.ts';
import { lack } from '../../record/lacks.ts';
import { addMonths, nextDay } from '../../time/dates.ts';
import type { Dossier } from '../dossier.ts';
import type { PatientCosts, Situation } from '../entities.ts';
import { INSTITUTIONS, isVisit } from '../stays/institution-stay.ts';
import { covers, isHospitalAdmission, type Stay } from '../stays/stays.ts';
import { hasMedicines, isCoveredBy } from '../support/coverages.ts';

/** The place where the patient is, or was last: what decides on the own payments. */
export class CostsOfPlace implements PatientCosts {
  readonly #dossier: Dossier;
  readonly #stay: Stay | undefined;
  readonly #situation: Situation;

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
    this.#stay = presentStay(dossier);
    this.#situation = dossier.situationOn(lastDayOf(this.#stay, dossier.at));
  }

  get child(): Fact<boolean> {
    return this.#situation.child;
  }

  get inHospital(): Fact<boolean> {
    return this.#situation.inHospital;
  }

  get hospitalCare(): Fact<boolean> {
    const { stays, care, at, source } = this.#dossier;
    const year = at.slice(0, 4);
    const contact = stays.find(({ kind, from }) => kind === 'hospital' && from?.startsWith(year));
    if (contact !== undefined) return known(true, [contact.ref]);
    const registered = care.find(
      ({ event }) =>
        event.on?.startsWith(year) === true && event.statements.some(({ code }) => /^\d{6}$/.test(code)),
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
    return this.#situation.wlz;
  }

  get wlzForm(): Fact<string> {
    return this.#situation.wlzForm;
  }

  get overFourMonths(): Fact<boolean> {
    const stay = this.#stay;
    if (stay === undefined) return known(false);
    const on = lastDayOf(stay, this.#dossier.at);
    if (stay.from?.length !== 10 || on === undefined)
      return unknown(lack('date', 'Encounter', stay.ref), [stay.ref]);
    return known(lastDay(on) >= addMonths(stay.from, 4), [stay.ref]);
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

  get wmo(): Fact<boolean> {
    return isCoveredBy(this.#dossier, 'wmo', this.#dossier.at);
  }

  get medicines(): Fact<boolean> {
    return hasMedicines(this.#dossier);
  }
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
