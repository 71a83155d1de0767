import { openConditions } from '@prestatiewijzer/advice';
import type { Condition, Finding, SubjectKind } from '@prestatiewijzer/rules';
import { kindOf } from '../kinds.ts';
import { lowerFirst } from './lower-first.ts';
import type { Words } from './words.ts';

const ORDERED: readonly (SubjectKind | undefined)[] = ['prescription', 'device', 'advice-request'];

/** What comes after the order: that it is not there yet is no shortcoming. */
const AFTER_THE_ORDER = ['advice-given', 'on-distance', 'visit', 'bedside'];

/** Whether a title is about what can be ordered: a medicine, a device, or advice. */
export function isOnOrders(finding: Finding): boolean {
  return ORDERED.includes(kindOf(finding));
}

/** A finding about advice as it stands when the advice is asked: without what can only be there afterwards. */
export function beforeAdvice(finding: Finding, words: Words): Finding {
  if (kindOf(finding) !== 'advice-request' || finding.status !== 'incomplete') return finding;
  const conditions = finding.conditions.filter(({ id }) => !AFTER_THE_ORDER.includes(id));
  const asked = { ...finding, conditions };
  return { ...asked, summary: summaryOf(asked, words) };
}

function summaryOf(finding: Finding, words: Words): string {
  const open = openConditions(finding);
  const against = open.filter(({ outcome }) => outcome !== 'unknown');
  if (against.length > 0) return words.cannotBeOrdered(finding.title, listed(against));
  if (open.length > 0) return words.cannotTell(finding.title, listed(open));
  return words.onceAdvised(finding.title);
}

function listed(conditions: readonly Condition[]): string {
  return conditions.map(({ text }) => lowerFirst(text)).join('; ');
}
