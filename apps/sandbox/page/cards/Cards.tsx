import { useState } from 'react';
import type { HookAnswer } from '../../src/hook/call.ts';
import { type Hook, OCCASIONS } from './advice.ts';
import { CardView } from './CardView.tsx';
import { type Card, subjectsOf } from './card.ts';
import { ProblemCard } from './ProblemCard.tsx';

interface Props {
  readonly patientId: string;
  readonly hook: Hook;
  /** Absent while the service is asked. */
  readonly answer: HookAnswer | undefined;
  /** Something was done with a card: the record may have changed. */
  readonly onDone: (message: string) => void;
  readonly onRetry: () => void;
  readonly onPoint: (references: ReadonlySet<string>) => void;
}

export function Cards({ hook, answer, ...events }: Props) {
  return (
    <aside aria-labelledby="cards-title" className="advice">
      <div className="heading">
        <h2 id="cards-title">Prestatiewijzer</h2>
        <p className="quiet">{OCCASIONS[hook]}</p>
      </div>
      <div aria-busy={answer === undefined} aria-live="polite" className="cards">
        {answer === undefined ? <Waiting /> : <Answered hook={hook} answer={answer} {...events} />}
      </div>
      {answer && <p className="quiet duration">{durationOf(answer)}</p>}
    </aside>
  );
}

function Waiting() {
  return (
    <>
      <p className="hidden">De kaarten worden opgehaald…</p>
      <div className="skeleton" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </>
  );
}

function Answered({
  patientId,
  hook,
  answer,
  onDone,
  onRetry,
  onPoint,
}: Props & { readonly answer: HookAnswer }) {
  const [dismissed, setDismissed] = useState<ReadonlySet<Card>>(new Set());
  if (answer.discovery.problem) return <ProblemCard call={answer.discovery} onRetry={onRetry} />;
  if (answer.calls.length === 0)
    return <p className="calm">De dienst heeft niets voor dit moment ({hook}).</p>;
  const failed = answer.calls.filter(({ problem }) => problem !== undefined);
  const shown = answer.calls
    .filter(({ problem }) => problem === undefined)
    .flatMap(({ serviceId, cds, response }) =>
      (response as { cards: Card[] }).cards.map((card) => ({ source: { cds, serviceId }, card })),
    )
    .filter(({ card }) => !dismissed.has(card));
  return (
    <>
      {failed.map((call) => (
        <ProblemCard key={`${call.cds} ${call.serviceId}`} call={call} onRetry={onRetry} />
      ))}
      {shown.map(({ source, card }, index) => (
        <CardView
          key={card.uuid ?? index}
          card={card}
          source={source}
          patientId={patientId}
          onDone={onDone}
          onDismiss={() => setDismissed(new Set([...dismissed, card]))}
          onPoint={(pointed) => onPoint(pointed ? subjectsOf(card) : new Set())}
        />
      ))}
      {shown.length === 0 && failed.length === 0 && (
        <p className="calm">{dismissed.size > 0 ? 'Alle kaarten zijn terzijde gelegd.' : QUIET[hook]}</p>
      )}
    </>
  );
}

const QUIET: Readonly<Record<Hook, string>> = {
  'patient-view': 'Geen kaarten: bij dit dossier is niets te melden.',
  'encounter-start': 'Geen kaarten: er staat niets open voor dit contact.',
  'encounter-discharge': 'Geen kaarten: dit contact kan worden afgesloten.',
  'order-select': 'Geen kaarten: bij deze keuze is niets te melden.',
  'order-sign': 'Geen kaarten: dit kan worden ondertekend.',
};

function durationOf({ discovery, calls }: HookAnswer): string {
  const longest = Math.max(0, ...calls.map(({ milliseconds }) => milliseconds));
  return `Antwoord na ${discovery.milliseconds + longest} ms`;
}
