import type { Condition, Finding } from '@prestatiewijzer/rules';
import { printable } from '../printable.ts';
import { conditionLines, verdictOf } from './condition.ts';
import { dateInWords } from './date.ts';
import type { Page } from './page.ts';
import { SOURCE } from './words.ts';
import { wrap } from './wrap.ts';

/** A finding as a block of lines: what and when, what it comes down to, its conditions, and its sources. */
export function findingLines(finding: Finding, page: Page): readonly string[] {
  const on = finding.on && dateInWords(finding.on, page.language);
  const heading = [finding.title, finding.code?.code, on].filter(Boolean).join(' · ');
  const conditions = worthShowing(finding);
  const sources = [...new Set(conditions.flatMap((condition) => condition.sources))].join('; ');
  return [
    ...wrap(printable(heading), page.width, '  ').map((line) => page.paint('bold', line)),
    ...wrap(printable(finding.summary), page.width, '  '),
    ...conditions.flatMap((condition) => conditionLines(condition, page)),
    ...(sources === '' ? [] : dim(`${SOURCE[page.language]}: ${printable(sources)}`, page)),
  ];
}

/** Conditions that hold for care of any kind: only worth a line where they stand in the way, or may. */
const GUARDS: readonly string[] = [
  'alive',
  'took-place',
  'claimant',
  'place',
  'other-institution',
  'law',
  'once',
];

/** Of what cannot be registered only why: a step towards it would be of no use. */
function worthShowing({ conditions, status }: Finding): readonly Condition[] {
  const told = conditions.filter(({ id, outcome }) => !GUARDS.includes(id) || outcome !== 'unmet');
  if (status !== 'excluded') return told;
  return told.filter(
    (condition) =>
      (condition.kind === 'exclusion' || condition.kind === 'validity') && verdictOf(condition) === 'bad',
  );
}

function dim(text: string, page: Page): readonly string[] {
  return wrap(text, page.width, '    ').map((line) => page.paint('dim', line));
}
