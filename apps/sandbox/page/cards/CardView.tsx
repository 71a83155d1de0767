import { useState } from 'react';
import { CardLinks } from './CardLinks.tsx';
import { type Card, type Suggestion, webAddress } from './card.ts';
import { applySuggestion, reportAccepted, reportOverridden, type Source } from './follow.ts';
import { Markdown } from './Markdown.tsx';
import { Override } from './Override.tsx';

interface Props {
  readonly card: Card;
  readonly source: Source;
  readonly patientId: string;
  readonly onDone: (message: string) => void;
  readonly onDismiss: () => void;
  readonly onPoint: (pointed: boolean) => void;
}

const INDICATORS = {
  info: ['i', 'Goed om te weten'],
  warning: ['!', 'Vraagt aandacht'],
  critical: ['!!', 'Belangrijk'],
} as const;

export function CardView({ card, source: from, patientId, onDone, onDismiss, onPoint }: Props) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [icon, word] = INDICATORS[card.indicator] ?? INDICATORS.info;
  const source = webAddress(card.source.url);

  async function attempt(action: () => Promise<void>) {
    setBusy(true);
    setProblem(undefined);
    try {
      await action();
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  }

  const follow = (suggestion: Suggestion) =>
    attempt(async () => {
      await applySuggestion(suggestion);
      // The record has changed by now, whether the service hears of it or not.
      const remark = await reportAccepted(from, card, suggestion).then(
        () => '',
        (error: Error) => ` ${error.message}`,
      );
      onDone(`Gedaan: ${suggestion.label}.${remark}`);
    });

  return (
    <article
      className={`card ${card.indicator}`}
      onMouseEnter={() => onPoint(true)}
      onMouseLeave={() => onPoint(false)}
      onFocus={() => onPoint(true)}
      onBlur={() => onPoint(false)}
    >
      <p className="indicator">
        <span aria-hidden="true">{icon}</span> {word}
      </p>
      <h3>{card.summary}</h3>
      <div className="actions">
        {card.suggestions?.map((suggestion) => (
          <button type="button" key={suggestion.label} disabled={busy} onClick={() => follow(suggestion)}>
            {suggestion.label}
          </button>
        ))}
      </div>
      {problem && (
        <p role="alert" className="failure">
          Dat lukte niet: {problem}
        </p>
      )}
      {card.detail && (
        <details>
          <summary>Waarom?</summary>
          <Markdown text={card.detail} />
        </details>
      )}
      <Override
        reasons={card.overrideReasons ?? []}
        busy={busy}
        onOverride={(reason) =>
          attempt(async () => {
            await reportOverridden(from, card, reason);
            onDismiss();
          })
        }
      />
      <footer className="quiet">
        <CardLinks card={card} patientId={patientId} />
        <p>Bron: {source ? <a href={source}>{card.source.label}</a> : card.source.label}</p>
      </footer>
    </article>
  );
}
