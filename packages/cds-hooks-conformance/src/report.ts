import type { Finding, Outcome } from './finding.ts';

const MARKS: Readonly<Record<Outcome, string>> = { pass: '✓', fail: '✗', 'not applicable': '–' };

/** A table for people: the requirement, how strong it is, what was checked, and what came of it. */
export function asText(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ check }) => check.length));
  const lines = findings.map(({ row, strength, check, outcome, detail }) =>
    [
      MARKS[outcome],
      (row === undefined ? '' : `@${row}`).padStart(4),
      strength.padEnd(10),
      check.padEnd(width),
      outcome === 'not applicable' ? `not applicable: ${detail}` : detail,
    ]
      .join('  ')
      .trimEnd(),
  );
  return `${[...lines, '', summary(findings)].join('\n')}\n`;
}

export function asJson(findings: readonly Finding[]): string {
  const requirements = 'cds-hooks_2.0';
  return `${JSON.stringify({ requirements, conforms: conforms(findings), findings }, undefined, 2)}\n`;
}

/** Whether all that SHALL be is. */
export function conforms(findings: readonly Finding[]): boolean {
  return !findings.some(({ strength, outcome }) => strength === 'SHALL' && outcome === 'fail');
}

function summary(findings: readonly Finding[]): string {
  const count = (outcome: Outcome) => findings.filter((finding) => finding.outcome === outcome).length;
  const broken = findings.filter(
    ({ strength, outcome }) => strength === 'SHALL' && outcome === 'fail',
  ).length;
  return `${count('pass')} pass, ${count('fail')} fail (${broken} SHALL), ${count('not applicable')} not applicable`;
}
