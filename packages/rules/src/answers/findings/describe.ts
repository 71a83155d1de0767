import type { RuleCondition } from '../../law/title.ts';
import type { Context, Frame } from '../../logic/compile.ts';
import { distance } from '../../logic/explain.ts';
import { MET, outcomeOf, type Truth, UNKNOWN, UNMET } from '../../logic/outcome.ts';
import type { Language } from '../../logic/wording.ts';
import { lack, lackWording } from '../../record/lacks.ts';
import type { Days } from '../../time/days.ts';
import type { Condition, Told } from '../assessment.ts';
import type { CompiledCondition } from './compile-title.ts';
import { ALL_SEEN } from './registrations-seen.ts';
import { isFavourable, type Judged } from './status.ts';
import type { Hearing } from './told.ts';

/** A condition of a title with its outcome for one subject. */
export interface JudgedCondition extends Judged {
  readonly condition: RuleCondition;
  /** Ids of its sources. */
  readonly sources: readonly string[];
  /** Absent of what no resource decides. */
  readonly compiled?: CompiledCondition;
  /** The days for which it is not as it should be, of something that lasts. */
  readonly days?: readonly Days[];
  /** These are not all days of the finding. */
  readonly isPart?: boolean;
}

/** How a condition is shown, with the evidence and what is missing as `frame` and `context` tell. */
export function describe(
  { condition, truth, kind, sources, days, compiled }: JudgedCondition,
  frame: Frame,
  context: Context,
  language: Language,
): Condition {
  const described: { -readonly [Key in keyof Condition]: Condition[Key] } = {
    id: condition.id,
    kind,
    outcome: outcomeOf(truth),
    text: condition.text[language],
    evidence: NONE,
    sources,
  };
  if (compiled !== undefined) {
    const hearing = compiled.hearing(language);
    described.evidence = evidenceOf(compiled, truth, frame, context, hearing);
    const told = described.evidence.length === 0 ? NOTHING_TOLD : hearing.told(described.evidence);
    if (told.length > 0) described.told = told;
  }
  if (days !== undefined) described.days = days;
  if (condition.warns) described.warns = condition.warns;
  if (truth === UNKNOWN) {
    const missing = missingFor(condition, frame, context, language);
    if (missing.length > 0) described.missing = missing;
  }
  const isOpen = condition.asks ? truth === UNKNOWN : !isFavourable({ kind, truth });
  if (condition.todo !== undefined && isOpen) described.todo = condition.todo[language];
  return described;
}

const NONE: readonly string[] = [];
const NOTHING_TOLD: readonly Told[] = [];

/** A condition that may not be asked on a date is unknown, whatever it would be. */
function evidenceOf(
  { decide, evidenceOf: of }: CompiledCondition,
  truth: Truth,
  frame: Frame,
  context: Context,
  hearing: Hearing,
): readonly string[] {
  return of(truth === UNKNOWN ? decide(frame, context) : truth, frame, context, hearing);
}

/** The smallest set of data that would settle it for the better. */
function missingFor(
  { id, expression, kind, warns }: RuleCondition,
  frame: Frame,
  context: Context,
  language: Language,
): NonNullable<Condition['missing']> {
  const wanted: Truth = kind === 'exclusion' || warns ? UNMET : MET;
  const lacks =
    id === ALL_SEEN.id
      ? [lack('registration', 'ChargeItem')]
      : distance(expression, wanted, frame, context).lacks;
  return lacks.map(({ fact, type, of }) => ({
    fact,
    type,
    ...(of !== undefined && { of }),
    text: lackWording(fact)[language],
  }));
}
