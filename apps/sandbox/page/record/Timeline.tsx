import { useState } from 'react';
import { longDate, shortDate } from '../dates.ts';
import { ItemDetail } from './ItemDetail.tsx';
import { type Item, LANES } from './item.ts';

interface Props {
  readonly items: readonly Item[];
  readonly lit: ReadonlySet<string>;
}

/** One column for each day on which something happened, one lane for each kind of thing. */
export function Timeline({ items, lit }: Props) {
  const [chosen, setChosen] = useState<string>();
  const days = [...new Set(items.flatMap(({ on, until }) => [on, until]))].sort(byDay);
  const detail = items.find(({ ref }) => ref === chosen);
  const columns = { gridTemplateColumns: `repeat(${days.length}, minmax(8.5rem, 1fr))` };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="timeline" aria-label="Tijdlijn" tabIndex={0}>
        {/* Every item tells its own date, so the heads are for the eye. */}
        <div className="lane days" aria-hidden="true">
          <div className="track" style={columns}>
            {days.map((day) => (
              <span key={day ?? ''}>{day === undefined ? 'Zonder datum' : longDate(day)}</span>
            ))}
          </div>
        </div>
        {LANES.map(([lane, name]) => {
          const inLane = items.filter((item) => item.lane === lane);
          return (
            <div className="lane" key={lane}>
              <h3>{name}</h3>
              {inLane.length === 0 && <p className="quiet none">Niets vastgelegd</p>}
              <ul className="track" style={columns}>
                {inLane.map((item) => (
                  <li key={item.ref} style={{ gridColumn: placeOf(item, days) }}>
                    <button
                      type="button"
                      className={`mark ${item.lane}${lit.has(item.ref) ? ' lit' : ''}`}
                      aria-expanded={item.ref === chosen}
                      onClick={() => setChosen(item.ref === chosen ? undefined : item.ref)}
                    >
                      <span className="when">{whenOf(item)}</span>
                      {item.words}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </section>
      {detail && <ItemDetail item={detail} />}
    </>
  );
}

function placeOf({ on, until, runs }: Item, days: readonly (string | undefined)[]): string {
  const first = days.indexOf(on) + 1;
  if (runs) return `${first} / -1`;
  return until === undefined ? `${first}` : `${first} / ${days.indexOf(until) + 2}`;
}

function whenOf({ on, until, runs }: Item): string {
  if (on === undefined) return 'zonder datum';
  if (runs) return `sinds ${shortDate(on)}`;
  return until === undefined ? shortDate(on) : `${shortDate(on)} – ${shortDate(until)}`;
}

/** What has no date stands first. */
function byDay(a: string | undefined, b: string | undefined): number {
  return (a ?? '').localeCompare(b ?? '');
}
