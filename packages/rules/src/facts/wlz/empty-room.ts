import { ownCode } from '../../codes/own-code.ts';
import { type Fact, known, type Many, many, type Ref, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay } from '../../logic/moment.ts';
import { lack } from '../../record/lacks.ts';
import type { Dossier } from '../dossier.ts';
import type { EmptyRoom, EmptyRoomDay, Registration, Situation } from '../entities.ts';
import type { RegistrationOfPeriod } from '../registrations/period-registrations.ts';
import type { StayChain } from '../stays/stay-chains.ts';
import { covers, type Stay } from '../stays/stays.ts';

const MUTATIEDAG = ownCode('wlz-mutatiedag');
/** Where a room can stand empty. */
const MAY_BE_EMPTY: readonly Stay['kind'][] = ['nursing-home', 'palliative-unit'];

/** The rooms that the stays leave behind, and what is registered without a stay. */
export function readEmptyRooms(dossier: Dossier): readonly EmptyRoom[] {
  const registered = dossier.periodRegistrations.filter(({ code }) => code.value === MUTATIEDAG);
  const chains = dossier.institutionChains;
  const rooms = chains.map((chain) => ({
    chain,
    registrations: registered.filter((each) => isOf(chain, chains, each)),
  }));
  const without = registered.filter(
    (each) => !rooms.some(({ registrations }) => registrations.includes(each)),
  );
  return [
    ...rooms.map(({ chain, registrations }) => new RoomOfStay(dossier, chain, registrations)),
    ...without.map((each) => new RoomOfStay(dossier, undefined, [each])),
  ];
}

/** Of the stays in an institution this is the last one that began by then; or it covers the day. */
function isOf(chain: StayChain, chains: readonly StayChain[], { from }: RegistrationOfPeriod): boolean {
  if (from === undefined) return false;
  if (chain.stays.some((stay) => covers(stay, from))) return true;
  const began = chains.filter(
    ({ first }) =>
      MAY_BE_EMPTY.includes(first.kind) && first.from !== undefined && firstDay(first.from) <= from,
  );
  return began.at(-1) === chain;
}

class RoomOfStay implements EmptyRoom {
  readonly ref: Ref;
  readonly about: readonly Ref[];
  readonly on: Fact<string>;
  readonly situation: Situation;
  readonly registrations: Many<Registration>;
  readonly emptyRoomDays: Many<EmptyRoomDay>;
  readonly #dossier: Dossier;
  readonly #chain: StayChain | undefined;

  constructor(dossier: Dossier, chain: StayChain | undefined, registered: readonly RegistrationOfPeriod[]) {
    this.#dossier = dossier;
    this.#chain = chain;
    this.about = chain === undefined ? registered.map(({ ref }) => ref) : chain.stays.map(({ ref }) => ref);
    this.ref = this.about[0] as Ref;
    const last = this.#lastDay;
    const on = registered[0]?.from ?? last;
    this.on =
      on === undefined ? unknown(lack('date', 'Encounter', this.ref), [this.ref]) : known(on, [this.ref]);
    this.situation = dossier.situationOn(last);
    const complete = dossier.source.isComplete('ChargeItem');
    const missing = lack('registration', 'ChargeItem', this.ref);
    this.registrations = many(
      registered.map(({ registration }) => registration),
      complete,
      missing,
    );
    this.emptyRoomDays = many(
      registered.flatMap(({ ref, days }) => days.map((day) => ({ ref, on: known(day, [ref]) }))),
      complete,
      missing,
    );
  }

  get nursingHome(): Fact<boolean> {
    return this.#isKind('nursing-home');
  }

  get pu(): Fact<boolean> {
    return this.#isKind('palliative-unit');
  }

  get diedHere(): Fact<boolean> {
    const { death, source } = this.#dossier;
    if (death.value === '') return known(false);
    if (death.value === undefined)
      return unknown(lack('death', 'Patient', source.patient.ref), death.evidence);
    const { value } = death;
    const stay = this.#chain?.stays.find((each) => covers(each, value));
    if (stay !== undefined) return known(true, [...death.evidence, stay.ref]);
    // A resident who died elsewhere may have kept the room.
    return unknown(lack('admission', 'Encounter', this.ref), [this.ref]);
  }

  #isKind(kind: Stay['kind']): Fact<boolean> {
    const { source } = this.#dossier;
    const stay = this.#chain?.first;
    // That it is a hospice does not tell which kind.
    if (stay?.kind === 'hospice' && kind === 'palliative-unit')
      return unknown(lack('hospice-kind', 'Organization', stay.ref), [stay.ref]);
    if (stay !== undefined) return known(stay.kind === kind, [stay.ref]);
    return source.isComplete('Encounter')
      ? known(false, [this.ref])
      : unknown(lack('admission', 'Encounter', source.patient.ref), [this.ref]);
  }

  /** The last day of the stay, or of life, or the day of asking while both go on. */
  get #lastDay(): string | undefined {
    const { lastAsked } = this.#dossier;
    const last = this.#chain?.stays.at(-1);
    if (last === undefined) return lastAsked;
    if (last.until !== undefined && lastDay(last.until) < lastAsked) return last.until;
    return last.from !== undefined && firstDay(last.from) > lastAsked ? last.from : lastAsked;
  }
}
