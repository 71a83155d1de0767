import { useId, useState } from 'react';
import type { OverrideReason } from './card.ts';

interface Props {
  readonly reasons: readonly OverrideReason[];
  readonly busy: boolean;
  readonly onOverride: (reason: OverrideReason | undefined) => void;
}

/** Lets the reader put a card aside, with one of the reasons that the service offers. */
export function Override({ reasons, busy, onOverride }: Props) {
  const [chosen, setChosen] = useState(0);
  const id = useId();
  return (
    <details>
      <summary>Niet opvolgen</summary>
      <div className="override">
        {reasons.length > 0 && (
          <>
            <label htmlFor={id}>Reden</label>
            <select id={id} value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>
              {reasons.map((reason, index) => (
                <option key={reason.code} value={index}>
                  {reason.display ?? reason.code}
                </option>
              ))}
            </select>
          </>
        )}
        <button type="button" className="plain" disabled={busy} onClick={() => onOverride(reasons[chosen])}>
          Leg terzijde
        </button>
      </div>
    </details>
  );
}
