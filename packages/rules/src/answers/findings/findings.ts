import { ownCode } from '../../codes/own-code.ts';
import { systemOfCode, uriOf } from '../../codes/systems.ts';
import { agreementsOn } from '../../facts/agreements.ts';
import type { Dossier } from '../../facts/dossier.ts';
import type { Care } from '../../facts/entities.ts';
import type { Subjects } from '../../facts/subjects.ts';
import type { RuleCondition, Title } from '../../law/title.ts';
import type { AgreementLookup, Frame } from '../../logic/compile.ts';
import { distance, explain } from '../../logic/explain.ts';
import { isBefore } from '../../logic/moment.ts';
import { MET, negate, outcomeOf, type Truth, UNKNOWN, UNMET } from '../../logic/outcome.ts';
import type { Language } from '../../logic/wording.ts';
import { lack, lackWording } from '../../record/lacks.ts';
import type { Settings } from '../../record/settings/settings.ts';
import { nextDay } from '../../time/dates.ts';
import type { Condition, Finding } from '../assessment.ts';
import type { CompiledTitle, Occasion } from './compile-title.ts';
import { endsSoon } from './ends-soon.ts';
import { ALL_SEEN, registrationsSeen } from './registrations-seen.ts';
import { isFavourable, type Judged, statusOf } from './status.ts';
import { summaryOf } from './summary.ts';
import type { TriggersOfRecord } from './triggers.ts';

export interface FindingOptions {
  readonly settings: Settings;
  readonly language: Language;
  readonly all: boolean;
  readonly triggers: TriggersOfRecord;
}

type Subject = Subjects[keyof Subjects];

/** Whether something is registered does not depend on agreements. */
const NO_AGREEMENTS = agreementsOn({}, undefined);

/** A condition of a title with its outcome for one subject. */
export interface JudgedCondition extends Judged {
  readonly condition: RuleCondition;
  /** Ids of its sources. */
  readonly sources: readonly string[];
}

/** One frame serves all titles and subjects, one after the other, with room for the variables of the quantifiers. */
const FRAME: Frame = [undefined, undefined, undefined, undefined];

/** The findings of one title: one for each subject in the record for which the title is relevant. */
export function findingsOf(
  compiled: CompiledTitle,
  dossier: Dossier,
  options: FindingOptions,
): readonly Finding[] {
  const { title } = compiled;
  const subjects = subjectsOf(compiled, dossier, options.triggers);
  let findings: Finding[] | undefined;
  for (const subject of subjects) {
    FRAME[0] = subject;
    const finding = findingOn(compiled, subject, FRAME, dossier, options);
    if (finding === undefined) continue;
    if (findings === undefined) findings = [finding];
    else findings.push(finding);
  }
  return findings ?? notRelevant(title, options);
}

/**
 * For what a title can be relevant in this record. Most titles of a catalogue cannot be for anything; that is told
 * from the codes that are registered and from triggers that the titles share.
 */
function subjectsOf(
  compiled: CompiledTitle,
  dossier: Dossier,
  triggers: TriggersOfRecord,
): readonly Subject[] {
  const { title, codes, onlyIf } = compiled;
  if (onlyIf !== undefined && onlyIf(dossier.subjects('patient') as Frame, NO_AGREEMENTS) !== MET)
    return NOTHING;
  const marked = dossier.hasPalliativeMarker;
  // In a record without a marker only a registration that does not hold is worth telling, and not of ordinary care.
  if (!marked && title.ordinary) return NOTHING;
  if (marked && title.occasion !== undefined && triggers.allow(compiled.occasionTriggers)) {
    return dossier.subjects(title.about);
  }
  if (!title.registeredByCode) {
    return triggers.allow(compiled.registeredTriggers) ? dossier.subjects(title.about) : NOTHING;
  }
  if (!triggers.anyRegistered(codes)) return NOTHING;
  return title.about === 'care' ? dossier.careWith(codes) : dossier.subjects(title.about);
}

const NOTHING: readonly Subject[] = [];

function findingOn(
  { title, registered, occasion, conditions }: CompiledTitle,
  subject: Subject,
  frame: Frame,
  dossier: Dossier,
  options: FindingOptions,
): Finding | undefined {
  const isRegistered = registered(frame, NO_AGREEMENTS) === MET;
  if (!isRegistered && !isOccasion(occasion, subject, frame, options)) return undefined;
  const agreements = agreementsOn(options.settings, subject.on.value);
  const judged: JudgedCondition[] = [];
  for (const { condition, decide, sources } of conditions) {
    const holds = isInForce(condition, subject.on.value);
    if (holds === UNMET) continue;
    const { kind } = condition;
    const truth = decide(frame, agreements);
    // Whether it is asked of care of this date is open, so that it can only be good or open.
    const isOpen = holds === UNKNOWN && !isFavourable({ kind, truth });
    judged.push({ condition, sources, kind, truth: isOpen ? UNKNOWN : truth });
  }
  const decided = title.informs ? 'information' : statusOf(isRegistered, judged);
  const unseen = registrationsSeen(decided, dossier.source.completenessOf('ChargeItem'), title);
  if (unseen !== undefined) judged.push(unseen);
  const status = unseen === undefined ? decided : statusOf(isRegistered, judged);
  // In a record without anything palliative only a registration that does not hold is worth telling.
  if (status !== 'unlawful' && !dossier.hasPalliativeMarker) return undefined;
  const code = codeOf(title, subject, options.settings);
  const shown: Condition[] = [];
  for (const each of judged) {
    if (each.condition.onlyWhenMet && each.truth !== MET) continue;
    shown.push(describe(each, frame, agreements, options.language));
  }
  const ending = endsSoon(title, dossier.at, options.language);
  if (ending !== undefined) shown.push(ending);
  return {
    id: title.id,
    title: title.name[options.language],
    ...(code && { code }),
    status,
    ...(subject.on.value !== undefined && { on: subject.on.value }),
    about: subject.about,
    conditions: shown,
    summary: summaryOf(title, status, judged, code?.code, options.language),
  };
}

/** Whether a condition is asked of care on a date, by its first and last day. */
function isInForce({ from, until }: RuleCondition, on: string | undefined): Truth {
  if (from === undefined && until === undefined) return MET;
  const begun = from === undefined ? MET : negate(isBefore(on, from));
  const goesOn = until === undefined ? MET : isBefore(on, nextDay(until));
  return Math.min(begun, goesOn) as Truth;
}

/** Some occasions ask for an agreement; most do not, and need no look-up made for them. */
function isOccasion(
  occasion: Occasion | undefined,
  subject: Subject,
  frame: Frame,
  { settings }: FindingOptions,
): boolean {
  if (occasion === undefined) return false;
  const agreements = occasion.asksAgreement ? agreementsOn(settings, subject.on.value) : NO_AGREEMENTS;
  return occasion.decide(frame, agreements) === MET;
}

function describe(
  { condition, truth, kind, sources }: JudgedCondition,
  frame: Frame,
  agreements: AgreementLookup,
  language: Language,
): Condition {
  const described: { -readonly [Key in keyof Condition]: Condition[Key] } = {
    id: condition.id,
    kind,
    outcome: outcomeOf(truth),
    text: condition.text[language],
    evidence: eachOnce(explain(condition.expression, frame, agreements).evidence),
    sources,
  };
  if (condition.warns) described.warns = condition.warns;
  if (truth === UNKNOWN) {
    const missing = missingFor(condition, frame, agreements, language);
    if (missing.length > 0) described.missing = missing;
  }
  const isOpen = condition.asks ? truth === UNKNOWN : !isFavourable({ kind, truth });
  if (condition.todo !== undefined && isOpen) described.todo = condition.todo[language];
  return described;
}

/** A damaged record can name the same resource twice. */
function eachOnce(evidence: readonly string[]): readonly string[] {
  if (evidence.length < 2) return evidence;
  const once = new Set(evidence);
  return once.size === evidence.length ? evidence : [...once];
}

/** The smallest set of data that would settle it for the better. */
function missingFor(
  { id, expression, kind, warns }: RuleCondition,
  frame: Frame,
  agreements: AgreementLookup,
  language: Language,
): NonNullable<Condition['missing']> {
  const wanted: Truth = kind === 'exclusion' || warns ? UNMET : MET;
  const lacks =
    id === ALL_SEEN.id
      ? [lack('registration', 'ChargeItem')]
      : distance(expression, wanted, frame, agreements).lacks;
  return lacks.map(({ fact, type, of }) => ({
    fact,
    type,
    ...(of !== undefined && { of }),
    text: lackWording(fact)[language],
  }));
}

/** The code that is registered; where none is, the one code of the title, or the site's own. */
function codeOf({ id, codes, about }: Title, subject: Subject, settings: Settings): Finding['code'] {
  const own = settings.codes?.[id];
  if (codes.length === 0) return own && { system: own.system, code: own.code };
  const registrations = about === 'care' ? (subject as Care).registrations.items : [];
  const registered = registrations
    .map(({ code }) => code.value)
    .find((code) => codes.includes(code as string));
  const ownRegistered = registrations.some(({ code }) => code.value === ownCode(id));
  if (ownRegistered && registered === undefined && own) return { system: own.system, code: own.code };
  const code = registered ?? (codes.length === 1 ? codes[0] : undefined);
  return code === undefined ? undefined : { system: uriOf(systemOfCode(code, about === 'subtraject')), code };
}

const NO_FINDINGS: readonly Finding[] = [];

function notRelevant(title: Title, { all, language }: FindingOptions): readonly Finding[] {
  if (!all) return NO_FINDINGS;
  const code = title.codes.length === 1 && title.about !== 'subtraject' ? title.codes[0] : undefined;
  return [
    {
      id: title.id,
      title: title.name[language],
      ...(code !== undefined && { code: { system: uriOf('nza'), code } }),
      status: 'not-relevant',
      about: [],
      conditions: [],
      summary: summaryOf(title, 'not-relevant', [], code, language),
    },
  ];
}
