import { CATALOGUE } from '../../law/catalogue.ts';
import type { ConditionKind } from '../../law/condition.ts';
import type { RuleCondition, Title } from '../../law/title.ts';
import type { Expression } from '../../logic/expression.ts';
import { isAlways, isNever, onDay } from '../../logic/on-day.ts';
import type { Wording } from '../../logic/wording.ts';

/** What happens to a title or condition between two years. `announced`: it is said to happen, and is no law yet. */
export type ChangeKind = 'appears' | 'ends' | 'changes' | 'announced';

/** One title of which something differs between the rules of two years. */
export interface TitleChange {
  /** Stable id of the title, e.g. `msz-pzp-190099`. */
  readonly id: string;
  readonly name: Wording;
  readonly change: ChangeKind;
  /** First day on which it differs: `YYYY-MM-DD`; absent where the change is in its conditions alone. */
  readonly on?: string;
  /** What it comes to: of what begins or ends the validity, of what is announced what is said. */
  readonly text?: Wording;
  /** Of a title that stays: the conditions that differ. */
  readonly conditions: readonly ConditionChange[];
  readonly sources: readonly string[];
}

export interface ConditionChange {
  readonly id: string;
  readonly kind: ConditionKind;
  readonly change: Exclude<ChangeKind, 'announced'>;
  readonly on: string;
  readonly text: Wording;
  readonly sources: readonly string[];
}

/**
 * What differs between the rules on 1 January of one year and on 1 January of a later one, by the validity of the
 * titles and the dates in their conditions, in the order of the catalogue. So 2025 to 2026 holds what began on
 * 1 December 2025 and what begins on 1 January 2026, not what ends on 31 December 2026.
 *
 * A title that both begins and ends between the two is not listed, as neither year knows it. Throws a RangeError
 * unless both are years of four digits and `from` is before `to`.
 */
export function changes(from: number, to: number): readonly TitleChange[] {
  for (const year of [from, to]) {
    if (!Number.isInteger(year) || year < 1000 || year > 9999)
      throw new RangeError(`no year of four digits: ${JSON.stringify(year)}`);
  }
  if (from >= to) throw new RangeError(`the year ${from} is not before ${to}`);
  const period = { start: `${from}-01-01`, end: `${to}-01-01` };
  return [...CATALOGUE].sort((a, b) => a.entry - b.entry).flatMap((title) => changesOf(title, period));
}

interface Period {
  readonly start: string;
  readonly end: string;
}

function changesOf(title: Title, period: Period): readonly TitleChange[] {
  const { id, name, announced = [] } = title;
  const own = ownChange(title, period);
  return [
    ...(own === undefined ? [] : [own]),
    ...announced
      .filter(({ on }) => on > period.start && on <= period.end)
      .map(({ on, text, sources }) => ({
        id,
        name,
        change: 'announced' as const,
        on,
        text,
        conditions: [],
        sources: idsOf(sources),
      })),
  ];
}

function ownChange(title: Title, period: Period): TitleChange | undefined {
  const { id, name, sources } = title;
  const validities = title.conditions.filter(({ kind }) => kind === 'validity');
  const before = existsOn(validities, period.start);
  const after = existsOn(validities, period.end);
  if (before !== after) {
    const [decisive] = validities.filter(({ expression }) =>
      isNever(onDay(expression, before ? period.end : period.start)),
    );
    return {
      id,
      name,
      change: after ? 'appears' : 'ends',
      ...(decisive && {
        on: dayOfChange(decisive.expression, period),
        text: decisive.text,
      }),
      conditions: [],
      sources: idsOf(decisive?.sources ?? sources),
    };
  }
  if (!after) return undefined;
  const conditions = title.conditions.flatMap((condition) => conditionChange(condition, period));
  if (conditions.length === 0) return undefined;
  return { id, name, change: 'changes', conditions, sources: idsOf(sources) };
}

/** Whether care on that day can be valid. */
function existsOn(validities: readonly RuleCondition[], day: string): boolean {
  return validities.every(({ expression }) => !isNever(onDay(expression, day)));
}

function conditionChange(condition: RuleCondition, period: Period): readonly ConditionChange[] {
  const { id, kind, expression, text, sources } = condition;
  const before = onDay(expression, period.start);
  const after = onDay(expression, period.end);
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const silent = kind === 'exclusion' || kind === 'attention' ? isNever : isAlways;
  const change = silent(before) ? 'appears' : silent(after) ? 'ends' : 'changes';
  return [{ id, kind, change, on: dayOfChange(expression, period), text, sources: idsOf(sources) }];
}

/** The last day on which something of the expression changes within the period. */
function dayOfChange(expression: Expression, { start, end }: Period): string {
  const days = momentsIn(expression).filter((moment) => moment > start && moment <= end);
  return days.sort().at(-1) ?? end;
}

function momentsIn(expression: Expression): readonly string[] {
  switch (expression.op) {
    case 'from':
    case 'before':
      return [expression.moment];
    case 'all':
    case 'any':
      return expression.of.flatMap(momentsIn);
    case 'not':
    case 'at':
    case 'sometime':
      return momentsIn(expression.of);
    case 'count':
      return momentsIn(expression.where);
    default:
      return [];
  }
}

function idsOf(sources: Title['sources']): readonly string[] {
  return sources.map(({ id }) => id);
}
