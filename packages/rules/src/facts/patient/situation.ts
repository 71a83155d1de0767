import { type Fact, known, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import type { Interval } from '../../time/interval.ts';
import type { Dossier } from '../dossier.ts';
import type { Situation } from '../entities.ts';
import { isEnrolled, isResidentWithTreatment } from '../stays/residence.ts';
import { isHospitalAdmission } from '../stays/stays.ts';
import { staysIn } from '../stays/stays-in.ts';
import { isBelow3Months, isBelow12Months, isNoted } from '../terminal-phase/life-expectancy.ts';
import { indicationLaterInTerminalPhase } from '../terminal-phase/terminal-phase.ts';
import { readWlzInsurances, type WlzCoverage } from '../wlz/wlz.ts';

/** How the patient stands on one day, or at an hour of it. */
export class SituationOnDay implements Situation {
  readonly #dossier: Dossier;
  readonly #on: string | undefined;
  readonly #at: Interval | undefined;
  readonly #coverage: WlzCoverage | undefined;
  #wlz: Fact<boolean> | undefined;

  constructor(dossier: Dossier, on: string | undefined, at?: Interval) {
    this.#dossier = dossier;
    this.#on = on;
    this.#at = at;
    this.#coverage = dossier.wlzOn(on);
  }

  get child(): Fact<boolean> {
    return this.#dossier.isChildOn(this.#on);
  }

  get phaseMarked(): Fact<boolean> {
    return this.#dossier.phaseMarked;
  }

  get below3Months(): Fact<boolean> {
    return isBelow3Months(this.#dossier, this.#on);
  }

  get below12Months(): Fact<boolean> {
    return isBelow12Months(this.#dossier, this.#on);
  }

  get wlz(): Fact<boolean> {
    this.#wlz ??= this.#readWlz();
    return this.#wlz;
  }

  #readWlz(): Fact<boolean> {
    const coverage = this.#coverage;
    if (coverage !== undefined) return known(coverage.indicated, [coverage.ref]);
    const { source } = this.#dossier;
    const later = indicationLaterInTerminalPhase(this.#dossier, this.#on);
    if (later !== undefined) return known(false, [later.ref]);
    return source.isComplete('Coverage')
      ? known(false)
      : unknown(lack('wlz', 'Coverage', source.patient.ref), readWlzInsurances(source));
  }

  get wlzProfile(): Fact<string> {
    return this.#indicated?.profile ?? this.#none;
  }

  get wlzForm(): Fact<string> {
    return this.#indicated?.form ?? this.#none;
  }

  /** Treatment counts only together with a stay (leveringsvorm verblijf). */
  get wlzTreatment(): Fact<boolean> {
    const coverage = this.#indicated;
    if (coverage === undefined)
      return this.wlz.value === false ? known(false, this.wlz.evidence) : unknown(lack('wlz', 'Coverage'));
    if (coverage.form.value !== undefined && coverage.form.value !== '4') return known(false, [coverage.ref]);
    return coverage.treatment.value === true && coverage.form.value === undefined
      ? unknown(lack('delivery-form', 'Coverage', coverage.ref), [coverage.ref])
      : coverage.treatment;
  }

  get inBth(): Fact<boolean> {
    return staysIn(this.#dossier, ['hospice-bth'], this.#on, this.#at);
  }

  get inHch(): Fact<boolean> {
    return staysIn(this.#dossier, ['hospice-hch'], this.#on, this.#at);
  }

  get inPu(): Fact<boolean> {
    return staysIn(this.#dossier, ['palliative-unit'], this.#on, this.#at);
  }

  get inNursingHome(): Fact<boolean> {
    return staysIn(this.#dossier, ['nursing-home'], this.#on, this.#at);
  }

  get inElv(): Fact<boolean> {
    const stay = staysIn(this.#dossier, ['hospice-hch', 'palliative-unit'], this.#on, this.#at);
    if (stay.value !== true) return stay;
    const { wlz } = this.#dossier.standingOn(this.#on);
    return wlz.value === undefined ? wlz : known(!wlz.value, [...stay.evidence, ...wlz.evidence]);
  }

  get inHospital(): Fact<boolean> {
    const admissions = this.#dossier.admissionsOn(this.#on, this.#at);
    const admission = admissions.find(isHospitalAdmission);
    if (admission !== undefined) return known(true, [admission.ref]);
    const { source } = this.#dossier;
    return source.isComplete('Encounter')
      ? known(false)
      : unknown(lack('admission', 'Encounter', source.patient.ref));
  }

  get residentWithTreatment(): Fact<boolean> {
    return isResidentWithTreatment(this.#dossier, this, this.#on, this.#at);
  }

  get enrolled(): Fact<boolean> {
    return isEnrolled(this.#dossier, this.#on);
  }

  get notedAbove3Months(): Fact<boolean> {
    return isNoted(this.#dossier, this.#on, ['langer-dan-3-maanden']);
  }

  get notedBelow3Months(): Fact<boolean> {
    return isNoted(this.#dossier, this.#on, ['korter-dan-3-maanden']);
  }

  get notedBelow12Months(): Fact<boolean> {
    return isNoted(this.#dossier, this.#on, ['korter-dan-3-maanden', 'korter-dan-12-maanden']);
  }

  get #indicated(): WlzCoverage | undefined {
    return this.#coverage?.indicated ? this.#coverage : undefined;
  }

  /** Empty for somebody without a Wlz indication, unknown where that is not told. */
  get #none(): Fact<string> {
    const { wlz } = this;
    return wlz.value === false
      ? known('', wlz.evidence)
      : unknown(lack('wlz', 'Coverage', this.#dossier.source.patient.ref));
  }
}
