import { useState } from 'react';
import type { HookAnswer } from '../../src/hook/call.ts';
import { CardView } from './CardView.tsx';
import { type Card, subjectsOf } from './card.ts';
import { ProblemCard } from './ProblemCard.tsx';

interface Props {
  /** Absent while the service is asked. */
  readonly answer: HookAnswer | undefined;
  /** Something was done with a card: the record may have changed. */
  readonly onDone: (message: string) => void;
  readonly onPoint: (references: ReadonlySet<string>) => void;
}

export function Cards({ answer, onDone, onPoint }: Props) {
  return (
    <section aria-labelledby="cards-title" aria-busy={answer === undefined}>
      <div className="heading">
        <h2 id="cards-title">Prestatiewijzer</h2>
        {answer && <p className="quiet">{durationOf(answer)}</p>}
      </div>
      {answer === undefined ? <Waiting /> : <Answered answer={answer} onDone={onDone} onPoint={onPoint} />}
    </section>
  );
}

function Waiting() {
  return (
    <div className="cards">
      <p className="skeleton">De kaarten worden opgehaald…</p>
    </div>
  );
}

function Answered({ answer, onDone, onPoint }: Props & { readonly answer: HookAnswer }) {
  const [dismissed, setDismissed] = useState<ReadonlySet<Card>>(new Set());
  if (answer.discovery.problem) {
    return <ProblemCard call={answer.discovery} onRetry={() => onDone('Opnieuw gevraagd.')} />;
  }
  if (answer.calls.length === 0)
    return <p className="calm">De dienst heeft niets voor het openen van een dossier.</p>;
  const failed = answer.calls.filter(({ problem }) => problem !== undefined);
  const shown = answer.calls
    .filter(({ problem }) => problem === undefined)
    .flatMap(({ serviceId, response }) =>
      (response as { cards: Card[] }).cards.map((card) => ({ serviceId, card })),
    )
    .filter(({ card }) => !dismissed.has(card));
  return (
    <div className="cards">
      {failed.map((call) => (
        <ProblemCard key={call.serviceId} call={call} onRetry={() => onDone('Opnieuw gevraagd.')} />
      ))}
      {shown.map(({ serviceId, card }, index) => (
        <CardView
          key={card.uuid ?? index}
          card={card}
          serviceId={serviceId}
          onDone={onDone}
          onDismiss={() => setDismissed(new Set([...dismissed, card]))}
          onPoint={(pointed) => onPoint(pointed ? subjectsOf(card) : new Set())}
        />
      ))}
      {shown.length === 0 && failed.length === 0 && (
        <p className="calm">
          {dismissed.size > 0
            ? 'Alle kaarten zijn terzijde gelegd.'
            : 'Geen kaarten: bij dit dossier is niets te melden.'}
        </p>
      )}
    </div>
  );
}

function durationOf({ discovery, calls }: HookAnswer): string {
  const longest = Math.max(0, ...calls.map(({ milliseconds }) => milliseconds));
  return `Antwoord na ${discovery.milliseconds + longest} ms`;
}
