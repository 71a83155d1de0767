import type { MomentName } from '../../logic/expression.ts';
import type { Ref } from '../../logic/fact.ts';
import { dateOf } from '../../time/dates.ts';
import { between, cut, type Interval, type IntervalSet } from '../../time/interval.ts';
import { inOrder } from '../../time/ordered.ts';
import type { Dossier } from '../dossier.ts';
import type { Reads } from './reads.ts';

/** Days during which nothing changes that is read, and what the subject is on them. */
export interface Piece<State> {
  /** By day number; undefined where the record does not date it to the day. */
  readonly days: Interval | undefined;
  /** The first of them, as precise as the record gives it; undefined where it has no beginning. */
  readonly on: string | undefined;
  /** One of them, on which it is seen; where they are not dated to the day, what is told instead. */
  readonly day: string | undefined;
  /** Two of them on the day of a move. */
  readonly states: readonly State[];
}

/**
 * What a title is about, where that lasts: a stay or an indication, or the days of it for which a title is registered.
 * Pieces are in order of time; where days are left out between two of them, these are not registered.
 */
export interface PeriodSubject<State> {
  readonly about: readonly Ref[];
  /** The own code under which these days are registered; undefined for the thing itself. */
  readonly claim: string | undefined;
  /** Own codes that are registered for some day of it. */
  readonly claimed: readonly string[];
  pieces(reads: Reads): readonly Piece<State>[];
  /** All it lasts, also where that is longer than what is registered. */
  whole(reads: Reads): readonly Piece<State>[];
  /** It at one moment. */
  at(name: MomentName): Piece<State>;
}

export interface PeriodParts<State> {
  readonly about: readonly Ref[];
  readonly claim?: string;
  readonly claimed?: readonly string[];
  /** Undefined where the record does not date it to the day. */
  readonly days: IntervalSet | undefined;
  /** Its first day as the record gives it. */
  readonly day?: string | undefined;
  /** Days, by their number, on which it becomes another without anything else in the record that does. */
  readonly changes?: readonly number[];
  /** At least the days themselves. */
  readonly whole: IntervalSet;
  statesOn(day: string | undefined): readonly State[];
}

const NONE: readonly number[] = [];

/** A subject that reads what it is on a day when that day is first asked for. */
export class PeriodOfDossier<State> implements PeriodSubject<State> {
  readonly about: readonly Ref[];
  readonly claim: string | undefined;
  readonly claimed: readonly string[];
  readonly #dossier: Dossier;
  readonly #parts: PeriodParts<State>;
  readonly #states = new Map<string | undefined, readonly State[]>();

  constructor(dossier: Dossier, parts: PeriodParts<State>) {
    this.about = parts.about;
    this.claim = parts.claim;
    this.claimed = parts.claimed ?? [];
    this.#dossier = dossier;
    this.#parts = parts;
  }

  pieces(reads: Reads): readonly Piece<State>[] {
    return this.#piecesOf(this.#parts.days, reads);
  }

  whole(reads: Reads): readonly Piece<State>[] {
    return this.#piecesOf(this.#parts.days && this.#parts.whole, reads);
  }

  at(name: MomentName): Piece<State> {
    const day = this.#dayOf[name];
    return { days: undefined, on: day, day, states: this.#statesOn(day) };
  }

  get #dayOf(): Readonly<Record<MomentName, string>> {
    return { asked: this.#dossier.lastAsked };
  }

  #piecesOf(days: IntervalSet | undefined, reads: Reads): readonly Piece<State>[] {
    if (days === undefined) {
      const { day } = this.#parts;
      return [{ days: undefined, on: day, day, states: this.#statesOn(day) }];
    }
    const { changes = NONE } = this.#parts;
    const ofRecord = this.#dossier.changesOf(reads);
    const changesIn = (interval: Interval) =>
      changes.length === 0
        ? ofRecord
        : inOrder([...between(interval, changes), ...between(interval, ofRecord)]);
    return days.flatMap((interval) =>
      cut(interval, changesIn(interval)).map((piece) => {
        const day = this.#dayIn(piece);
        return { days: piece, on: this.#firstOf(piece), day, states: this.#statesOn(day) };
      }),
    );
  }

  /** A first day that is known to the month is told as such. */
  #firstOf({ from }: Interval): string | undefined {
    if (from === Number.NEGATIVE_INFINITY) return undefined;
    const { day, days } = this.#parts;
    const isVague = day !== undefined && day.length < 10 && days?.[0]?.from === from;
    return isVague ? day : dateOf(from);
  }

  /** All days of a piece are alike. */
  #dayIn({ from, before }: Interval): string {
    if (from !== Number.NEGATIVE_INFINITY) return dateOf(from);
    return before === Number.POSITIVE_INFINITY ? this.#dossier.at : dateOf(before - 1);
  }

  #statesOn(day: string | undefined): readonly State[] {
    let states = this.#states.get(day);
    if (states === undefined) {
      states = this.#parts.statesOn(day);
      this.#states.set(day, states);
    }
    return states;
  }
}
