import { MET, type Outcome, type Truth, UNKNOWN, UNMET } from '../../logic/outcome.ts';
import type { Condition, Finding, Status } from '../assessment.ts';
import { statusOf } from './status.ts';

const TRUTHS: Readonly<Record<Outcome, Truth>> = { met: MET, unmet: UNMET, unknown: UNKNOWN };

const REGISTERED: readonly Status[] = ['registered', 'unlawful', 'unverifiable'];

/**
 * The status that a finding would have if these of its conditions came out as they should. Only of this finding: what
 * else would change in the record, and so in other findings, only `assess` on a changed record tells.
 */
export function statusSupposing(finding: Finding, conditionIds: readonly string[]): Status {
  const { status, conditions } = finding;
  if (status === 'information' || status === 'not-relevant') return status;
  const truthOf = ({ id, kind, outcome }: Condition) => {
    if (!conditionIds.includes(id)) return TRUTHS[outcome];
    return kind === 'exclusion' ? UNMET : MET;
  };
  return statusOf(
    REGISTERED.includes(status),
    conditions.map((condition) => ({ kind: condition.kind, truth: truthOf(condition) })),
  );
}
