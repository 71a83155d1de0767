import type { RuleCondition, Title } from '../catalogue/title.ts';
import { compile, type Decide } from '../logic/compile.ts';

/** A title whose expressions are compiled, once for all records. */
export interface CompiledTitle {
  readonly title: Title;
  readonly registered: Decide;
  readonly occasion: Decide | undefined;
  readonly conditions: readonly CompiledCondition[];
}

export interface CompiledCondition {
  readonly condition: RuleCondition;
  readonly decide: Decide;
}

export function compileTitle(title: Title): CompiledTitle {
  return {
    title,
    registered: compile(title.registered),
    occasion: title.occasion && compile(title.occasion),
    conditions: title.conditions.map((condition) => ({ condition, decide: compile(condition.expression) })),
  };
}
