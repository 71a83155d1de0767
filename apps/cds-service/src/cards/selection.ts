import { isProduct, openConditions, replacementFor, waitsFor } from '@prestatiewijzer/advice';
import type { Finding } from '@prestatiewijzer/rules';
import { isOrdinary } from './ordinary.ts';
import { hasSteps } from './steps.ts';

const MOST_CARDS = 3;

/** Findings that one card speaks for: the same title with the same to do. The first is the most recent. */
export interface Advice {
  readonly findings: readonly Finding[];
  /** Findings that the suggestions of this card settle as well. */
  readonly settled: readonly Finding[];
}

/** What deserves a card, most useful first. */
export function select(
  findings: readonly Finding[],
  isQuiet: (finding: Finding) => boolean,
): readonly Advice[] {
  const replacements = findings
    .map((finding) => replacementFor(finding, findings))
    .filter((finding) => finding !== undefined);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (rank(finding) === undefined || replacements.includes(finding) || isQuiet(finding)) continue;
    const open = openConditions(finding).map(({ id, outcome }) => `${id} ${outcome}`);
    const key = [finding.id, finding.status, waitsFor(finding), finding.reminder, ...open].join('|');
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()]
    .sort(([a], [b]) => (rank(a as Finding) ?? 0) - (rank(b as Finding) ?? 0))
    .slice(0, MOST_CARDS)
    .map((group) => ({
      findings: group,
      settled: group
        .map((finding) => replacementFor(finding, findings))
        .filter((finding) => finding !== undefined),
    }));
}

/**
 * What is wrong comes first, then what is one step from complete, then what can be registered, then what takes more
 * steps; what only waits for somebody to confirm it comes last, until that takes too long. A card appears when something can be gained or must be repaired, so the rest has no rank.
 */
function rank(finding: Finding): number | undefined {
  if (finding.status === 'unlawful') return 0;
  const later = isOrdinary(finding.id) ? 10 : 0;
  const waits = waitsFor(finding) === 'to-confirm';
  if (finding.status === 'registrable' && isProduct(finding)) return undefined;
  if (finding.status === 'registrable') return later + (waits && !finding.reminder ? 4 : 2);
  if (finding.status === 'excluded' && waits) return 1;
  if (finding.status === 'incomplete' && !hasSteps(finding) && waitsFor(finding) === undefined)
    return undefined;
  if (finding.status === 'incomplete') return later + (openConditions(finding).length === 1 ? 1 : 3);
  return undefined;
}
