import type { Condition, Finding } from '@prestatiewijzer/rules';

/** Whether the outcome of a condition is the good one. */
export function isFine({ kind, outcome, warns }: Condition): boolean {
  return outcome === (kind === 'exclusion' || warns ? 'unmet' : 'met');
}

/** What keeps a finding from being complete. */
export function openConditions({ conditions }: Finding): readonly Condition[] {
  return conditions.filter((condition) => condition.kind !== 'attention' && !isFine(condition));
}

export function hasOutcome(finding: Finding, id: string, outcome: Condition['outcome']): boolean {
  return finding.conditions.some((condition) => condition.id === id && condition.outcome === outcome);
}
