import { type PatientResources, suggestionFor } from '@prestatiewijzer/advice';
import { card, suggestion as issued } from '@prestatiewijzer/cds-hooks';
import type { Finding } from '@prestatiewijzer/rules';
import { checklist, type Shown, sourceOf } from './checklist.ts';
import { extensionFor } from './extension.ts';
import { headline, lead } from './lead.ts';
import { linksTo } from './links.ts';
import { overrideReasons } from './override-reasons.ts';
import { type Advice, select } from './selection.ts';
import type { Told } from './told.ts';

/** More buttons than this nobody reads; the findings themselves are all on the card. */
const MOST_SUGGESTIONS = 5;

export interface CardContext extends Shown {
  readonly record: PatientResources;
  /** `Patient/id`. */
  readonly patient: string;
  /** Today, as a Dutch local date. */
  readonly at: string;
  /** Where the SMART app is launched. */
  readonly launchUrl: string | undefined;
  /** Whether somebody decided about this already. */
  readonly isQuiet: (finding: Finding) => boolean;
}

/** At most three cards, most useful first. */
export function cardsFor(findings: readonly Finding[], context: CardContext): readonly Told[] {
  return select(findings, context.isQuiet).map((advice) => cardFor(advice, findings, context));
}

function cardFor({ findings, settled }: Advice, all: readonly Finding[], context: CardContext): Told {
  const [first] = findings as readonly [Finding, ...Finding[]];
  const several = findings.length > 1;
  const offered = findings.map((finding) => {
    const replacement = settled.find(({ about }) => about.some((each) => finding.about.includes(each)));
    const advised = suggestionFor(finding, replacement, { ...context, findings: all, labelled: several });
    const suggestion = advised && issued({ label: advised.label, actions: [...advised.actions] });
    return { finding, replacement, advised, suggestion };
  });
  const suggestions = offered
    .map(({ suggestion }) => suggestion)
    .filter((each) => each !== undefined)
    .slice(0, MOST_SUGGESTIONS);
  return {
    card: card({
      summary: headline(first, context.language),
      detail: [...lead(first, offered[0]?.advised, context.language), checklist(findings, context)].join(
        '\n\n',
      ),
      // Money is never critical.
      indicator: first.status === 'unlawful' ? 'warning' : 'info',
      source: { label: sourceOf(first) },
      suggestions,
      selectionBehavior: several ? 'any' : 'at-most-one',
      overrideReasons: overrideReasons(first.id, context.language),
      links: linksTo(first, context.launchUrl, context.language),
      extension: extensionFor([...findings, ...settled]),
    }),
    findings: offered.flatMap(({ finding, replacement, suggestion }) =>
      [finding, replacement]
        .filter((each) => each !== undefined)
        .map((each) => ({ finding: each, suggestion: suggestion?.uuid })),
    ),
  };
}
