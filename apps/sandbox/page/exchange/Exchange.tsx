import { useState } from 'react';
import type { Call, HookAnswer } from '../../src/hook/call.ts';
import { curl } from './curl.ts';

/** The calls to the CDS service as they went over the line. */
export function Exchange({ answer }: { readonly answer: HookAnswer }) {
  return (
    <details className="exchange">
      <summary>Verzoek en antwoord</summary>
      {[...answer.calls, answer.discovery].map((call) => (
        <CallView key={call.url} call={call} />
      ))}
    </details>
  );
}

function CallView({ call }: { readonly call: Call }) {
  const [copied, setCopied] = useState('');
  const path = new URL(call.url).pathname;

  async function copy() {
    try {
      await navigator.clipboard.writeText(curl(call));
      setCopied('Gekopieerd.');
    } catch {
      setCopied('Kopiëren mag niet in deze browser.');
    }
  }

  return (
    <section aria-label={`${call.method} ${path}`}>
      <h3>
        {call.method} {path}
      </h3>
      <p className="quiet">
        {call.status === undefined ? 'geen antwoord' : `HTTP ${call.status}`}, {call.milliseconds} ms{' '}
        <button type="button" className="plain" onClick={copy}>
          Kopieer als curl
        </button>{' '}
        <span role="status">{copied}</span>
      </p>
      {call.request !== undefined && <Json label={`Verzoek aan ${path}`} value={call.request} />}
      {call.response !== undefined && <Json label={`Antwoord van ${path}`} value={call.response} />}
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
