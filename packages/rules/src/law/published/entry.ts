import type { Code } from '../../codes/code.ts';
import { systemOfCode, uriOf } from '../../codes/systems.ts';
import { ENTITIES } from '../../facts/entities.ts';
import type { SubjectKind } from '../../facts/subjects.ts';
import type { Expression } from '../../logic/expression.ts';
import { print } from '../../logic/print.ts';
import type { Wording } from '../../logic/wording.ts';
import type { ConditionKind } from '../condition.ts';
import type { Source } from '../sources.ts';
import type { Announcement, Law, RuleCondition, Title } from '../title.ts';

/** A title as plain JSON: all that `assess` knows of it. */
export interface CatalogueEntry {
  /** Stable; never changes meaning. */
  readonly id: string;
  /** Number of the entry; the catalogue is in order of it. */
  readonly entry: number;
  /** The chapter it is in, e.g. `hospital`. */
  readonly chapter: string;
  readonly name: Wording;
  /** Who pays. */
  readonly law: Law;
  /** Who pays, in words, where a law does not tell it. */
  readonly payer?: Wording;
  /** Official codes; empty where none is known. */
  readonly codes: readonly Code[];
  /** What a finding of this title is about; variable 0 of its expressions. */
  readonly about: SubjectKind;
  /** Ordinary care: gives a finding only in a record with a palliative marker. */
  readonly ordinary: boolean;
  /** Nothing is decided, only shown. */
  readonly informs: boolean;
  /** About reimbursement of a product, so that nothing is registered. */
  readonly reimbursed: boolean;
  /** It is arranged, granted or declared, and no claim. */
  readonly noClaim?: true;
  /** About the patient: where this is not met the title gives no finding. Absent where nothing is asked beforehand. */
  readonly onlyIf?: Logic;
  /** Gives a finding when this is met, also without a registration; absent where only a registration does. */
  readonly occasion?: Logic;
  /** That it is registered. */
  readonly registered: Logic;
  readonly conditions: readonly CatalogueCondition[];
  /** Last date of care that it covers, for what ends. */
  readonly endsOn?: string;
  /** What is to be told; only of a title that informs. */
  readonly summary?: Wording;
  readonly sources: readonly Source[];
  /** What is said to change, and is no law yet; absent where nothing is. */
  readonly announced?: readonly Announcement[];
}

export interface CatalogueCondition {
  readonly id: string;
  readonly kind: ConditionKind;
  readonly text: Wording;
  readonly logic: Logic;
  /** What to do about it, an imperative without a capital. */
  readonly todo?: Wording;
  /** What is to do is to find out: only while the outcome is unknown. */
  readonly asks?: true;
  /** Why it stands in the way, a clause without a capital. */
  readonly because?: Wording;
  /** The whole summary of a registration that does not hold for this reason. */
  readonly summary?: Wording;
  /** First day of care for which it holds. */
  readonly from?: string;
  /** Last day of care for which it holds. */
  readonly until?: string;
  /** An attention that warns when it is met, instead of when it is not. */
  readonly warns?: true;
  /** Left out of a finding unless it is met. */
  readonly onlyWhenMet?: true;
  /** Asked only of what is registered. */
  readonly whenRegistered?: true;
  /** Follows from what the title is about; on days on which it is met the other conditions are not asked. */
  readonly guard?: true;
  readonly sources: readonly Source[];
}

/** An expression: to compute with, and to read. */
export interface Logic extends Wording {
  readonly tree: Expression;
}

/** What is published of a title. */
export function toEntry(title: Title): CatalogueEntry {
  const {
    id,
    chapter,
    entry,
    name,
    law,
    payer,
    about,
    ordinary,
    informs,
    reimbursed,
    noClaim,
    endsOn,
    summary,
    sources,
    announced,
  } = title;
  return {
    id,
    entry,
    chapter,
    name,
    law,
    ...(payer && { payer }),
    codes: title.codes.map((code) => ({ system: uriOf(systemOfCode(code, about === 'subtraject')), code })),
    about,
    ordinary,
    informs,
    reimbursed,
    ...(noClaim && { noClaim }),
    ...(title.onlyIf && { onlyIf: logicOf(title.onlyIf, 'patient') }),
    ...(title.occasion && { occasion: logicOf(title.occasion, about) }),
    registered: logicOf(title.registered, about),
    conditions: title.conditions.map((condition) => toCondition(condition, about)),
    ...(endsOn && { endsOn }),
    ...(summary && { summary }),
    sources,
    ...(announced && { announced }),
  };
}

function toCondition({ expression, ...condition }: RuleCondition, about: SubjectKind): CatalogueCondition {
  const {
    id,
    kind,
    text,
    sources,
    todo,
    asks,
    because,
    summary,
    from,
    until,
    warns,
    onlyWhenMet,
    guard,
    whenRegistered,
  } = condition;
  return {
    id,
    kind,
    text,
    logic: logicOf(expression, about),
    ...(todo && { todo }),
    ...(asks && { asks }),
    ...(because && { because }),
    ...(summary && { summary }),
    ...(from && { from }),
    ...(until && { until }),
    ...(warns && { warns }),
    ...(onlyWhenMet && { onlyWhenMet }),
    ...(whenRegistered && { whenRegistered }),
    ...(guard && { guard }),
    sources,
  };
}

function logicOf(tree: Expression, about: SubjectKind): Logic {
  const inLanguage = (language: keyof Wording) => print(tree, about, ENTITIES, language);
  return { nl: inLanguage('nl'), en: inLanguage('en'), tree };
}
