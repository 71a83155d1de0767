import { ownCode } from '../../codes/own-code.ts';
import { type Fact, known, type Ref, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import { nextDay } from '../../time/dates.ts';
import type { Dossier } from '../dossier.ts';
import type { Vv10Declaration, WlzStay } from '../entities.ts';
import { haveSeveralClaimants, type RegistrationOnDay } from '../registrations/period-registrations.ts';
import type { Stay } from '../stays/stays.ts';
import { startsInTerminalPhase, terminalNotedOn } from '../terminal-phase/terminal-phase.ts';
import { declarationOn } from './vv10-declaration.ts';
import { coverageOn } from './wlz.ts';

/** Where the patient lived before, as the Encounter of the stay tells. */
interface Origin {
  readonly home: Fact<boolean>;
  readonly nursingHome: Fact<boolean>;
}

interface StayOnDay {
  /** The Encounter with which it began. */
  readonly stay: Stay;
  readonly day: string | undefined;
  readonly origin: Origin;
  readonly registrations: readonly RegistrationOnDay[];
}

export class WlzStayOnDay implements WlzStay {
  readonly #dossier: Dossier;
  readonly #of: StayOnDay;

  constructor(dossier: Dossier, of: StayOnDay) {
    this.#dossier = dossier;
    this.#of = of;
  }

  get declared(): Vv10Declaration {
    return declarationOn(this.#dossier, this.#of.day);
  }

  get terminalNoted(): Fact<boolean> {
    return terminalNotedOn(this.#dossier, this.#of.day);
  }

  get startsInTerminalPhase(): Fact<boolean> {
    const coverage = coverageOn(this.#dossier.wlzCoverages, this.#of.day);
    return coverage?.indicated
      ? startsInTerminalPhase(this.#dossier, coverage)
      : known(false, coverage === undefined ? [] : [coverage.ref]);
  }

  get fromHome(): Fact<boolean> {
    const before = this.#stayBefore;
    return before === undefined ? this.#told(this.#of.origin.home) : known(false, [before]);
  }

  get fromNursingHome(): Fact<boolean> {
    const before = this.#stayBefore;
    return before === undefined ? this.#told(this.#of.origin.nursingHome) : known(true, [before]);
  }

  get severalClaimants(): Fact<boolean> {
    return haveSeveralClaimants(
      this.#of.registrations.filter(({ code }) => code.value?.startsWith(ownCode('wlz-'))),
    );
  }

  /** The stay in a nursing home that ended when this one began. */
  get #stayBefore(): Ref | undefined {
    const { from, ref } = this.#of.stay;
    if (from?.length !== 10) return undefined;
    return this.#dossier.stays.find(
      (other) =>
        other.kind === 'nursing-home' &&
        other.ref !== ref &&
        !other.visited &&
        other.until !== undefined &&
        (other.until === from || nextDay(other.until) === from),
    )?.ref;
  }

  /** Who comes from elsewhere, a hospital for one, lived somewhere before that. */
  #told(origin: Fact<boolean>): Fact<boolean> {
    const { home, nursingHome } = this.#of.origin;
    const { ref } = this.#of.stay;
    return home.value === false && nursingHome.value === false
      ? unknown(lack('origin', 'Encounter', ref), [ref])
      : origin;
  }
}
