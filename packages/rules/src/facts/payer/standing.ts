import { type Fact, known, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import type { Dossier } from '../dossier.ts';
import type { Situation, Standing } from '../entities.ts';
import { INSTITUTIONS } from '../stays/stay-chains.ts';
import { isHospitalAdmission } from '../stays/stays.ts';
import { onsetOn, startsInTerminalPhase } from '../terminal-phase/terminal-phase.ts';

export class StandingOnDay implements Standing {
  readonly on: Fact<string>;
  readonly #dossier: Dossier;
  readonly #day: string | undefined;
  readonly #now: Situation;
  #wlz: Fact<boolean> | undefined;

  constructor(dossier: Dossier, day: string | undefined) {
    this.#dossier = dossier;
    this.#day = day;
    this.#now = dossier.situationOn(day);
    this.on = day === undefined ? unknown(lack('date', 'Encounter')) : known(day);
  }

  get wlz(): Fact<boolean> {
    this.#wlz ??= this.#readWlz();
    return this.#wlz;
  }

  #readWlz(): Fact<boolean> {
    const coverage = this.#dossier.wlzOn(this.#day);
    if (coverage?.indicated) {
      const late = startsInTerminalPhase(this.#dossier, coverage);
      return late.value === false ? this.#now.wlz : negated(late);
    }
    const onset = this.#situationAtOnset;
    return onset?.wlz.value === undefined ? this.#now.wlz : onset.wlz;
  }

  get form(): Fact<string> {
    return this.wlz.value === true ? this.#paid.wlzForm : this.#withoutWlz('');
  }

  get treatment(): Fact<boolean> {
    return this.wlz.value === true ? this.#paid.wlzTreatment : this.#withoutWlz(false);
  }

  get below3Months(): Fact<boolean> {
    return this.#now.below3Months;
  }

  get child(): Fact<boolean> {
    return this.#now.child;
  }

  get inBth(): Fact<boolean> {
    return this.#now.inBth;
  }

  get inHch(): Fact<boolean> {
    return this.#now.inHch;
  }

  get inPu(): Fact<boolean> {
    return this.#now.inPu;
  }

  get inNursingHome(): Fact<boolean> {
    return this.#now.inNursingHome;
  }

  get inHospital(): Fact<boolean> {
    return this.#now.inHospital;
  }

  get atHome(): Fact<boolean> {
    const away = this.#dossier
      .staysOn(this.#day)
      .find((stay) => INSTITUTIONS.includes(stay.kind) || isHospitalAdmission(stay));
    if (away !== undefined) return known(false, [away.ref]);
    const { source } = this.#dossier;
    return source.isComplete('Encounter')
      ? known(true)
      : unknown(lack('admission', 'Encounter', source.patient.ref));
  }

  /** The situation with the indication that pays. */
  get #paid(): Situation {
    return this.#now.wlz.value === true ? this.#now : (this.#situationAtOnset ?? this.#now);
  }

  get #situationAtOnset(): Situation | undefined {
    const onset = onsetOn(this.#dossier, this.#day);
    return onset?.on === undefined || onset.byPhysician.value !== true
      ? undefined
      : this.#dossier.situationOn(onset.on);
  }

  #withoutWlz<T>(none: T): Fact<T> {
    const { value, evidence, lack: missing } = this.wlz;
    if (value === false) return known(none, evidence);
    return unknown(missing ?? lack('wlz', 'Coverage', this.#dossier.source.patient.ref), evidence);
  }
}

function negated({ value, evidence, lack: missing }: Fact<boolean>): Fact<boolean> {
  if (value !== undefined) return known(!value, evidence);
  return unknown(missing ?? lack('expectancy', 'Observation'), evidence);
}
