import { ownCode } from '../../codes/own-code.ts';
import { uriOf } from '../../codes/systems.ts';
import { agreementsOn } from '../../facts/agreements.ts';
import type { CareOfEvent } from '../../facts/care/care.ts';
import type { Dossier } from '../../facts/dossier.ts';
import type { RegisteredCare } from '../../facts/periods/registered-care.ts';
import { isPeriodKind, type MomentKind, type Subjects } from '../../facts/subjects.ts';
import type { Title } from '../../law/title.ts';
import type { Context, Frame } from '../../logic/compile.ts';
import { MET } from '../../logic/outcome.ts';
import type { Language } from '../../logic/wording.ts';
import type { Settings } from '../../record/settings/settings.ts';
import type { Condition, Finding } from '../assessment.ts';
import { encounterOf, encountersOf, keyOf, lawOf } from './belongings.ts';
import { codeOf } from './code-of.ts';
import type { CompiledTitle, Occasion } from './compile-title.ts';
import { describe, type JudgedCondition } from './describe.ts';
import { endsSoon } from './ends-soon.ts';
import type { JoinedCondition } from './join-pieces.ts';
import { judgeCondition } from './judge-condition.ts';
import { isAgainst, notOnAllDays } from './on-all-days.ts';
import { findingsOnPeriod, periodFindings } from './period-findings.ts';
import {
  isRegistration,
  type PreparedFor,
  type PreparedThings,
  preparedKey,
  readyFor,
  withReady,
} from './prepared.ts';
import { aloneOf, canBeAlone, standsAlone } from './registered-alone.ts';
import { registrationsSeen } from './registrations-seen.ts';
import { statusOf } from './status.ts';
import { summaryOf } from './summary.ts';
import type { TriggersOfRecord } from './triggers.ts';

export interface FindingOptions {
  readonly settings: Settings;
  readonly language: Language;
  readonly all: boolean;
  readonly triggers: TriggersOfRecord;
  /** Undefined where nothing stands ready. */
  readonly prepared: PreparedThings | undefined;
}

type Subject = Subjects[MomentKind];

/** Whether something is registered does not depend on agreements. */
const NO_AGREEMENTS: Context = { agreements: agreementsOn({}, undefined) };

/** One frame serves all titles and subjects, one after the other, with room for the variables of the quantifiers. */
const FRAME: Frame = [undefined, undefined, undefined, undefined];

/** The findings of one title: one for each subject in the record for which the title is relevant. */
export function findingsOf(
  compiled: CompiledTitle,
  dossier: Dossier,
  options: FindingOptions,
): readonly Finding[] {
  const { title } = compiled;
  if (isPeriodKind(title.about)) {
    const found = isWorthwhile(compiled, dossier)
      ? periodFindings(compiled, title.about, dossier, options)
      : NO_FINDINGS;
    const all = [...found, ...aloneFindings(compiled, dossier, options)];
    return all.length > 0 ? all : notRelevant(title, options);
  }
  const subjects = subjectsOf(compiled, title.about, dossier, options);
  const periods = title.about === 'care' && subjects.length > 0 ? periodsOf(compiled, dossier) : NOTHING;
  let findings: Finding[] | undefined = periods.flatMap((period) =>
    findingsOnPeriod(compiled, period, dossier, options),
  );
  if (findings.length === 0) findings = undefined;
  for (const subject of subjects) {
    FRAME[0] = subject;
    if (periods.length > 0 && isToldOf(compiled, subject as CareOfEvent, periods, dossier)) continue;
    const finding = findingOn(compiled, subject, FRAME, dossier, options);
    if (finding === undefined) continue;
    if (findings === undefined) findings = [finding];
    else findings.push(finding);
  }
  const alone = aloneFindings(compiled, dossier, options);
  if (alone.length > 0) return [...(findings ?? []), ...alone];
  return findings ?? notRelevant(title, options);
}

/** Of registrations for which nothing else in the record stands. */
function aloneFindings(
  compiled: CompiledTitle,
  dossier: Dossier,
  options: FindingOptions,
): readonly Finding[] {
  const { title } = compiled;
  if (title.ordinary && !dossier.hasPalliativeMarker) return NO_FINDINGS;
  if (!canBeAlone(title) || !options.triggers.anyRegistered([ownCode(title.id)])) return NO_FINDINGS;
  return aloneOf(compiled, dossier, options.settings).flatMap(({ subject, period }) => {
    if (period !== undefined) return findingsOnPeriod(compiled, period, dossier, options, true);
    FRAME[0] = subject;
    return findingOn(compiled, subject as Subject, FRAME, dossier, options, true) ?? [];
  });
}

/**
 * For what a title can be relevant in this record. Most titles of a catalogue cannot be for anything; that is told
 * from the codes that are registered and from triggers that the titles share.
 */
function subjectsOf(
  compiled: CompiledTitle,
  about: MomentKind,
  dossier: Dossier,
  { triggers, prepared }: FindingOptions,
): readonly Subject[] {
  const { title, codes } = compiled;
  if (!isWorthwhile(compiled, dossier)) return NOTHING;
  if (prepared?.has(compiled)) return dossier.subjects(about);
  if (
    dossier.hasPalliativeMarker &&
    title.occasion !== undefined &&
    triggers.allow(compiled.occasionTriggers)
  ) {
    return dossier.subjects(about);
  }
  if (!title.registeredByCode) {
    return triggers.allow(compiled.registeredTriggers) ? dossier.subjects(about) : NOTHING;
  }
  if (!triggers.anyRegistered(codes)) return NOTHING;
  return about === 'care' ? dossier.careWith(codes) : dossier.subjects(about);
}

const NOTHING: readonly never[] = [];

/** What is registered under the code of a title for more days than one is judged over these. */
function periodsOf({ codes }: CompiledTitle, { registeredPeriods }: Dossier): readonly RegisteredCare[] {
  if (registeredPeriods.length === 0) return NOTHING;
  return registeredPeriods.filter(({ claim }) => codes.includes(claim as string));
}

/** It is registered with other days, and not once more by itself. */
function isToldOf(
  { registered }: CompiledTitle,
  care: CareOfEvent,
  periods: readonly RegisteredCare[],
  dossier: Dossier,
): boolean {
  return periods.some(
    (period) =>
      period.event === care.event ||
      (registered(FRAME, NO_AGREEMENTS) !== MET && period.tellsOf(dossier, care)),
  );
}

/** In a record without a marker only a registration that does not hold is worth telling, and not of ordinary care. */
function isWorthwhile({ title, onlyIf }: CompiledTitle, dossier: Dossier): boolean {
  if (onlyIf !== undefined && onlyIf(dossier.subjects('patient') as Frame, NO_AGREEMENTS) !== MET)
    return false;
  return dossier.hasPalliativeMarker || !title.ordinary;
}

function findingOn(
  compiled: CompiledTitle,
  subject: Subject,
  frame: Frame,
  dossier: Dossier,
  options: FindingOptions,
  isAlone = false,
): Finding | undefined {
  const { title, registered, occasion, conditions } = compiled;
  const isRegistered = isAlone || registered(frame, NO_AGREEMENTS) === MET;
  const prepared =
    (isAlone ? undefined : options.prepared)?.for(compiled, subject.ref, subject.on.value) ?? NOTHING_READY;
  if (!isRegistered && !prepared.some(isRegistration)) {
    if (!isOccasion(occasion, subject, frame, options)) return undefined;
    if (options.prepared?.replaces(compiled, subject)) return undefined;
  }
  const context: Context = contextOf(subject, options, isAlone);
  const judged: (JudgedCondition & Partial<Pick<JoinedCondition, 'at'>>)[] = [];
  const onOtherDays =
    isRegistered && !isAlone ? notOnAllDays(compiled, subject, dossier, options.settings) : undefined;
  for (const each of conditions) {
    const { condition, sources } = each;
    if (condition.whenRegistered && !isRegistered) continue;
    const truth = judgeCondition(each, subject.on.value, frame, context);
    if (truth === undefined) continue;
    const own = { condition, sources, compiled: each, kind: condition.kind, truth };
    judged.push((isAgainst(own) ? undefined : onOtherDays?.get(condition.id)) ?? own);
  }
  if (isAlone) judged.push(standsAlone(title));
  const decided = title.informs && !isRegistered ? 'information' : statusOf(isRegistered, judged);
  const unseen = registrationsSeen(decided, dossier.source.completenessOf('ChargeItem'), title);
  if (unseen !== undefined) judged.push(unseen);
  const status = unseen === undefined ? decided : statusOf(isRegistered, judged);
  // In a record without anything palliative only a registration that does not hold is worth telling.
  if (status !== 'unlawful' && !dossier.hasPalliativeMarker) return undefined;
  const code = codeOf(title, subject, options.settings);
  const ready = readyFor(prepared, judged);
  const told = ready.length === 0 ? judged : withReady(ready, judged);
  const shown: Condition[] = [];
  for (const each of told) {
    if (each.condition.onlyWhenMet && each.truth !== MET) continue;
    shown.push(describe(each, each.at?.frame ?? frame, each.at?.context ?? context, options.language));
  }
  const encounter = encounterOf(subject);
  const ending = endsSoon(title, dossier.at, options.language);
  if (ending !== undefined) shown.push(ending);
  return toFinding(title, {
    title: title.name[options.language],
    code,
    status,
    key: keyOf(title, subject),
    law: lawOf(title, subject.on.value, dossier),
    ...(onOtherDays === undefined || onOtherDays.size === 0
      ? { on: subject.on.value, to: undefined }
      : spanOf(subject.on.value, shown)),
    encounter,
    encounters: encountersOf(subject),
    ...preparedKey(ready),
    about: subject.about,
    conditions: shown,
    summary: summaryOf(title, status, told, code?.code, options.language),
  });
}

/** The day of a subject, and those for which it is registered where something is not as it should be on these. */
function spanOf(on: string | undefined, conditions: readonly Condition[]): Pick<Told, 'on' | 'to'> {
  const days = conditions.flatMap((each) => each.days ?? []);
  if (days.length === 0) return { on, to: undefined };
  const own = on === undefined ? [] : [on];
  const [first] = [...own, ...days.map(({ from }) => from)].sort();
  // A month has no last day to tell.
  const last = [...own.filter(isDay), ...days.map(({ to }) => to)].sort().at(-1);
  return { on: first, to: last === first ? undefined : last };
}

function isDay(date: string): boolean {
  return date.length === 10;
}

type Told = { readonly [Key in Exclude<keyof Finding, 'id'>]: Finding[Key] | undefined };

/** In the order in which it is written, without what there is not. */
function toFinding(
  { id }: Title,
  {
    title,
    code,
    status,
    key,
    law,
    on,
    to,
    encounter,
    encounters,
    prepared,
    about,
    conditions,
    summary,
  }: Omit<Told, 'prepared' | 'reminder' | 'alternatives'> & Pick<Finding, 'prepared'>,
): Finding {
  const finding: Record<string, unknown> = { id, title };
  if (code !== undefined) finding['code'] = code;
  finding['status'] = status;
  finding['key'] = key;
  finding['law'] = law;
  if (on !== undefined) finding['on'] = on;
  if (to !== undefined) finding['to'] = to;
  if (encounter !== undefined) finding['encounter'] = encounter;
  if (encounters !== undefined) finding['encounters'] = encounters;
  if (prepared !== undefined) finding['prepared'] = prepared;
  finding['about'] = about;
  finding['conditions'] = conditions;
  finding['summary'] = summary;
  return finding as unknown as Finding;
}

/** What lasts is, where only a registration tells of it, as it is at that moment. */
function contextOf(subject: Subject, { settings }: FindingOptions, isAlone: boolean): Context {
  const agreements = agreementsOn(settings, subject.on.value);
  if (!isAlone) return { agreements };
  const now = [{ subject, agreements }];
  return { agreements, moments: { all: now, at: () => now } };
}

/** Some occasions ask for an agreement; most do not, and need no look-up made for them. */
function isOccasion(
  occasion: Occasion | undefined,
  subject: Subject,
  frame: Frame,
  { settings }: FindingOptions,
): boolean {
  if (occasion === undefined) return false;
  const context = occasion.asksAgreement
    ? { agreements: agreementsOn(settings, subject.on.value) }
    : NO_AGREEMENTS;
  return occasion.decide(frame, context) === MET;
}

const NOTHING_READY: readonly PreparedFor[] = [];
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
      key: title.id,
      law: title.law,
      about: [],
      conditions: [],
      summary: summaryOf(title, 'not-relevant', [], code, language),
    },
  ];
}
