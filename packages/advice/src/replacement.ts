import type { Finding } from '@prestatiewijzer/rules';
import { hasOutcome, openConditions } from './judging.ts';

const MDO = 'msz-mdo-190005-niet-voor-pz';
const OVERLEG_PZ = 'msz-overleg-pz-190006';

/** That 190005 is registered for a meeting of the palliative team, where 190006 is the title. */
export function isWrongMeetingTitle(finding: Finding): boolean {
  return (
    finding.id === MDO && finding.status === 'unlawful' && hasOutcome(finding, 'for-palliative-team', 'met')
  );
}

/**
 * The finding on 190006 for the same meeting, when that can take its place: nothing in the record speaks against it.
 * What is only unknown is for the person who chooses the suggestion to judge.
 */
export function replacementFor(finding: Finding, findings: readonly Finding[]): Finding | undefined {
  if (!isWrongMeetingTitle(finding)) return undefined;
  return findings.find(
    (other) =>
      other.id === OVERLEG_PZ &&
      (other.status === 'registrable' || other.status === 'incomplete') &&
      openConditions(other).every(({ outcome }) => outcome === 'unknown') &&
      other.about.some((reference) => finding.about.includes(reference)),
  );
}
