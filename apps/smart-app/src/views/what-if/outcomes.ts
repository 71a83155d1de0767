import { type Finding, type Status, statusSupposing } from '@prestatiewijzer/rules';
import { keyOf } from '../../findings.ts';
import type { Supposal } from './supposals.ts';

/** A finding as it is, and as it would be. */
export interface Outcome {
  readonly key: string;
  readonly finding: Finding;
  /** Absent for a finding that would be new. */
  readonly now: Status | undefined;
  /** Absent for a finding that would lapse. */
  readonly after: Status | undefined;
}

/** Sets the findings on the supposed record beside those on the record as it is. */
export function compare(
  current: readonly Finding[],
  supposed: readonly Finding[],
  supposals: readonly Supposal[],
): readonly Outcome[] {
  const byKey = new Map(supposed.map((finding) => [looseKey(finding), finding]));
  const seen = new Set<string>();
  const known = current.map((finding): Outcome => {
    const key = looseKey(finding);
    seen.add(key);
    const supposedFinding = byKey.get(key);
    return {
      key,
      finding: supposedFinding ?? finding,
      now: finding.status,
      after: supposedFinding && statusSupposing(supposedFinding, conditionsOf(finding, supposals)),
    };
  });
  const fresh = supposed
    .filter((finding) => !seen.has(looseKey(finding)))
    .map((finding): Outcome => ({ key: looseKey(finding), finding, now: undefined, after: finding.status }));
  return [...known, ...fresh];
}

export function isChanged({ now, after }: Outcome): boolean {
  return now !== after;
}

/** What is supposed of this finding alone. */
function conditionsOf(finding: Finding, supposals: readonly Supposal[]): readonly string[] {
  return supposals
    .filter(({ condition }) => condition !== undefined && keyOf(condition.finding) === keyOf(finding))
    .map(({ condition }) => condition?.id as string);
}

/** What is supposed can move the date of a finding, but not what it is about in the record. */
function looseKey(finding: Finding): string {
  const about = finding.about.filter((reference) => !reference.includes('/supposed-'));
  return about.length > 0 ? [finding.id, ...about].join(' ') : keyOf(finding);
}
