import { useState } from 'react';
import { clockTime } from '../dates.ts';
import { curl } from './curl.ts';
import { type Exchange, useExchanges } from './log.ts';

const DIRECTIONS = { out: 'naar een dienst', in: 'van een app of dienst' } as const;

/** The calls to CDS services, and those of apps and services to the sandbox, as they went over the line. */
export function Wire() {
  const [open, setOpen] = useState(false);
  const exchanges = useExchanges(open);
  const [chosen, setChosen] = useState<string>();
  const shown = exchanges.find(({ key }) => key === chosen) ?? exchanges[0];
  return (
    <footer className="wire">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          Berichtenverkeer <span className="quiet">{countWords(exchanges.length)}</span>
        </summary>
        <div className="split">
          <ol aria-label="Berichten, het nieuwste eerst" reversed>
            {exchanges.map((each) => (
              <li key={each.key}>
                <button
                  type="button"
                  aria-pressed={each === shown}
                  className={hasFailed(each) ? 'failed' : undefined}
                  onClick={() => setChosen(each.key)}
                >
                  <span className="when">{clockTime(each.at)}</span>
                  <span className="what">
                    <span aria-hidden="true">{each.direction === 'out' ? '→' : '←'}</span>{' '}
                    <span className="hidden">{DIRECTIONS[each.direction]}: </span>
                    {each.call.method} {pathOf(each)}
                  </span>
                  <span className="how">{statusOf(each)}</span>
                </button>
              </li>
            ))}
          </ol>
          {shown && <ExchangeView key={shown.key} exchange={shown} />}
        </div>
      </details>
    </footer>
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
  const { prefetch, ...rest } = Object(request) as { prefetch?: unknown };
  return prefetch === undefined
    ? [['Verzoek', request]]
    : [
        ['Verzoek, zonder prefetch', rest],
        ['Prefetch', prefetch],
      ];
}

function hasFailed({ call: { problem, status } }: Exchange): boolean {
  return problem !== undefined || (status !== undefined && status >= 400);
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
