import type { Finding, Problem } from '@prestatiewijzer/rules';
import type { Case, Expectation, Outcome } from './vignette.ts';

/** Empty when the outcome is what the case expects; else what differs, for a person to read. */
export function differences(title: string, each: Case, { findings, problems }: Outcome): string {
  const own = findings.filter(({ id, status }) => id === title && status !== 'not-relevant');
  const wanted = each.expect === 'none' ? [] : [each.expect].flat();
  const lines = [
    ...compareAll(title, wanted, own),
    ...(each.others ?? []).flatMap(({ title: other, ...expected }) => {
      const candidates = findings.filter(({ id }) => id === other);
      return candidates.some((finding) => mismatches(expected, finding).length === 0)
        ? []
        : nearest(`${other}, which has to be among the findings`, expected, candidates);
    }),
    ...compareProblems(each.problems ?? 0, problems),
  ];
  return lines.join('\n');
}

function compareAll(title: string, wanted: readonly Expectation[], own: readonly Finding[]): string[] {
  if (wanted.length === own.length) {
    if (canPair(wanted, own)) return [];
    const [only] = wanted;
    if (wanted.length === 1 && only) return nearest(title, only, own);
  }
  return [
    `${title}: expected ${wanted.length} finding(s), got ${own.length}`,
    ...wanted.map((expected) => `  expected ${showExpectation(expected)}`),
    ...own.flatMap((finding) => indent(showFinding(finding))),
  ];
}

/** Whether each expectation has a finding of its own. */
function canPair(wanted: readonly Expectation[], own: readonly Finding[]): boolean {
  const [first, ...rest] = wanted;
  if (first === undefined) return true;
  return own.some(
    (finding) =>
      mismatches(first, finding).length === 0 &&
      canPair(
        rest,
        own.filter((other) => other !== finding),
      ),
  );
}

function nearest(title: string, expected: Expectation, candidates: readonly Finding[]): string[] {
  const [best] = candidates
    .map((finding) => ({ finding, found: mismatches(expected, finding) }))
    .sort((a, b) => a.found.length - b.found.length);
  if (!best) return [`${title}: no finding`, `  expected ${showExpectation(expected)}`];
  return [
    `${title}:`,
    ...indent(best.found),
    '  actual finding:',
    ...indent(indent(showFinding(best.finding))),
  ];
}

function mismatches(expected: Expectation, finding: Finding): string[] {
  return [
    ...differ('status', expected.status, finding.status),
    ...differ('on', expected.on, finding.on),
    ...differ('code', expected.code && showCode(expected.code), finding.code && showCode(finding.code)),
    ...differ('about', expected.about && asSet(expected.about), asSet(finding.about)),
    ...differ('prepared', expected.prepared && asSet(expected.prepared), asSet(finding.prepared ?? [])),
    ...Object.entries(expected.conditions ?? {}).flatMap(([id, outcome]) =>
      differ(id, outcome, finding.conditions.find((condition) => condition.id === id)?.outcome ?? 'absent'),
    ),
    ...Object.entries(expected.evidence ?? {}).flatMap(([id, references]) => {
      const evidence = finding.conditions.find((condition) => condition.id === id)?.evidence ?? [];
      return references.every((reference) => evidence.includes(reference))
        ? []
        : differ(`evidence of ${id}`, references.join(' '), evidence.join(' ') || 'none');
    }),
  ];
}

function differ(what: string, expected: string | undefined, actual: string | undefined): string[] {
  return expected === undefined || expected === actual
    ? []
    : [`${what}: expected ${expected}, got ${actual}`];
}

function compareProblems(expected: number, problems: readonly Problem[]): string[] {
  if (problems.length === expected) return [];
  return [
    `expected ${expected} problem(s), got ${problems.length}`,
    ...problems.map(({ reference, path, message }) => `  ${reference} ${path}: ${message}`),
  ];
}

function showExpectation(expected: Expectation): string {
  return JSON.stringify(expected).replaceAll('"', '');
}

function showFinding({ status, on, about, conditions }: Finding): string[] {
  return [
    `${status} on ${on} about ${about.join(' ')}`,
    ...conditions.map(
      ({ id, kind, outcome, evidence }) => `  ${outcome} ${kind} ${id} [${evidence.join(' ')}]`,
    ),
  ];
}

function showCode({ system, code }: { readonly system: string; readonly code: string }): string {
  return `${system}|${code}`;
}

function asSet(references: readonly string[]): string {
  return [...new Set(references)].sort().join(' ');
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
