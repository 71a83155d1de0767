import type { Assessment, Finding, Problem, Receipt, Status } from '@prestatiewijzer/rules';
import { printable } from '../printable.ts';
import { dateInWords } from './date.ts';
import { findingLines } from './finding.ts';
import type { Page } from './page.ts';
import {
  ALL_IN_ORDER,
  EDITION,
  GROUPS,
  INPUT,
  NOTHING,
  PACKAGE,
  PATIENTS,
  RECEIPT,
  RULES,
  STATE_OF,
  UNUSED,
} from './words.ts';
import { wrap } from './wrap.ts';

/** The assessments as people read them, piece by piece; the first line counts the findings. */
export function* textOf(assessments: readonly Assessment[], page: Page): Iterable<string> {
  const [first] = assessments;
  if (first === undefined) return;
  const alone = assessments.length === 1;
  const who = alone ? (first.patient ?? '') : `${assessments.length} ${PATIENTS[page.language]}`;
  const state = `${STATE_OF[page.language]} ${dateInWords(first.at, page.language)}`;
  yield lines([
    ...counts(
      assessments.flatMap(({ findings }) => findings),
      page,
    ),
    page.paint('dim', printable(`${who} · ${state}`)),
  ]);
  for (const assessment of assessments) {
    if (!alone)
      yield lines([
        '',
        page.paint('bold', `── ${printable(assessment.patient ?? '')}`),
        ...counts(assessment.findings, page),
      ]);
    yield* bodyOf(assessment, page);
  }
  // One for all: it is of the rules and of all input together.
  if (first.receipt) yield lines(['', ...receiptLines(first.receipt, page)]);
}

function* bodyOf({ findings, problems }: Assessment, page: Page): Iterable<string> {
  for (const { name, statuses } of GROUPS) {
    const members = ofStatus(findings, statuses);
    if (members.length === 0) continue;
    yield lines(['', page.paint('bold', name[page.language])]);
    for (const finding of members) yield lines(['', ...findingLines(finding, page)]);
  }
  if (problems.length > 0) yield lines(['', ...problemLines(problems, page)]);
}

/** The count per group; a calm line where there is nothing to do. */
function counts(findings: readonly Finding[], page: Page): readonly string[] {
  if (findings.length === 0) return [NOTHING[page.language]];
  const groups = GROUPS.map(({ name, statuses }) => ({ name, count: ofStatus(findings, statuses).length }));
  const line = groups
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name[page.language]} ${count}`)
    .join(' · ');
  const calm = findings.every(({ status }) => status === 'registered');
  return wrap(calm ? `${line} · ${ALL_IN_ORDER[page.language]}` : line, page.width, '');
}

function ofStatus(findings: readonly Finding[], statuses: readonly Status[]): readonly Finding[] {
  return findings.filter(({ status }) => statuses.includes(status));
}

/** Input that could not be used, under its own heading. */
export function problemLines(problems: readonly Problem[], page: Page): readonly string[] {
  return [
    page.paint('bold', `${UNUSED[page.language]} ${problems.length}`),
    ...problems.flatMap(({ reference, path, message }) =>
      wrap(printable(`${reference}, ${path}: ${message}`), page.width, '  '),
    ),
  ];
}

function receiptLines({ edition, version, catalogue, input }: Receipt, page: Page): readonly string[] {
  return [
    page.paint('bold', RECEIPT[page.language]),
    ...[
      `${EDITION[page.language]} ${edition}, ${PACKAGE[page.language]} ${version}`,
      `${RULES[page.language]} ${catalogue}`,
      `${INPUT[page.language]} ${input}`,
    ].map((line) => `  ${line}`),
  ];
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}
