import { useEffect, useRef, useState } from 'react';
import { longDate, shortDate } from '../dates.ts';
import { ItemDetail } from './ItemDetail.tsx';
import { type Item, LANES } from './item.ts';

interface Props {
  readonly items: readonly Item[];
  readonly lit: ReadonlySet<string>;
  readonly onDone: (message: string) => void;
}

/** One column for each day on which something happened, one lane for each kind of thing. */
export function Timeline({ items, lit, onDone }: Props) {
  const [chosen, setChosen] = useState<string>();
  const days = daysOf(items);
  const frame = useRef<HTMLElement>(null);

  // What happened last is what people look for.
  useEffect(() => {
    if (days.length > 0) frame.current?.scrollTo({ left: frame.current.scrollWidth });
  }, [days.length]);

  const detail = items.find(({ ref }) => ref === chosen);
  return (
    <>
      <section
        className="timeline"
        ref={frame}
        aria-label="Tijdlijn"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        style={columns(days.length)}
      >
        {/* Every item tells its own date, so the heads are for the eye. */}
        <div className="lane days" aria-hidden="true">
          <div className="track">
            {days.map((day) => (
              <span key={day}>{day === NO_DAY ? 'Zonder datum' : longDate(day)}</span>
            ))}
          </div>
        </div>
        {LANES.map(([lane, name]) => {
          const inLane = items.filter((item) => item.lane === lane);
          return (
            <div className="lane" key={lane}>
              <h3>{name}</h3>
              {inLane.length === 0 && <p className="quiet none">Niets vastgelegd</p>}
              <ul className="track">
                {inLane.map((item) => (
                  <li key={item.ref} style={{ gridColumn: placeOf(item, days) }}>
                    <button
                      type="button"
                      className={`mark ${item.lane}${lit.has(item.ref) ? ' lit' : ''}`}
                      aria-expanded={item.ref === chosen}
                      onClick={() => setChosen(item.ref === chosen ? undefined : item.ref)}
                    >
                      <span className="label">
                        <span className="when">{whenOf(item)}</span>
                        {item.words}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </section>
      {detail && <ItemDetail item={detail} onDone={onDone} />}
    </>
  );
}

/** Sorts before every day. */
const NO_DAY = '';

function daysOf(items: readonly Item[]): string[] {
  const days = items.flatMap(({ on, until }) => [on ?? NO_DAY, ...(until === undefined ? [] : [until])]);
  return [...new Set(days)].sort();
}

/** The style sheet lays out all lanes over the same number of columns. */
function columns(days: number): React.CSSProperties {
  return { '--days': days } as React.CSSProperties;
}

function placeOf({ on, until, runs }: Item, days: readonly string[]): string {
  const first = days.indexOf(on ?? NO_DAY) + 1;
  if (runs) return `${first} / -1`;
  return until === undefined ? `${first}` : `${first} / ${days.indexOf(until) + 2}`;
}

function whenOf({ on, until, runs }: Item): string {
  if (on === undefined) return 'zonder datum';
  if (runs) return `sinds ${shortDate(on)}`;
  return until === undefined ? shortDate(on) : `${shortDate(on)} – ${shortDate(until)}`;
}
