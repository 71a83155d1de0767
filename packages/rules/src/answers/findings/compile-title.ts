import { ownCode } from '../../codes/own-code.ts';
import type { RuleCondition, Title } from '../../law/title.ts';
import { compile, type Decide } from '../../logic/compile.ts';
import { type Triggers, triggersOf } from './triggers.ts';

/** A title whose expressions are compiled, once for all records. */
export interface CompiledTitle {
  readonly title: Title;
  /** Codes under which it is known in the dossier. */
  readonly codes: readonly string[];
  readonly onlyIf: Decide | undefined;
  readonly registered: Decide;
  readonly occasion: Occasion | undefined;
  readonly occasionTriggers: Triggers;
  readonly registeredTriggers: Triggers;
  readonly conditions: readonly CompiledCondition[];
}

/** When a title is relevant without a registration. */
export interface Occasion {
  readonly decide: Decide;
  readonly asksAgreement: boolean;
}

interface CompiledCondition {
  readonly condition: RuleCondition;
  /** Ids of its sources; one frozen list for all findings. */
  readonly sources: readonly string[];
  readonly decide: Decide;
}

export function compileTitle(title: Title): CompiledTitle {
  return {
    title,
    codes: [...title.codes, ownCode(title.id)],
    onlyIf: title.onlyIf && compile(title.onlyIf),
    registered: compile(title.registered),
    occasion: title.occasion && {
      decide: compile(title.occasion),
      asksAgreement: JSON.stringify(title.occasion).includes('"op":"agreement"'),
    },
    occasionTriggers: title.occasion === undefined ? [] : triggersOf(title.occasion, title.about),
    registeredTriggers: triggersOf(title.registered, title.about),
    conditions: title.conditions.map((condition) => ({
      condition,
      sources: Object.freeze(condition.sources.map(({ id }) => id)),
      decide: compile(condition.expression),
    })),
  };
}
