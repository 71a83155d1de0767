import type { Finding } from '@prestatiewijzer/rules';
import { endOf, type Item, startOf } from '../../record/items.ts';
import type { Span } from './marks.ts';

/** A finding over the things that it stands on. */
export interface Bracket {
  readonly finding: Finding;
  readonly left: number;
  readonly width: number;
  readonly row: number;
  readonly time: number;
}

const ROWS = 5;

/** What informs only is about the patient as a whole, and has no place in time. */
export function bracketsOf(
  findings: readonly Finding[],
  items: readonly Item[],
  { from, to }: Span,
  pixels: number,
): readonly Bracket[] {
  const byRef = new Map(items.map((item) => [item.ref, item]));
  const least = 26 / Math.max(pixels, 100);
  const ends: number[] = [];
  return findings
    .filter(({ status }) => status !== 'information')
    .flatMap((finding) => {
      const span = spanOf(finding, byRef);
      if (span === undefined || span.to <= from || span.from >= to) return [];
      return [{ finding, span }];
    })
    .sort((a, b) => a.span.from - b.span.from)
    .map(({ finding, span }) => {
      const start = Math.max((span.from - from) / (to - from), 0);
      const end = Math.min((span.to - from) / (to - from), 1);
      const width = Math.max(end - start, least);
      const left = Math.min(start, 1 - width);
      const free = ends.findIndex((taken) => taken <= left);
      const row = free >= 0 ? free : Math.min(ends.length, ROWS - 1);
      ends[row] = left + width;
      return { finding, left, width, row, time: (span.from + span.to) / 2 };
    });
}

/** From the first to the last of what it stands on. */
function spanOf({ about, conditions, on }: Finding, byRef: ReadonlyMap<string, Item>): Span | undefined {
  const evidence = conditions.filter(({ kind }) => kind === 'requirement').flatMap((each) => each.evidence);
  const dates = [...about, ...evidence]
    .map((reference) => byRef.get(reference))
    // What lasts, such as a team or an indication, is the ground and not the occasion.
    .filter((item) => item?.on !== undefined && item.until === undefined && !item.runs)
    .map((item) => item?.on as string);
  const all = on === undefined ? dates : [...dates, on];
  if (all.length === 0) return undefined;
  return { from: Math.min(...all.map(startOf)), to: Math.max(...all.map(endOf)) };
}
