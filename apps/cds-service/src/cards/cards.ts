import { suggestionFor } from '@prestatiewijzer/advice';
import { type Card, card, suggestion } from '@prestatiewijzer/cds-hooks';
import type { Finding } from '@prestatiewijzer/rules';
import { checklist, type Shown, sourceName } from './checklist.ts';
import { extensionFor } from './extension.ts';
import { overrideReasons } from './override-reasons.ts';
import { type Advice, select } from './selection.ts';

/** More buttons than this nobody reads; the findings themselves are all on the card. */
const MOST_SUGGESTIONS = 5;

interface Context extends Shown {
  /** `Patient/id`. */
  readonly patient: string;
}

/** At most three cards, most useful first. */
export function cardsFor(findings: readonly Finding[], context: Context): Card[] {
  return select(findings).map((advice) => cardFor(advice, context));
}

function cardFor({ findings, settled }: Advice, context: Context): Card {
  const [first] = findings as readonly [Finding, ...Finding[]];
  const several = findings.length > 1;
  const suggestions = findings
    .map((finding) => {
      const replacement = settled.find(({ about }) => about.some((each) => finding.about.includes(each)));
      return suggestionFor(finding, replacement, { ...context, labelled: several });
    })
    .filter((each) => each !== undefined)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ label, actions }) => suggestion({ label, actions: [...actions] }));
  return card({
    summary: first.summary,
    detail: checklist(findings, context),
    indicator: first.status === 'unlawful' ? 'warning' : 'info',
    source: { label: sourceName(first) },
    suggestions,
    selectionBehavior: several ? 'any' : 'at-most-one',
    overrideReasons: overrideReasons(first.id),
    extension: extensionFor([...findings, ...settled]),
  });
}
