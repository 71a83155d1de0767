import type { ConditionKind } from '../../law/condition.ts';
import { MET, type Truth, UNKNOWN, UNMET } from '../../logic/outcome.ts';
import type { Status } from '../assessment.ts';

/** A condition and how it came out. */
export interface Judged {
  readonly kind: ConditionKind;
  readonly truth: Truth;
}

/** The status that follows from the outcomes; the only place where it is decided. */
export function statusOf(registered: boolean, conditions: readonly Judged[]): Status {
  let open = false;
  let unmet = false;
  let excluded = false;
  for (const { kind, truth } of conditions) {
    if (kind === 'attention') continue;
    if (truth === UNKNOWN) open = true;
    else if (kind === 'exclusion') excluded ||= truth === MET;
    else if (truth === UNMET) {
      if (kind === 'validity') excluded = true;
      else unmet = true;
    }
  }
  if (registered) {
    if (excluded || unmet) return 'unlawful';
    return open ? 'unverifiable' : 'registered';
  }
  if (excluded) return 'excluded';
  return open || unmet ? 'incomplete' : 'registrable';
}

/** Whether an outcome is as it should be. */
export function isFavourable({ kind, truth }: Judged): boolean {
  return truth === (kind === 'exclusion' ? UNMET : MET);
}
