import type { Finding } from '@prestatiewijzer/rules';
import { type CSSProperties, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { LANES } from '../../record/describe.ts';
import { useFile } from '../../record/file-context.tsx';
import { endOf, type Item } from '../../record/items.ts';
import { useSpeech } from '../../ui/language.tsx';
import { bracketsOf } from './brackets.ts';
import { Lane, type LaneMark } from './Lane.tsx';
import { marksOf, moved, type Span, ticksOf, wholeSpan, zoomed } from './marks.ts';
import { SeveralWindow } from './SeveralWindow.tsx';
import { ZoomButtons } from './ZoomButtons.tsx';

interface AxisProps {
  readonly items: readonly Item[];
  readonly findings: readonly Finding[];
  readonly today: string;
  readonly onChoose: (finding: Finding) => void;
}

/**
 * Lanes of marks over one axis of time. One stop of the Tab key; arrows go from mark to mark, left and right in time, up
 * and down to the nearest of the next lane.
 */
export function Axis({ items, findings, today, onChoose }: AxisProps) {
  const { texts, language, date } = useSpeech();
  const { open, light } = useFile();
  const lanes = useRef<HTMLDivElement>(null);
  const pixels = useWidth(lanes);
  const whole = useMemo(() => wholeSpan(items, today), [items, today]);
  const [chosenSpan, setSpan] = useState<Span>();
  const [pointed, setPointed] = useState<LaneMark>();
  const [several, setSeveral] = useState<readonly Item[]>();
  const span = chosenSpan ?? whole;
  const now = endOf(today);

  const rows: readonly (readonly LaneMark[])[] = useMemo(() => {
    const brackets = bracketsOf(findings, items, span, pixels);
    const marks = LANES.map((lane): readonly LaneMark[] =>
      marksOf(items, lane, span, pixels, now).map((mark) => ({
        ...mark,
        key: `${lane} ${mark.items[0].ref} ${mark.items.length}`,
        words: sayMark(mark.items, texts.lanes[lane], texts, date),
        refs: mark.items.map(({ ref }) => ref),
      })),
    );
    const rowsOfMarks: readonly (readonly LaneMark[])[] = [
      brackets.map(({ finding, ...place }) => ({
        ...place,
        key: `finding ${finding.id} ${finding.on} ${finding.about.join()}`,
        words: `${texts.statuses[finding.status]}: ${finding.title}${finding.on === undefined ? '' : `, ${date(finding.on)}`}`,
        refs: finding.about,
        finding,
      })),
      ...marks,
    ];
    return rowsOfMarks.map((row) => row.toSorted((a, b) => a.time - b.time));
  }, [items, findings, span, pixels, now, texts, date]);

  const all = rows.flat();
  const stop = all.find(({ key }) => key === pointed?.key) ?? all[0];

  function point(mark: LaneMark | undefined): void {
    if (mark !== undefined) setPointed(mark);
    light(mark?.refs ?? []);
  }

  function activate(mark: LaneMark): void {
    if (mark.finding !== undefined) {
      onChoose(mark.finding);
      return;
    }
    const { items: held = [] } = mark;
    const [only] = held;
    if (held.length === 1 && only !== undefined) open(only.ref);
    else setSeveral(held);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === '+' || event.key === '=') setSpan(zoomed(span, 0.5, whole, stop?.time));
    else if (event.key === '-') setSpan(zoomed(span, 2, whole, stop?.time));
    else {
      const to = stop && neighbour(rows, stop, event.key);
      if (to === undefined) return;
      lanes.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(to.key)}"]`)?.focus();
    }
    event.preventDefault();
  }

  const names = [texts.lanes.findings, ...LANES.map((lane) => texts.lanes[lane])];
  return (
    <>
      <ZoomButtons
        span={span}
        onZoom={(factor) => setSpan(zoomed(span, factor, whole))}
        onMove={(part) => setSpan(moved(span, part, whole))}
        onAll={() => setSpan(undefined)}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the buttons within it */}
      <div className="axis" onKeyDown={onKeyDown}>
        <div className="lanes" ref={lanes}>
          <div className="ticks" aria-hidden="true">
            {ticksOf(span, language, pixels).map(({ left, label }) => (
              <span key={label + left} className="tick" style={{ left: `${left * 100}%` } as CSSProperties}>
                {label}
              </span>
            ))}
            {now >= span.from && now <= span.to && (
              <span
                className="now"
                style={{ left: `${((now - span.from) / (span.to - span.from)) * 100}%` }}
              />
            )}
          </div>
          {rows.map((marks, index) => (
            <Lane
              key={names[index]}
              name={names[index] as string}
              marks={marks}
              stop={stop?.key}
              onPoint={point}
              onActivate={activate}
            />
          ))}
        </div>
      </div>
      <p className="pointed">{pointed?.words ?? <span className="dim">{texts.timeline.point}</span>}</p>
      <p className="dim keys">{texts.timeline.help}</p>
      {several !== undefined && <SeveralWindow items={several} onClose={() => setSeveral(undefined)} />}
    </>
  );
}

function sayMark(
  items: readonly [Item, ...Item[]],
  lane: string,
  texts: ReturnType<typeof useSpeech>['texts'],
  date: (date: string) => string,
): string {
  const [first] = items;
  const last = items.at(-1) ?? first;
  const from = date(first.on as string);
  if (items.length > 1) {
    const to = date(last.on as string);
    return `${texts.timeline.several(items.length, lane.toLowerCase())}: ${from === to ? from : texts.timeline.from(from, to)}`;
  }
  const until =
    first.until !== undefined ? ` – ${date(first.until)}` : first.runs ? ` (${texts.timeline.running})` : '';
  return [`${first.words}, ${from}${until}`, first.who].filter(Boolean).join('; ');
}

/** The mark that an arrow key leads to. */
function neighbour(
  rows: readonly (readonly LaneMark[])[],
  from: LaneMark,
  key: string,
): LaneMark | undefined {
  const at = rows.findIndex((row) => row.some((mark) => mark.key === from.key));
  const row = rows[at] ?? [];
  const index = row.findIndex((mark) => mark.key === from.key);
  switch (key) {
    case 'ArrowRight':
      return row[index + 1];
    case 'ArrowLeft':
      return row[index - 1];
    case 'Home':
      return row[0];
    case 'End':
      return row.at(-1);
    case 'ArrowDown':
      return nearest(
        rows.slice(at + 1).find((each) => each.length > 0),
        from,
      );
    case 'ArrowUp':
      return nearest(
        rows.slice(0, at).findLast((each) => each.length > 0),
        from,
      );
    default:
      return undefined;
  }
}

function nearest(row: readonly LaneMark[] | undefined, from: LaneMark): LaneMark | undefined {
  return row?.toSorted((a, b) => Math.abs(a.time - from.time) - Math.abs(b.time - from.time))[0];
}

/** How wide an element is, also when that changes. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(600);
  useEffect(() => {
    const { current } = element;
    if (current === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
