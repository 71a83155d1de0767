import type { Finding } from '@prestatiewijzer/rules';
import type { CSSProperties } from 'react';
import { groupOf } from '../../findings.ts';
import { useFile } from '../../record/file-context.tsx';
import type { Item } from '../../record/items.ts';

/** A mark as a lane shows it: something in the record, or a finding over what it stands on. */
export interface LaneMark {
  readonly key: string;
  readonly words: string;
  readonly left: number;
  readonly width: number;
  readonly row: number;
  readonly time: number;
  /** `Type/id` of what it stands for. */
  readonly refs: readonly string[];
  readonly items?: readonly Item[];
  readonly finding?: Finding;
}

interface LaneProps {
  readonly name: string;
  readonly marks: readonly LaneMark[];
  /** The one mark that the Tab key stops at. */
  readonly stop: string | undefined;
  readonly onPoint: (mark: LaneMark | undefined) => void;
  readonly onActivate: (mark: LaneMark) => void;
}

export function Lane({ name, marks, stop, onPoint, onActivate }: LaneProps) {
  const { lit } = useFile();
  const rows = marks.reduce((most, { row }) => Math.max(most, row), 0) + 1;
  if (marks.length === 0) return null;
  return (
    <div className="lane">
      <p className="lane-name" aria-hidden="true">
        {name}
      </p>
      <ul className="marks" aria-label={name} style={{ '--rows': rows } as CSSProperties}>
        {marks.map((mark) => (
          <li key={mark.key}>
            <button
              type="button"
              data-key={mark.key}
              className={classOf(mark, lit)}
              style={placeOf(mark)}
              tabIndex={mark.key === stop ? 0 : -1}
              aria-label={mark.words}
              title={mark.words}
              onClick={() => onActivate(mark)}
              onFocus={() => onPoint(mark)}
              onBlur={() => onPoint(undefined)}
              onPointerEnter={() => onPoint(mark)}
              onPointerLeave={() => onPoint(undefined)}
            >
              {(mark.items?.length ?? 0) > 1 && <span aria-hidden="true">{mark.items?.length}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function classOf({ width, refs, finding, items = [] }: LaneMark, lit: readonly string[]): string {
  const shape = finding !== undefined ? `bracket ${groupOf(finding.status)}` : width > 0 ? 'bar' : 'dot';
  return [
    'mark',
    shape,
    items.length > 1 ? 'several' : '',
    refs.some((reference) => lit.includes(reference)) ? 'lit' : '',
  ].join(' ');
}

function placeOf({ left, width, row }: LaneMark): CSSProperties {
  return {
    left: `${left * 100}%`,
    '--row': row,
    ...(width > 0 && { width: `${width * 100}%` }),
  } as CSSProperties;
}
