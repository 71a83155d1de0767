import type { RuleCondition } from '../../law/title.ts';
import { MET, type Truth } from '../../logic/outcome.ts';
import { type Days, daysOf } from '../../time/days.ts';
import { EVER, type Interval, type IntervalSet, setOf } from '../../time/interval.ts';
import type { CompiledTitle } from './compile-title.ts';
import type { JudgedCondition } from './describe.ts';
import type { JudgedPiece } from './pieces.ts';
import { isFavourable } from './status.ts';

/** A condition for all days of a run. */
export interface JoinedCondition extends JudgedCondition {
  /** The piece that decided it, so that what is told of it was so at one moment. */
  readonly at: JudgedPiece;
  readonly isShown: boolean;
}

/**
 * The conditions of a title for the pieces of a run: what must be met must be met in all of them, what must not in none.
 * On days on which a guard is met the others are not asked, unless there are no other days.
 */
export function joined(
  { conditions }: CompiledTitle,
  run: readonly JudgedPiece[],
): readonly JoinedCondition[] {
  const asked = run.filter(({ isMuted }) => !isMuted);
  return conditions.flatMap((compiled, index) => {
    const { condition, sources } = compiled;
    const truthIn = ({ truths }: JudgedPiece) => truths[index];
    const pieces = (condition.guard || asked.length === 0 ? run : asked).filter(
      (each) => truthIn(each) !== undefined,
    );
    if (pieces.length === 0) return [];
    const truth = worst(condition, pieces.map(truthIn) as readonly Truth[]);
    const same = pieces.filter((each) => truthIn(each) === truth);
    const { kind, onlyWhenMet } = condition;
    const days = kind === 'attention' || isFavourable({ kind, truth }) ? undefined : daysOfPieces(same, run);
    return {
      condition,
      sources,
      compiled,
      kind,
      truth,
      at: same[0] as JudgedPiece,
      isShown: !onlyWhenMet || truth === MET,
      ...(days && { days, isPart: same.length < run.length }),
    };
  });
}

function worst({ kind, warns, onlyWhenMet }: RuleCondition, truths: readonly Truth[]): Truth {
  const isBadWhenMet = kind === 'exclusion' || warns || onlyWhenMet;
  return (isBadWhenMet ? Math.max(...truths) : Math.min(...truths)) as Truth;
}

/** Where a run is of one day, or not dated to the day, it goes without saying for which days. */
function daysOfPieces(
  some: readonly JudgedPiece[],
  run: readonly JudgedPiece[],
): readonly Days[] | undefined {
  const all = intervalsOf(run);
  const [first, ...others] = all;
  if (first === undefined || first.from === EVER.from) return undefined;
  if (others.length === 0 && first.before - first.from === 1) return undefined;
  return intervalsOf(some).map(daysOf);
}

function intervalsOf(pieces: readonly JudgedPiece[]): IntervalSet {
  return setOf(
    pieces.flatMap(({ piece: { days } }): readonly Interval[] => (days === undefined ? [] : [days])),
  );
}
