import { ownCode } from '../../codes/own-code.ts';
import type { Reads } from '../../facts/periods/reads.ts';
import { isPeriodKind } from '../../facts/subjects.ts';
import { readsOfTitle } from '../../law/reads-of-title.ts';
import type { RuleCondition, Title } from '../../law/title.ts';
import { compile, type Decide } from '../../logic/compile.ts';
import { compileEvidence, type EvidenceOf } from '../../logic/evidence.ts';
import type { Language } from '../../logic/wording.ts';
import { compileHearing, type Hearing } from './told.ts';
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
  /** Of these the ones about what is sent to somebody, so that it can stand ready as well. */
  readonly handOvers: readonly CompiledCondition[];
  /** What can change its outcome from one day to the next; only asked of what lasts. */
  readonly reads: Reads;
}

/** When a title is relevant without a registration. */
export interface Occasion {
  readonly decide: Decide;
  readonly asksAgreement: boolean;
}

export interface CompiledCondition {
  readonly condition: RuleCondition;
  /** Ids of its sources; one frozen list for all findings. */
  readonly sources: readonly string[];
  readonly decide: Decide;
  readonly evidenceOf: EvidenceOf;
  readonly hearing: (language: Language) => Hearing;
}

export function compileTitle(title: Title): CompiledTitle {
  const { about, occasion, registered } = title;
  const conditions = title.conditions.map((condition) => ({
    condition,
    sources: Object.freeze(condition.sources.map(({ id }) => id)),
    decide: compile(condition.expression),
    evidenceOf: compileEvidence(condition.expression),
    hearing: compileHearing(condition.expression, about),
  }));
  return {
    title,
    codes: [...title.codes, ownCode(title.id)],
    onlyIf: title.onlyIf && compile(title.onlyIf),
    registered: compile(title.registered),
    occasion: title.occasion && {
      decide: compile(title.occasion),
      asksAgreement: JSON.stringify(title.occasion).includes('"op":"agreement"'),
    },
    // What lasts is looked at day by day: an occasion can arise on any of them.
    occasionTriggers: occasion === undefined || isPeriodKind(about) ? [] : triggersOf(occasion, about),
    registeredTriggers: isPeriodKind(about) ? [] : triggersOf(registered, about),
    reads: readsOfTitle(title),
    conditions,
    handOvers:
      about === 'planning-process'
        ? conditions.filter(({ condition }) => JSON.stringify(condition.expression).includes('"handOvers"'))
        : [],
  };
}
