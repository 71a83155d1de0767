import type { Dossier } from '../../facts/dossier.ts';
import type { PeriodSubject } from '../../facts/periods/period-subject.ts';
import type { PeriodKind } from '../../facts/subjects.ts';
import { dateOf } from '../../time/dates.ts';
import type { Interval } from '../../time/interval.ts';
import type { Condition, Finding, Status } from '../assessment.ts';
import { encounterOf, keyOf, lawOf } from './belongings.ts';
import { codeOf } from './code-of.ts';
import type { CompiledTitle } from './compile-title.ts';
import { describe, type JudgedCondition } from './describe.ts';
import { endsSoon } from './ends-soon.ts';
import type { FindingOptions } from './findings.ts';
import { joined } from './join-pieces.ts';
import { type JudgedPiece, judgePieces } from './pieces.ts';
import { preparedKey } from './prepared.ts';
import { standsAlone } from './registered-alone.ts';
import { registrationsSeen } from './registrations-seen.ts';
import { statusOf } from './status.ts';
import { summaryOf } from './summary.ts';

/**
 * The findings of a title about something that lasts. A rule is written as if it held at one moment: it is decided for
 * each piece of the period in which nothing changes that it reads. What is registered has one finding, for all its days;
 * what is not has one for each longest run of days for which it can be registered, or else one that says what lacks.
 */
export function periodFindings(
  compiled: CompiledTitle,
  about: PeriodKind,
  dossier: Dossier,
  options: FindingOptions,
): readonly Finding[] {
  const { codes, occasion } = compiled;
  return dossier.periods(about).flatMap((subject: PeriodSubject<unknown>) => {
    if (subject.claim !== undefined && !codes.includes(subject.claim)) return [];
    if (subject.claim === undefined && occasion === undefined) return [];
    if (subject.claim === undefined && subject.claimed.some((code) => codes.includes(code))) return [];
    return findingsOnPeriod(compiled, subject, dossier, options);
  });
}

/** The findings of a title about one thing that lasts, or about what is registered for some days. */
export function findingsOnPeriod(
  compiled: CompiledTitle,
  subject: PeriodSubject<unknown>,
  dossier: Dossier,
  options: FindingOptions,
  isAlone = false,
): readonly Finding[] {
  const pieces = judgePieces(compiled, subject, options.settings);
  const runs = isAlone ? [pieces] : subject.claim === undefined ? openRuns(pieces) : [claimed(pieces)];
  return runs.flatMap((run) => findingOn(compiled, subject, run, dossier, options, isAlone) ?? []);
}

/** All that is registered, where it is this title that is. */
function claimed(pieces: readonly JudgedPiece[]): readonly JudgedPiece[] {
  return pieces.some(({ isRegistered }) => isRegistered) ? pieces : [];
}

const BEST: readonly Status[] = ['information', 'registrable', 'incomplete', 'excluded'];

/** The longest runs for which it can be registered; without one the last run that comes nearest. */
function openRuns(pieces: readonly JudgedPiece[]): readonly (readonly JudgedPiece[])[] {
  const relevant = pieces.filter(({ isOccasion }) => isOccasion);
  const best = BEST.find((status) => relevant.some((each) => each.status === status));
  const good = relevant.filter(({ status }) => status === best);
  if (best === 'registrable' || best === 'information') return runsOf(good, () => true);
  return runsOf(good, sameTruths).slice(-1);
}

function runsOf(
  pieces: readonly JudgedPiece[],
  alike: (a: JudgedPiece, b: JudgedPiece) => boolean,
): readonly (readonly JudgedPiece[])[] {
  const runs: JudgedPiece[][] = [];
  for (const each of pieces) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && touch(last, each) && alike(last, each)) run.push(each);
    else runs.push([each]);
  }
  return runs;
}

function touch({ piece: a }: JudgedPiece, { piece: b }: JudgedPiece): boolean {
  return a.days !== undefined && a.days.before === b.days?.from;
}

function sameTruths(a: JudgedPiece, b: JudgedPiece): boolean {
  return a.truths.every((truth, index) => truth === b.truths[index]);
}

function findingOn(
  compiled: CompiledTitle,
  subject: PeriodSubject<unknown>,
  run: readonly JudgedPiece[],
  dossier: Dossier,
  options: FindingOptions,
  isAlone: boolean,
): Finding | undefined {
  const { title } = compiled;
  const [first] = run;
  if (first === undefined) return undefined;
  const conditions = joined(compiled, run);
  const isRegistered = subject.claim !== undefined;
  const told: readonly JudgedCondition[] = isAlone ? [...conditions, standsAlone(title)] : conditions;
  const decided = title.informs && !isRegistered ? 'information' : statusOf(isRegistered, told);
  const unseen = registrationsSeen(decided, dossier.source.completenessOf('ChargeItem'), title);
  const judged: readonly JudgedCondition[] = unseen === undefined ? told : [...told, unseen];
  const status = unseen === undefined ? decided : statusOf(isRegistered, judged);
  // In a record without anything palliative only a registration that does not hold is worth telling.
  if (status !== 'unlawful' && !dossier.hasPalliativeMarker) return undefined;
  const code = codeOf(title, first.frame[0], options.settings);
  const shown: Condition[] = conditions
    .filter(({ isShown }) => isShown)
    .map((each) => describe(each, each.at.frame, each.at.context, options.language));
  for (const each of judged.slice(conditions.length))
    shown.push(describe(each, first.frame, first.context, options.language));
  const ending = endsSoon(title, dossier.at, options.language);
  if (ending !== undefined) shown.push(ending);
  const ready =
    (isAlone ? undefined : options.prepared)?.forPeriod(
      compiled,
      subject.about,
      run.map(({ piece }) => piece.days),
    ) ?? [];
  const { on, to } = spanOf(run);
  const encounter = encounterOf(subject);
  return {
    id: title.id,
    title: title.name[options.language],
    ...(code && { code }),
    status,
    key: keyOf(title, subject),
    law: lawOf(title, on, dossier),
    ...(on !== undefined && { on }),
    ...(to !== undefined && { to }),
    ...(encounter !== undefined && { encounter }),
    ...preparedKey(ready),
    about: subject.about,
    conditions: shown,
    summary: summaryOf(title, status, judged, code?.code, options.language),
  };
}

/** The first and the last day; without the last where they are the same or not told to the day. */
function spanOf(run: readonly JudgedPiece[]): {
  readonly on: string | undefined;
  readonly to: string | undefined;
} {
  const { days, on } = (run[0] as JudgedPiece).piece;
  if (days === undefined) return { on, to: undefined };
  const { before } = (run.at(-1) as JudgedPiece).piece.days as Interval;
  const to = before === Number.POSITIVE_INFINITY ? undefined : dateOf(before - 1);
  return { on, to: to === on ? undefined : to };
}
