import type { Call } from '../../src/hook/call.ts';
import { problemWords } from './problem-words.ts';

export function ProblemCard({ call, onRetry }: { readonly call: Call; readonly onRetry: () => void }) {
  const { what, todo } = problemWords(call);
  return (
    <article className="card problem" role="alert">
      <p className="indicator">
        <span aria-hidden="true">✕</span> Geen antwoord
      </p>
      <h3>{what}</h3>
      <p>{todo} Het dossier klopt wel, en vastleggen kan gewoon.</p>
      <div className="actions">
        <button type="button" onClick={onRetry}>
          Probeer opnieuw
        </button>
      </div>
    </article>
  );
}
