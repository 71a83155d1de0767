import { agreementsOn } from '../../facts/agreements.ts';
import type { PeriodSubject, Piece } from '../../facts/periods/period-subject.ts';
import type { Reads } from '../../facts/periods/reads.ts';
import type { Context, Frame, Moment, Moments } from '../../logic/compile.ts';
import { MET, type Truth, UNKNOWN } from '../../logic/outcome.ts';
import type { Settings } from '../../record/settings/settings.ts';
import type { Status } from '../assessment.ts';
import type { CompiledCondition, CompiledTitle } from './compile-title.ts';
import { judgeCondition } from './judge-condition.ts';
import { isFavourable, type Judged, statusOf } from './status.ts';

/** A title for the days of one piece. */
export interface JudgedPiece {
  readonly piece: Piece<unknown>;
  /** With the subject as it is on those days. */
  readonly frame: Frame;
  readonly context: Context;
  /** In the order of the conditions of the title; undefined for one that is not asked on those days. */
  readonly truths: readonly (Truth | undefined)[];
  readonly isRegistered: boolean;
  readonly isOccasion: boolean;
  readonly status: Status;
  /** A guard is met: nothing else is asked of these days. */
  readonly isMuted: boolean;
}

/**
 * A title for each piece of what lasts. On the day of a move it holds when it holds for one of the two states; where it
 * holds for neither, the nearest is told.
 */
export function judgePieces(
  compiled: CompiledTitle,
  subject: PeriodSubject<unknown>,
  settings: Settings,
): readonly JudgedPiece[] {
  const moments = momentsOf(subject, compiled.reads, settings);
  return subject.pieces(compiled.reads).map((piece) => {
    const context: Context = { agreements: agreementsOn(settings, piece.day), moments };
    const judged = piece.states.map((state) => judge(compiled, subject, { piece, state, context }));
    return judged.reduce((best, each) => (isBetter(compiled, each, best) ? each : best));
  });
}

/** What expressions that ask of other moments than the day itself are told. */
export function momentsOf(subject: PeriodSubject<unknown>, reads: Reads, settings: Settings): Moments {
  const toMoments = ({ day, states }: Piece<unknown>): readonly Moment[] =>
    states.map((state) => ({ subject: state, agreements: agreementsOn(settings, day) }));
  let all: readonly Moment[] | undefined;
  return {
    // Few expressions ask for it.
    get all() {
      all ??= subject.whole(reads).flatMap(toMoments);
      return all;
    },
    at: (name) => toMoments(subject.at(name)),
  };
}

function judge(
  { conditions, registered, occasion, title }: CompiledTitle,
  { claim }: PeriodSubject<unknown>,
  { piece, state, context }: { piece: Piece<unknown>; state: unknown; context: Context },
): JudgedPiece {
  const frame: Frame = [state, undefined, undefined, undefined];
  const truths = conditions.map((each) =>
    each.condition.whenRegistered && claim === undefined
      ? undefined
      : judgeCondition(each, piece.day, frame, context),
  );
  return {
    piece,
    frame,
    context,
    truths,
    isRegistered: claim !== undefined && registered(frame, context) === MET,
    isOccasion: occasion !== undefined && occasion.decide(frame, context) === MET,
    status:
      title.informs && claim === undefined
        ? 'information'
        : statusOf(claim !== undefined, asked(conditions, truths)),
    isMuted: conditions.some(({ condition }, index) => condition.guard === true && truths[index] === MET),
  };
}

/** Whether one state is nearer to what should be: the other only remains where it is at least as near. */
function isBetter(compiled: CompiledTitle, one: JudgedPiece, other: JudgedPiece): boolean {
  if (one.isRegistered !== other.isRegistered) return one.isRegistered;
  if (one.isOccasion !== other.isOccasion) return one.isOccasion;
  return against(compiled, one) < against(compiled, other);
}

/** How much is against it: what is contradicted outweighs all that is open. */
function against({ conditions }: CompiledTitle, { truths }: JudgedPiece): number {
  return asked(conditions, truths)
    .filter((each) => each.kind !== 'attention' && !isFavourable(each))
    .reduce((total, { truth }) => total + (truth === UNKNOWN ? 1 : conditions.length + 1), 0);
}

function asked(
  conditions: readonly CompiledCondition[],
  truths: readonly (Truth | undefined)[],
): readonly Judged[] {
  return conditions.flatMap(({ condition: { kind } }, index) => {
    const truth = truths[index];
    return truth === undefined ? [] : [{ kind, truth }];
  });
}
