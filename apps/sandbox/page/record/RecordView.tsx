import type { Resource } from '@medplum/fhirtypes';
import { useState } from 'react';
import { itemsOf } from './items.ts';
import { RecordTable } from './RecordTable.tsx';
import { Timeline } from './Timeline.tsx';

interface Props {
  readonly record: readonly Resource[];
  /** References of what a card points at. */
  readonly lit: ReadonlySet<string>;
  readonly onDone: (message: string) => void;
}

export function RecordView({ record, lit, onDone }: Props) {
  const [asTable, setAsTable] = useState(false);
  const items = itemsOf(record);
  return (
    <section aria-labelledby="record-title">
      <div className="heading">
        <h2 id="record-title">Dossier</h2>
        <fieldset className="switch">
          <legend className="hidden">Weergave van het dossier</legend>
          <button type="button" aria-pressed={!asTable} onClick={() => setAsTable(false)}>
            Tijdlijn
          </button>
          <button type="button" aria-pressed={asTable} onClick={() => setAsTable(true)}>
            Tabel
          </button>
        </fieldset>
      </div>
      {asTable ? (
        <RecordTable items={items} lit={lit} />
      ) : (
        <Timeline items={items} lit={lit} onDone={onDone} />
      )}
    </section>
  );
}
