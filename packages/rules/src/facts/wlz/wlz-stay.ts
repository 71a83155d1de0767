import { ownCode } from '../../codes/own-code.ts';
import { type Fact, known, unknown } from '../../logic/fact.ts';
import { lack } from '../../record/lacks.ts';
import type { Dossier } from '../dossier.ts';
import type { Vv10Declaration, WlzStay } from '../entities.ts';
import { haveSeveralClaimants, type RegistrationOnDay } from '../registrations/period-registrations.ts';
import { type LastPlace, lastPlaceBefore } from '../stays/last-place.ts';
import type { Stay } from '../stays/stays.ts';
import { startsInTerminalPhase, terminalNotedOn } from '../terminal-phase/terminal-phase.ts';
import { declarationOn } from './vv10-declaration.ts';

interface StayOnDay {
  /** The Encounter with which it began. */
  readonly stay: Stay;
  readonly day: string | undefined;
  readonly registrations: readonly RegistrationOnDay[];
}

export class WlzStayOnDay implements WlzStay {
  readonly #dossier: Dossier;
  readonly #of: StayOnDay;
  #lastPlace: LastPlace | 'untold' | undefined;

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
    const coverage = this.#dossier.wlzOn(this.#of.day);
    return coverage?.indicated
      ? startsInTerminalPhase(this.#dossier, coverage)
      : known(false, coverage === undefined ? [] : [coverage.ref]);
  }

  get fromHome(): Fact<boolean> {
    return this.#cameFrom('home');
  }

  get fromNursingHome(): Fact<boolean> {
    return this.#cameFrom('nursing-home');
  }

  get severalClaimants(): Fact<boolean> {
    return haveSeveralClaimants(
      this.#of.registrations.filter(({ code }) => code.value?.startsWith(ownCode('wlz-'))),
    );
  }

  #cameFrom(place: LastPlace['place']): Fact<boolean> {
    const { ref } = this.#of.stay;
    this.#lastPlace ??= lastPlaceBefore(this.#dossier, this.#of.stay) ?? 'untold';
    return this.#lastPlace === 'untold'
      ? unknown(lack('origin', 'Encounter', ref), [ref])
      : known(this.#lastPlace.place === place, [this.#lastPlace.ref]);
  }
}
