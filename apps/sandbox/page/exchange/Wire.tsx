import { useState } from 'react';
import { clockTime } from '../dates.ts';
import { curl } from './curl.ts';
import { type Exchange, useExchanges } from './log.ts';

/** The calls to the CDS service as they went over the line; tokens are masked. */
export function Wire() {
  const exchanges = useExchanges();
  const [chosen, setChosen] = useState<number>();
  const shown = exchanges.find(({ number }) => number === chosen) ?? exchanges[0];
  return (
    <details className="wire">
      <summary>
        Berichtenverkeer <span className="quiet">{countWords(exchanges.length)}</span>
      </summary>
      <div className="split">
        <ol aria-label="Berichten, het nieuwste eerst" reversed>
          {exchanges.map((each) => (
            <li key={each.number}>
              <button
                type="button"
                aria-pressed={each === shown}
                className={each.call.problem === undefined ? undefined : 'failed'}
                onClick={() => setChosen(each.number)}
              >
                <span className="when">{clockTime(each.at)}</span>
                <span className="what">
                  {each.call.method} {pathOf(each)}
                </span>
                <span className="how">{statusOf(each)}</span>
              </button>
            </li>
          ))}
        </ol>
        {shown && <ExchangeView key={shown.number} exchange={shown} />}
      </div>
    </details>
  );
}

function ExchangeView({ exchange }: { readonly exchange: Exchange }) {
  const [copied, setCopied] = useState('');
  const { call } = exchange;

  async function copy() {
    try {
      await navigator.clipboard.writeText(curl(call));
      setCopied('Gekopieerd.');
    } catch {
      setCopied('Kopiëren mag niet in deze browser.');
    }
  }

  return (
    <section className="exchange" aria-label={`${call.method} ${pathOf(exchange)}`}>
      <h3>
        {call.method} {call.url}
      </h3>
      <p className="quiet">
        {statusOf(exchange)}{' '}
        <button type="button" className="plain small" onClick={copy}>
          Kopieer als curl
        </button>{' '}
        <span role="status">{copied}</span>
      </p>
      {partsOf(call.request).map(([label, value]) => (
        <Json key={label} label={label} value={value} />
      ))}
      {call.response !== undefined && <Json label="Antwoord" value={call.response} />}
    </section>
  );
}

function Json({ label, value }: { readonly label: string; readonly value: unknown }) {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return (
    <figure>
      <figcaption>{label}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </figure>
  );
}

/** Prefetch is by far the largest part of a hook request: it stands apart. */
function partsOf(request: unknown): [string, unknown][] {
  if (request === undefined) return [];
  const { prefetch, ...rest } = request as { prefetch?: unknown };
  return prefetch === undefined
    ? [['Verzoek', request]]
    : [
        ['Verzoek, zonder prefetch', rest],
        ['Prefetch', prefetch],
      ];
}

function pathOf({ call }: Exchange): string {
  return new URL(call.url).pathname;
}

function statusOf({ call }: Exchange): string {
  const status = call.status === undefined ? 'geen antwoord' : `HTTP ${call.status}`;
  return `${status}, ${call.milliseconds} ms`;
}

function countWords(count: number): string {
  return count === 1 ? '1 bericht' : `${count} berichten`;
}
