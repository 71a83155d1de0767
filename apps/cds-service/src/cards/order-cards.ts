import { openConditions } from '@prestatiewijzer/advice';
import { card, MAX_SUMMARY } from '@prestatiewijzer/cds-hooks';
import type { Finding } from '@prestatiewijzer/rules';
import type { CardContext } from './cards.ts';
import { checklist, sourceOf } from './checklist.ts';
import { extensionFor } from './extension.ts';
import { linksTo } from './links.ts';
import { beforeAdvice, isOnOrders } from './on-orders.ts';
import { isWrong, orderLead } from './order-lead.ts';
import { orderOverrideReasons } from './override-reasons.ts';
import type { Told } from './told.ts';
import { type Words, wordsIn } from './words.ts';

const MOST_CARDS = 3;

/**
 * One card for each order that something is to be said of, at most three. It leads with what matters most, and names
 * the other routes below. Nothing is registered when ordering, so a card suggests nothing.
 */
export function orderCardsFor(
  orders: readonly string[],
  findings: readonly Finding[],
  context: CardContext,
): readonly Told[] {
  const words = wordsIn(context.language);
  const byOrder = new Map<string, Finding[]>();
  for (const finding of findings.filter(isOnOrders).map((each) => beforeAdvice(each, words))) {
    // What is about two orders, a device and its placement for one, is told once.
    const order = orders.find((each) => finding.about.includes(each));
    if (order !== undefined && rank(finding) !== undefined && !context.isQuiet(finding))
      byOrder.set(order, [...(byOrder.get(order) ?? []), finding]);
  }
  return [...byOrder.values()]
    .map((each) => each.sort(byRank))
    .sort(([a], [b]) => byRank(a as Finding, b as Finding))
    .slice(0, MOST_CARDS)
    .map((each) => cardFor(each, context));
}

function cardFor(findings: readonly Finding[], context: CardContext): Told {
  const [first, ...rest] = findings as readonly [Finding, ...Finding[]];
  // How to order is no help where it cannot be ordered this way.
  const others = isWrong(first) ? rest.filter(({ status }) => status !== 'information') : rest;
  const words = wordsIn(context.language);
  return {
    card: card({
      summary: first.summary,
      detail: [
        reason(first),
        orderLead(first, others, context.language),
        ...otherRoutes(first, others, words),
        checklist([decisive(first)], context),
      ]
        .filter((text) => text !== undefined)
        .join('\n\n'),
      indicator: isWrong(first) ? 'warning' : 'info',
      source: { label: sourceOf(first) },
      overrideReasons: orderOverrideReasons(context.language),
      links: linksTo(first, context.launchUrl, context.language),
      extension: extensionFor([first, ...others]),
    }),
    // Who sets the card aside has heard enough of this order.
    findings: findings.map((finding) => ({ finding, suggestion: undefined })),
  };
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

/** The whole sentence, as a summary may be cut and the checklist does not repeat it. */
function reason(finding: Finding): string | undefined {
  const { status, summary } = finding;
  return isWrong(finding) || status === 'information' || summary.length > MAX_SUMMARY ? summary : undefined;
}

/** Where something rules an order out, what else is open does not matter. */
function decisive(finding: Finding): Finding {
  if (finding.status !== 'excluded') return finding;
  const against = openConditions(finding).filter(({ outcome }) => outcome !== 'unknown');
  const blocking = against.filter(({ kind }) => kind === 'exclusion' || kind === 'validity');
  return { ...finding, conditions: blocking };
}

function otherRoutes({ title }: Finding, others: readonly Finding[], words: Words): readonly string[] {
  if (others.length === 0) return [];
  const lines = others.map((other) => `- ${sign(other)}${other.summary}`);
  // The checklist that follows is of the first only.
  return [`${words.besides}:`, lines.join('\n'), `${title}:`];
}

function sign(finding: Finding): string {
  if (finding.status === 'information') return '';
  if (isWrong(finding)) return '✗ ';
  return openConditions(finding).length === 0 ? '✓ ' : '? ';
}
