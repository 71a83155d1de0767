import { ownCode } from '../../codes/own-code.ts';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay } from '../../logic/moment.ts';
import { lack } from '../../record/lacks.ts';
import { nextDay } from '../../time/dates.ts';
import type { Dossier } from '../dossier.ts';
import type { EmptyRoomDay, Situation, Vv10Declaration, WlzStay } from '../entities.ts';
import { haveSeveralClaimants, type RegistrationOfPeriod } from '../registrations/period-registrations.ts';
import { covers, type Stay } from '../stays/stays.ts';
import { startsInTerminalPhase, terminalNotedOn } from '../terminal-phase/terminal-phase.ts';
import { declarationOn } from './vv10-declaration.ts';
import { coverageOn } from './wlz.ts';

const VV10 = [
  'wlz-verblijf-vv10-verpleeghuis',
  'wlz-vv10-pu-vanuit-thuis',
  'wlz-vv10-hospice',
  'wlz-vpt-vv10',
].map(ownCode);
/** Where a room can stand empty. */
const MAY_BE_EMPTY: readonly (Stay['kind'] | undefined)[] = ['nursing-home', 'palliative-unit'];
const MUTATIEDAG = ownCode('wlz-mutatiedag');

/** Where the patient lived before, as the Encounter of the stay tells. */
export interface Origin {
  readonly home: Fact<boolean>;
  readonly nursingHome: Fact<boolean>;
}

export class WlzStayOf implements WlzStay {
  readonly situation: Situation;
  readonly registrations: Many<RegistrationOfPeriod>;
  readonly declared: Vv10Declaration;
  readonly #dossier: Dossier;
  readonly #stay: Stay;
  readonly #origin: Origin;
  readonly #day: string | undefined;

  constructor(dossier: Dossier, stay: Stay, origin: Origin) {
    this.#dossier = dossier;
    this.#stay = stay;
    this.#origin = origin;
    const registrations = dossier.periodRegistrations.filter(
      ({ from, until }) => covers(stay, from) || (from !== undefined && spans(from, until, stay.from)),
    );
    this.registrations = many(
      registrations,
      dossier.source.isComplete('ChargeItem'),
      lack('registration', 'ChargeItem', stay.ref),
    );
    const first = registrations.find(({ code }) => VV10.includes(code.value as string))?.from;
    this.#day = first ?? lastDayAsked(dossier, stay);
    this.situation = dossier.situationOn(this.#day);
    this.declared = declarationOn(dossier, this.#day);
  }

  get on(): Fact<string> {
    return this.#day === undefined
      ? unknown(lack('date', 'Encounter', this.#stay.ref), [this.#stay.ref])
      : known(this.#day, [this.#stay.ref]);
  }

  get terminalNoted(): Fact<boolean> {
    return terminalNotedOn(this.#dossier, this.#day);
  }

  get startsInTerminalPhase(): Fact<boolean> {
    const coverage = coverageOn(this.#dossier.wlzCoverages, this.#day);
    return coverage?.indicated
      ? startsInTerminalPhase(this.#dossier, coverage)
      : known(false, coverage === undefined ? [] : [coverage.ref]);
  }

  get fromHome(): Fact<boolean> {
    const before = this.#stayBefore;
    return before === undefined ? this.#told(this.#origin.home) : known(false, [before]);
  }

  get fromNursingHome(): Fact<boolean> {
    const before = this.#stayBefore;
    return before === undefined ? this.#told(this.#origin.nursingHome) : known(true, [before]);
  }

  get diedHere(): Fact<boolean> {
    const { death } = this.#dossier;
    if (death.value === '') return known(false);
    if (death.value === undefined)
      return unknown(lack('death', 'Patient', this.#dossier.source.patient.ref), death.evidence);
    if (covers(this.#stay, death.value)) return known(true, [...death.evidence, this.#stay.ref]);
    // A resident who died elsewhere may have kept the room.
    return unknown(lack('admission', 'Encounter', this.#stay.ref), [this.#stay.ref]);
  }

  get severalClaimants(): Fact<boolean> {
    return haveSeveralClaimants(
      this.registrations.items.filter(({ code }) => code.value?.startsWith(ownCode('wlz-'))),
    );
  }

  /** Those of this room, also when they name no stay. */
  get emptyRoomDays(): Many<EmptyRoomDay> {
    const items = this.#dossier.periodRegistrations
      .filter(({ code, from }) => code.value === MUTATIEDAG && this.#isLastBefore(from))
      .flatMap(({ ref, days }) => days.map((on) => ({ ref, on: known(on, [ref]) })));
    return many(
      items,
      this.#dossier.source.isComplete('ChargeItem'),
      lack('registration', 'ChargeItem', this.#stay.ref),
    );
  }

  /** The stay in a nursing home that ended when this one began. */
  get #stayBefore(): Ref | undefined {
    const { from } = this.#stay;
    if (from?.length !== 10) return undefined;
    return this.#dossier.stays.find(
      (other) =>
        other.kind === 'nursing-home' &&
        other.ref !== this.#stay.ref &&
        !other.visited &&
        other.until !== undefined &&
        (other.until === from || nextDay(other.until) === from),
    )?.ref;
  }

  /** Who comes from elsewhere, a hospital for one, lived somewhere before that. */
  #told(origin: Fact<boolean>): Fact<boolean> {
    const { home, nursingHome } = this.#origin;
    return home.value === false && nursingHome.value === false
      ? unknown(lack('origin', 'Encounter', this.#stay.ref), [this.#stay.ref])
      : origin;
  }

  /** Of the stays in an institution this is the last one that began by then. */
  #isLastBefore(on: string | undefined): boolean {
    if (on === undefined) return false;
    const began = this.#dossier.stays
      .filter(({ kind, from, visited }) => MAY_BE_EMPTY.includes(kind) && !visited && from !== undefined)
      .filter(({ from }) => firstDay(from as string) <= on)
      .sort((a, b) => ((a.from as string) < (b.from as string) ? -1 : 1));
    return began.at(-1)?.ref === this.#stay.ref;
  }
}

/** The day of asking, or the last day of the stay before it. */
function lastDayAsked({ at }: Dossier, { from, until }: Stay): string | undefined {
  const last = until !== undefined && lastDay(until) < at ? until : at;
  return from !== undefined && firstDay(from) > last ? from : last;
}

function spans(from: string, until: string | undefined, day: string | undefined): boolean {
  return day !== undefined && firstDay(from) <= lastDay(day) && lastDay(until ?? from) >= firstDay(day);
}
