import { isFine } from '@prestatiewijzer/advice';
import type { Condition, Finding, Status } from '@prestatiewijzer/rules';
import type { WantedFinding } from './smart/context.ts';

/** The groups in which findings are shown, most pressing first. */
const GROUPS = [
  { id: 'wrong', statuses: ['unlawful'] },
  { id: 'missing', statuses: ['incomplete', 'unverifiable'] },
  { id: 'registrable', statuses: ['registrable'] },
  { id: 'inOrder', statuses: ['registered'] },
  { id: 'toKnow', statuses: ['excluded', 'information', 'not-relevant'] },
] as const satisfies readonly { readonly id: string; readonly statuses: readonly Status[] }[];

export type GroupId = (typeof GROUPS)[number]['id'];

export interface Group {
  readonly id: GroupId;
  readonly findings: readonly Finding[];
}

/** The groups that hold something. */
export function grouped(findings: readonly Finding[]): readonly Group[] {
  return GROUPS.map(({ id, statuses }) => ({
    id,
    findings: findings.filter(({ status }) => (statuses as readonly Status[]).includes(status)),
  })).filter((group) => group.findings.length > 0);
}

/**
 * What can be shown while the record comes in: what seems to be missing may be among what is yet to come, so no to-do
 * is made of it before everything is there.
 */
export function shownOf(findings: readonly Finding[], loading: boolean): readonly Finding[] {
  return loading ? findings.filter(({ status }) => groupOf(status) !== 'missing') : findings;
}

export function groupOf(status: Status): GroupId {
  const group = GROUPS.find(({ statuses }) => (statuses as readonly Status[]).includes(status));
  return group?.id ?? 'toKnow';
}

/** Whether nobody has to do anything. */
export function isCalm(findings: readonly Finding[]): boolean {
  return findings.every(({ status }) => ['inOrder', 'toKnow'].includes(groupOf(status)));
}

/** What a finding is about, and so which one it is: stays the same while its status changes. */
export function keyOf({ id, on, about }: Finding): string {
  return [id, on ?? '', ...about].join(' ');
}

/** The finding that a card was about; on the same thing if that is still there, else of the same title. */
export function findWanted(
  findings: readonly Finding[],
  { finding, on, about }: WantedFinding,
): Finding | undefined {
  const same = findings.filter(({ id }) => id === finding);
  return (
    same.find((each) => each.about.some((reference) => about.includes(reference)) && each.on === on) ??
    same.find((each) => each.about.some((reference) => about.includes(reference))) ??
    same.find((each) => each.on === on) ??
    same[0]
  );
}

export type Verdict = 'good' | 'bad' | 'unknown';

export function verdictOf(condition: Condition): Verdict {
  if (condition.outcome === 'unknown') return 'unknown';
  return isFine(condition) ? 'good' : 'bad';
}
