import { shortDate } from '../dates.ts';
import { type Item, LANES } from './item.ts';

interface Props {
  readonly items: readonly Item[];
  readonly lit: ReadonlySet<string>;
}

export function RecordTable({ items, lit }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="scroll" aria-label="Tabel van het dossier" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Datum</th>
            <th scope="col">Soort</th>
            <th scope="col">Wat</th>
            <th scope="col">Wie</th>
            <th scope="col">In het dossier</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.ref} className={lit.has(item.ref) ? 'lit' : undefined}>
              <td>{item.on ? shortDate(item.on) : 'onbekend'}</td>
              <td>{LANES.find(([id]) => id === item.lane)?.[1]}</td>
              <td>{item.words}</td>
              <td>{item.who}</td>
              <td>
                <a href={`./fhir/${item.ref}`}>{item.ref}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
