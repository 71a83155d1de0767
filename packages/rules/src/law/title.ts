import { ownCode } from '../codes/own-code.ts';
import type { PatientFacts } from '../facts/entities.ts';
import type { SubjectKind, Subjects } from '../facts/subjects.ts';
import { agreementOn, all, any, type Columns, never, not, plain, subjectColumns } from '../logic/columns.ts';
import type { AgreementPart, Expression } from '../logic/expression.ts';
import type { Wording } from '../logic/wording.ts';
import { nextDay } from '../time/dates.ts';
import type { ConditionKind } from './condition.ts';
import type { Source } from './sources.ts';

/** Who pays; `Zvw/Wlz`: by the patient's indication. */
export type Law =
  | 'Zvw'
  | 'Wlz'
  | 'Zvw/Wlz'
  | 'Wmo'
  | 'Jeugdwet'
  | 'subsidy'
  | 'patient'
  | 'experiment'
  | 'none';

/** A prestatie, or a rule on one: plain data, so that it can be read, printed, checked and compiled. */
export interface Title {
  /** Stable; never changes meaning. */
  readonly id: string;
  /** Number of the entry in the catalogue that the rule handbook follows. */
  readonly entry: number;
  readonly name: Wording;
  readonly law: Law;
  /** NZa codes that register it; empty where no official code is known. */
  readonly codes: readonly string[];
  readonly about: SubjectKind;
  /** Not worth looking at in a record where this is not met: what every occasion and registration needs. */
  readonly onlyIf: Expression | undefined;
  /** Also relevant without a registration, when this is met. */
  readonly occasion: Expression | undefined;
  readonly registered: Expression;
  /** It is registered by its codes alone, so that care without these need not be looked at. */
  readonly registeredByCode: boolean;
  readonly conditions: readonly RuleCondition[];
  /** Ordinary care: only relevant in a record with a palliative marker. */
  readonly ordinary: boolean;
  /** Nothing is decided, only shown. */
  readonly informs: boolean;
  /** About reimbursement of a product: nothing is registered, so summaries say whether it is paid. */
  readonly reimbursed: boolean;
  readonly sources: readonly Source[];
  /** Last date of care that it covers, for what ends: a finding warns in the sixty days before. */
  readonly endsOn: string | undefined;
  /** What is to be told; only of a title that informs. */
  readonly summary: Wording | undefined;
  /** What is said to change, and is no law yet. */
  readonly announced?: readonly Announcement[];
}

/** A change that a source announces: `on` is the first day it would hold. */
export interface Announcement {
  readonly on: string;
  readonly text: Wording;
  readonly sources: readonly Source[];
}

export interface RuleCondition {
  readonly id: string;
  readonly kind: ConditionKind;
  readonly expression: Expression;
  readonly text: Wording;
  readonly sources: readonly Source[];
  /** What to do about it, an imperative without a capital. */
  readonly todo?: Wording;
  /** Why it stands in the way, a clause without a capital. */
  readonly because?: Wording;
  /** The whole summary of a registration that does not hold for this reason. */
  readonly summary?: Wording;
  /** An attention that warns when it is met, instead of when it is not. */
  readonly warns?: true;
  /** Left out of the finding unless it is met. */
  readonly onlyWhenMet?: true;
}

export interface ConditionWording {
  readonly nl: string;
  readonly en: string;
  readonly todo?: Wording;
  readonly because?: Wording;
  readonly summary?: Wording;
  /** Where it differs from the sources of the title. */
  readonly sources?: readonly Source[];
}

/** A condition before it knows the sources of its title. */
type Draft = Omit<RuleCondition, 'sources'> & { readonly sources?: readonly Source[] };

function draft(
  kind: ConditionKind,
  id: string,
  expression: Expression,
  { nl, en, todo, because, summary, sources }: ConditionWording,
): Draft {
  return {
    id,
    kind,
    expression,
    text: { nl, en },
    ...(todo && { todo }),
    ...(because && { because }),
    ...(summary && { summary }),
    ...(sources && { sources }),
  };
}

/** Must be met. */
export function requirement(id: string, expression: Expression, wording: ConditionWording): Draft {
  return draft('requirement', id, expression, wording);
}

/** Must not be met. */
export function exclusion(id: string, expression: Expression, wording: ConditionWording): Draft {
  return draft('exclusion', id, expression, wording);
}

/** A human judgement: shows whether the record documents it, never decides. */
export function attention(id: string, expression: Expression, wording: ConditionWording): Draft {
  return draft('attention', id, expression, wording);
}

/** A warning: shown when it is met, never decides. */
export function warning(id: string, expression: Expression, wording: ConditionWording): Draft {
  return { ...draft('attention', id, expression, wording), warns: true };
}

/** A warning that is left out where it does not apply. */
export function warningIfAny(id: string, expression: Expression, wording: ConditionWording): Draft {
  return { ...warning(id, expression, wording), onlyWhenMet: true };
}

/** What goes with it, left out where it does not apply. */
export function noteIfAny(id: string, expression: Expression, wording: ConditionWording): Draft {
  return { ...draft('attention', id, expression, wording), onlyWhenMet: true };
}

/** An agreement that the site's settings tell. */
export function agreement(title: string, wording: ConditionWording, part: AgreementPart = 'contract'): Draft {
  return draft('agreement', part === 'contract' ? 'agreement' : part, agreementOn(title, part), wording);
}

/** Care from this date on. */
export function validFrom(
  on: { from(moment: string): Expression },
  date: string,
  wording: ConditionWording,
): Draft {
  return draft('validity', 'validity', on.from(date), wording);
}

/** Care up to and including this date, the same as `endsOn` of the title. */
export function validUntil(
  on: { from(moment: string): Expression },
  date: string,
  wording: ConditionWording,
): Draft {
  return draft('validity', 'validity', not(on.from(nextDay(date))), wording);
}

/** A validity that is more than one date. */
export function validity(expression: Expression, wording: ConditionWording): Draft {
  return draft('validity', 'validity', expression, wording);
}

/** That the site's own code of a title is registered for a subject. */
export function registered(
  subject: { readonly registrations: Columns<Subjects['care']>['registrations'] },
  titleId: string,
): Expression {
  return subject.registrations.some((registration) => registration.code.in([ownCode(titleId)]));
}

interface TitleDefinition<Kind extends SubjectKind> {
  readonly entry: number;
  readonly name: Wording;
  readonly law?: Law;
  readonly codes?: readonly string[];
  readonly about: Kind;
  readonly onlyIf?: (patient: Columns<PatientFacts>) => Expression;
  readonly occasion?: (subject: Columns<Subjects[Kind]>) => Expression;
  /** By default: one of the codes, or the site's own code, is registered for the subject. */
  readonly registered?: (subject: Columns<Subjects[Kind]>) => Expression;
  readonly conditions?: (subject: Columns<Subjects[Kind]>) => readonly Draft[];
  readonly ordinary?: true;
  readonly informs?: true;
  readonly reimbursed?: true;
  readonly sources: readonly Source[];
  readonly endsOn?: string;
  readonly summary?: Wording;
  readonly announced?: readonly Announcement[];
}

/** Defines a title. */
export function title<Kind extends SubjectKind>(id: string, definition: TitleDefinition<Kind>): Title {
  const subject = subjectColumns<Subjects[Kind]>();
  const codes = definition.codes ?? [];
  const withRegistrations = subject as unknown as Columns<Subjects['care']>;
  const hasRegistrations = !['treatment-run'].includes(definition.about);
  const byCode = hasRegistrations
    ? withRegistrations.registrations.some((registration) => registration.code.in([...codes, ownCode(id)]))
    : never();
  return {
    id,
    entry: definition.entry,
    name: definition.name,
    law: definition.law ?? 'Zvw',
    codes,
    about: definition.about,
    onlyIf: definition.onlyIf && plain(definition.onlyIf(subjectColumns())),
    occasion: definition.occasion && plain(definition.occasion(subject)),
    registered: plain(definition.registered?.(subject) ?? byCode),
    registeredByCode: definition.registered === undefined,
    conditions: (definition.conditions?.(subject) ?? []).map((each) => ({
      ...each,
      expression: plain(each.expression),
      sources: each.sources ?? definition.sources,
    })),
    ordinary: definition.ordinary ?? false,
    informs: definition.informs ?? false,
    reimbursed: definition.reimbursed ?? false,
    sources: definition.sources,
    endsOn: definition.endsOn,
    summary: definition.summary,
    ...(definition.announced && { announced: definition.announced }),
  };
}

/**
 * That a title holds for a subject: its requirements, agreements and validity, and none of its exclusions.
 * For rules that count another title only when it is lawful itself.
 */
export function holds(conditions: readonly Draft[]): Expression {
  const good = conditions.filter(
    ({ kind }) => kind === 'requirement' || kind === 'agreement' || kind === 'validity',
  );
  const bad = conditions.filter(({ kind }) => kind === 'exclusion');
  return all(
    ...good.map(({ expression }) => expression),
    not(any(...bad.map(({ expression }) => expression))),
  );
}
