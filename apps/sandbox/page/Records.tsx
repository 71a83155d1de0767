import { useState } from 'react';
import { loadRecords, resetRecords } from './api.ts';

/** Keeps all records as a file, brings such a file back, or goes back to the start. */
export function Records({ onChanged }: { readonly onChanged: () => void }) {
  const [problem, setProblem] = useState<string>();

  async function attempt(action: () => Promise<void>) {
    setProblem(undefined);
    try {
      await action();
      onChanged();
    } catch (error) {
      setProblem((error as Error).message);
    }
  }

  return (
    <div className="records">
      {problem && (
        <p role="alert" className="failure">
          Dat lukte niet: {problem}
        </p>
      )}
      <a className="button" href="./sandbox/state" download>
        Bewaar als bestand
      </a>
      <label className="button">
        Laad uit bestand
        <input
          type="file"
          className="hidden"
          accept="application/json,.json"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file can be chosen once more.
            target.value = '';
            if (file) void attempt(() => loadRecords(file));
          }}
        />
      </label>
      <button type="button" className="plain" onClick={() => void attempt(resetRecords)}>
        Zet alle dossiers terug
      </button>
    </div>
  );
}
