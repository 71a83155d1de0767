import type { Communication } from '@medplum/fhirtypes';
import { useState } from 'react';
import { send } from './messages.ts';

interface Props {
  readonly message: Communication;
  readonly onDone: (message: string) => void;
}

export function SendMessage({ message, onDone }: Props) {
  const [problem, setProblem] = useState<string>();

  async function attempt() {
    try {
      await send(message);
      onDone('Het bericht is verstuurd.');
    } catch (error) {
      setProblem((error as Error).message);
    }
  }

  return (
    <p className="send">
      <button type="button" onClick={attempt}>
        Verstuur bericht
      </button>
      {problem && <span role="alert">Dat lukte niet: {problem}</span>}
    </p>
  );
}
