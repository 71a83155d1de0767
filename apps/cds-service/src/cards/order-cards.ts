import { openConditions } from '@prestatiewijzer/advice';
import { type Card, card } from '@prestatiewijzer/cds-hooks';
import type { Finding } from '@prestatiewijzer/rules';
import { checklist, type Shown, sourceName } from './checklist.ts';
import { extensionFor } from './extension.ts';
import { beforeAdvice, isOnOrders } from './on-orders.ts';
import { ORDER_OVERRIDE_REASONS } from './override-reasons.ts';

const MOST_CARDS = 3;

/**
 * One card for each order that something is to be said of, at most three. It leads with what matters most, and names
 * the other routes below. Nothing is registered when ordering, so a card suggests nothing.
 */
export function orderCardsFor(orders: readonly string[], findings: readonly Finding[], shown: Shown): Card[] {
  const byOrder = new Map<string, Finding[]>();
  for (const finding of findings.filter(isOnOrders).map(beforeAdvice)) {
    // What is about two orders, a device and its placement for one, is told once.
    const order = orders.find((each) => finding.about.includes(each));
    if (order !== undefined && rank(finding) !== undefined)
      byOrder.set(order, [...(byOrder.get(order) ?? []), finding]);
  }
  return [...byOrder.values()]
    .map((each) => each.sort(byRank))
    .sort(([a], [b]) => byRank(a as Finding, b as Finding))
    .slice(0, MOST_CARDS)
    .map((each) => cardFor(each, shown));
}

function cardFor(findings: readonly Finding[], shown: Shown): Card {
  const [first, ...rest] = findings as readonly [Finding, ...Finding[]];
  // How to order is no help where it cannot be ordered this way.
  const others = isWrong(first) ? rest.filter(({ status }) => status !== 'information') : rest;
  const told = [first, ...others];
  return card({
    summary: first.summary,
    detail: [reason(first), ...otherRoutes(first, others), checklist([decisive(first)], shown)]
      .filter((text) => text !== undefined)
      .join('\n\n'),
    indicator: isWrong(first) ? 'warning' : 'info',
    source: { label: sourceName(first) },
    overrideReasons: ORDER_OVERRIDE_REASONS,
    extension: extensionFor(told),
  });
}

/**
 * What cannot go this way comes first: it can still be ordered otherwise. Then a route that pays, then what takes the
 * fewest steps, and what is only good to know. What is registered already and holds has no rank.
 */
function rank(finding: Finding): number | undefined {
  if (isWrong(finding)) return 0;
  if (finding.status === 'registrable') return 1;
  if (finding.status === 'incomplete') return 1 + openConditions(finding).length;
  return finding.status === 'information' ? Number.POSITIVE_INFINITY : undefined;
}

function byRank(a: Finding, b: Finding): number {
  const [first, second] = [rank(a) ?? 0, rank(b) ?? 0];
  return first === second ? 0 : first - second;
}

function isWrong({ status }: Finding): boolean {
  return status === 'unlawful' || status === 'excluded';
}

/** The whole sentence, as a summary may be cut and the checklist does not repeat it. */
function reason(finding: Finding): string | undefined {
  return isWrong(finding) || finding.status === 'information' ? finding.summary : undefined;
}

/** Where something rules an order out, what else is open does not matter. */
function decisive(finding: Finding): Finding {
  if (finding.status !== 'excluded') return finding;
  const against = openConditions(finding).filter(({ outcome }) => outcome !== 'unknown');
  const blocking = against.filter(({ kind }) => kind === 'exclusion' || kind === 'validity');
  return { ...finding, conditions: blocking };
}

function otherRoutes({ title }: Finding, others: readonly Finding[]): readonly string[] {
  if (others.length === 0) return [];
  const lines = others.map((other) => `- ${sign(other)}${other.summary}`);
  // The checklist that follows is of the first only.
  return ['Daarnaast:', lines.join('\n'), `${title}:`];
}

function sign(finding: Finding): string {
  if (finding.status === 'information') return '';
  if (isWrong(finding)) return '✗ ';
  return openConditions(finding).length === 0 ? '✓ ' : '? ';
}
