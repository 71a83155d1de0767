import type { RuleCondition } from '../../law/title.ts';
import type { Context, Frame } from '../../logic/compile.ts';
import { isBefore } from '../../logic/moment.ts';
import { MET, negate, type Truth, UNKNOWN, UNMET } from '../../logic/outcome.ts';
import { nextDay } from '../../time/dates.ts';
import type { CompiledCondition } from './compile-title.ts';
import { isFavourable } from './status.ts';

/** How a condition comes out for care on a date; undefined where it is not asked of such care. */
export function judgeCondition(
  { condition, decide }: CompiledCondition,
  on: string | undefined,
  frame: Frame,
  context: Context,
): Truth | undefined {
  const holds = isInForce(condition, on);
  if (holds === UNMET) return undefined;
  const truth = decide(frame, context);
  // Whether it is asked of care of this date is open, so that it can only be good or open.
  return holds === UNKNOWN && !isFavourable({ kind: condition.kind, truth }) ? UNKNOWN : truth;
}

/** Whether a condition is asked of care on a date, by its first and last day. */
function isInForce({ from, until }: RuleCondition, on: string | undefined): Truth {
  if (from === undefined && until === undefined) return MET;
  const begun = from === undefined ? MET : negate(isBefore(on, from));
  const goesOn = until === undefined ? MET : isBefore(on, nextDay(until));
  return Math.min(begun, goesOn) as Truth;
}
