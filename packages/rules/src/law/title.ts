import { ownCode } from '../codes/own-code.ts';
import { type Columns, columnsOf, reading } from '../facts/columns.ts';
import { ENTITIES } from '../facts/entities.ts';
import type { SubjectKind } from '../facts/subjects.ts';
import { isDay, mistakesIn } from '../logic/check.ts';
import { agreementOn, never, not, plain, type Reading } from '../logic/columns.ts';
import type { AgreementPart, Expression } from '../logic/expression.ts';
import type { Wording } from '../logic/wording.ts';
import { nextDay } from '../time/dates.ts';
import type { ConditionKind } from './condition.ts';
import type { OwnNature } from './guards/nature.ts';
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
  /** The chapter it is in, e.g. `hospital`; known when the catalogue is made. */
  readonly chapter: string;
  /** Number of the entry in the catalogue that the rule handbook follows. */
  readonly entry: number;
  readonly name: Wording;
  readonly law: Law;
  /** Who pays, in words, where a law does not tell it. */
  readonly payer?: Wording;
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
  /** It is arranged, granted or declared, and no claim: summaries say whether it is in order. */
  readonly noClaim?: true;
  readonly sources: readonly Source[];
  /** Last date of care that it covers, for what ends: a finding warns in the sixty days before. */
  readonly endsOn: string | undefined;
  /** What is to be told; only of a title that informs. */
  readonly summary: Wording | undefined;
  /** What is said to change, and is no law yet. */
  readonly announced?: readonly Announcement[];
  /** What guards cannot tell from its chapter, its law and what it is about. */
  readonly own?: OwnNature;
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
  /** What is to do is to find out: once it is told, also as a no, nothing is left to do. */
  readonly asks?: true;
  /** Why it stands in the way, a clause without a capital. */
  readonly because?: Wording;
  /** The whole summary of a registration that does not hold for this reason. */
  readonly summary?: Wording;
  /** First day of care for which it holds: before that day a finding does not have it. */
  readonly from?: string;
  /** Last day of care for which it holds. */
  readonly until?: string;
  /** An attention that warns when it is met, instead of when it is not. */
  readonly warns?: true;
  /** Left out of the finding unless it is met. */
  readonly onlyWhenMet?: true;
  /** Asked only of what is registered. */
  readonly whenRegistered?: true;
  /** Follows from what the title is; on days on which it is met the conditions of its author are not asked. */
  readonly guard?: true;
}

export interface ConditionWording {
  readonly nl: string;
  readonly en: string;
  /** What can be done when it is not as it should be. */
  readonly todo?: Wording;
  /** What to find out or to record while it is not told: a denial is an answer, and no step. */
  readonly ask?: Wording;
  readonly because?: Wording;
  readonly summary?: Wording;
  /** Where it differs from the sources of the title. */
  readonly sources?: readonly Source[];
  /** For a rule that changed: the first and the last day of care for which it holds. */
  readonly from?: string;
  readonly until?: string;
}

/** A condition before it knows the sources of its title. */
export type Draft = Omit<RuleCondition, 'sources'> & { readonly sources?: readonly Source[] };

function draft(
  kind: ConditionKind,
  id: string,
  expression: Expression,
  { nl, en, todo, ask, because, summary, sources, from, until }: ConditionWording,
): Draft {
  return {
    id,
    kind,
    expression,
    text: { nl, en },
    ...(todo && { todo }),
    ...(ask && { todo: ask, asks: true as const }),
    ...(because && { because }),
    ...(summary && { summary }),
    ...(sources && { sources }),
    ...(from && { from }),
    ...(until && { until }),
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

/** What is asked only of what is registered: of a title that only informs else nothing is decided. */
export function whenRegistered(...drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((each) => ({ ...each, whenRegistered: true as const }));
}

/** An agreement that the site's settings tell. That there is none is an answer: only while it is not told one has to ask. */
export function agreement(
  title: string,
  { todo, ...wording }: ConditionWording,
  part: AgreementPart = 'contract',
): Draft {
  const id = part === 'contract' ? 'agreement' : part;
  return draft('agreement', id, agreementOn(title, part), { ...wording, ...(todo && { ask: todo }) });
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
  subject: { readonly registrations: Columns<'care'>['registrations'] },
  titleId: string,
): Expression {
  return subject.registrations.some((registration) => registration.code.in([ownCode(titleId)]));
}

interface TitleDefinition<Kind extends SubjectKind> {
  readonly entry: number;
  readonly name: Wording;
  readonly law?: Law;
  readonly payer?: Wording;
  readonly codes?: readonly string[];
  readonly about: Kind;
  readonly onlyIf?: (patient: Columns<'patient'>) => Expression;
  readonly occasion?: (subject: Columns<Kind>) => Expression;
  /** By default: one of the codes, or the site's own code, is registered for the subject. */
  readonly registered?: (subject: Columns<Kind>) => Expression;
  readonly conditions?: (subject: Columns<Kind>) => readonly Draft[];
  readonly ordinary?: true;
  readonly informs?: true;
  readonly reimbursed?: true;
  readonly noClaim?: true;
  readonly sources: readonly Source[];
  readonly endsOn?: string;
  readonly summary?: Wording;
  readonly announced?: readonly Announcement[];
  readonly own?: OwnNature;
}

/**
 * Defines a title.
 *
 * @throws an Error that names the title, the condition and the mistake: a fact that nobody declared, a value that a fact
 * never has, a date that is none, and what was read and then lost
 */
export function title<Kind extends SubjectKind>(id: string, definition: TitleDefinition<Kind>): Title {
  const by = reading();
  const subject = columnsOf(definition.about, by);
  const patient = columnsOf('patient', by);
  const codes = definition.codes ?? [];
  const withRegistrations = subject as Columns<'care'>;
  const hasRegistrations = 'registrations' in ENTITIES[definition.about].facts;
  const byCode = hasRegistrations
    ? withRegistrations.registrations.some((registration) => registration.code.in([...codes, ownCode(id)]))
    : never();
  const onlyIf = definition.onlyIf?.(patient);
  const occasion = definition.occasion?.(subject);
  // What only informs is registered for nothing that the record tells of.
  const registered = definition.registered?.(subject) ?? (definition.informs ? never() : byCode);
  const drafts = definition.conditions?.(subject) ?? [];
  const trees: readonly (readonly [name: string, tree: Expression])[] = [
    ...(onlyIf ? [['onlyIf', onlyIf] as const] : []),
    ...(occasion ? [['occasion', occasion] as const] : []),
    ['registered', registered],
    ...drafts.map(({ id: name, expression }) => [name, expression] as const),
  ];
  refuse(
    id,
    [
      ...mistakesOf('onlyIf', onlyIf, 'patient'),
      ...mistakesOf('occasion', occasion, definition.about),
      ...mistakesOf('registered', registered, definition.about),
      ...drafts.flatMap((each) => mistakesOf(each.id, each.expression, definition.about)),
      ...drafts.flatMap(({ id: name, from, until }) =>
        [from, until].flatMap((date) =>
          date === undefined || isDay(date) ? [] : [`${name}: "${date}" is no date (YYYY-MM-DD)`],
        ),
      ),
      ...twice(drafts).map((name) => `${name}: a title has a condition once for each day`),
    ],
    () => by.lost(trees),
  );
  return {
    id,
    chapter: '',
    entry: definition.entry,
    name: definition.name,
    law: definition.law ?? 'Zvw',
    ...(definition.payer && { payer: definition.payer }),
    codes,
    about: definition.about,
    onlyIf: onlyIf && plain(onlyIf),
    occasion: occasion && plain(occasion),
    registered: plain(registered),
    registeredByCode: definition.registered === undefined && !definition.informs,
    conditions: drafts.map((each) => ({
      ...each,
      expression: plain(each.expression),
      sources: each.sources ?? definition.sources,
    })),
    ordinary: definition.ordinary ?? false,
    informs: definition.informs ?? false,
    reimbursed: definition.reimbursed ?? false,
    ...(definition.noClaim && { noClaim: definition.noClaim }),
    sources: definition.sources,
    endsOn: definition.endsOn,
    summary: definition.summary,
    ...(definition.announced && { announced: definition.announced }),
    ...(definition.own && { own: definition.own }),
  };
}

function mistakesOf(part: string, expression: Expression | undefined, about: string): readonly string[] {
  if (expression === undefined) return [];
  return mistakesIn(expression, about, ENTITIES).map((mistake) => `${part}: ${mistake}`);
}

function refuse(id: string, mistakes: readonly string[], lost: () => ReturnType<Reading['lost']>): void {
  const all =
    mistakes.length > 0
      ? mistakes
      : lost().map(({ in: name, fact: [, ...fields] }) => `${name}: ${fields.join('.')} ${IS_LOST}`);
  if (all.length > 0) throw new Error(all.map((mistake) => `${id}: ${mistake}`).join('\n'));
}

/** The conditions that share an id and a day: of a rule that changed there is one up to a day and one from the next. */
function twice(drafts: readonly Draft[]): readonly string[] {
  const meet = (a: Draft, b: Draft) =>
    (a.from ?? '') <= (b.until ?? '9') && (b.from ?? '') <= (a.until ?? '9');
  return drafts
    .filter((each, index) =>
      drafts.slice(0, index).some((other) => other.id === each.id && meet(other, each)),
    )
    .map(({ id }) => id);
}

const IS_LOST = 'is read and is no part of it; write all(…) or any(…), not && or ||';
