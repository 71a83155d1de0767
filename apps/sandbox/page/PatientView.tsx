import type { Patient, Resource } from '@medplum/fhirtypes';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Story } from '../src/patients/story.ts';
import { Cards } from './cards/Cards.tsx';
import type { Chart } from './charting/chart.ts';
import { FormMenu } from './charting/FormMenu.tsx';
import { FormView } from './charting/FormView.tsx';
import { FORMS } from './charting/forms.ts';
import { timeNow, today } from './dates.ts';
import { PatientHeader } from './PatientHeader.tsx';
import { RecordView } from './record/RecordView.tsx';
import { useRecord } from './use-record.ts';

interface Props {
  readonly patient: Patient;
  readonly patientId: string;
  readonly story: Story | undefined;
  readonly directory: readonly Resource[];
  /** The form that is open. */
  readonly formId: string | undefined;
  readonly onForm: (formId: string | undefined) => void;
  /** The patient's own data may have changed. */
  readonly onChanged: () => void;
}

export function PatientView({ patient, patientId, story, directory, formId, onForm, onChanged }: Props) {
  const { record, advice, problem, refresh, ask, retry } = useRecord(patientId);
  const [message, setMessage] = useState<{ readonly text: string }>();
  const [lit, setLit] = useState<ReadonlySet<string>>(new Set());
  const messageLine = useRef<HTMLParagraphElement>(null);
  const form = FORMS.find(({ id }) => id === formId);
  // What is charted has an id that is not in the record yet: a new one for each form that opens.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is what a new id is for
  const newId = useMemo(() => `${patientId}-${crypto.randomUUID().slice(0, 8)}`, [patientId, form, message]);

  // The button that was pressed is gone after the refresh: the focus goes to what came of it.
  useEffect(() => {
    if (message !== undefined) messageLine.current?.focus();
  }, [message]);

  function done(text: string) {
    setMessage({ text });
    onChanged();
    void refresh();
  }

  function close() {
    onForm(undefined);
    if (advice.hook !== 'patient-view') void refresh();
  }

  const chart: Chart | undefined = record && {
    patient,
    patientId,
    record,
    directory,
    user: story?.user ?? `PractitionerRole/${directory.find(isRole)?.id}`,
    today: today(),
    time: timeNow(),
    newId,
  };
  return (
    <>
      <PatientHeader patient={patient} story={story} />
      <p ref={messageLine} tabIndex={-1} role="status" className="message">
        {message?.text}
      </p>
      {problem && (
        <p role="alert" className="message failure">
          Het oefendossier antwoordt niet: {problem}. Laad de pagina opnieuw.
        </p>
      )}
      <div className="workspace">
        {chart && form ? (
          <FormView
            key={form.id}
            form={form}
            chart={chart}
            ask={ask}
            onSaved={async (text, started) => {
              // The next form has to see what this one wrote.
              await refresh(
                started === undefined ? undefined : ['encounter-start', { encounterId: started }],
              );
              onForm(undefined);
              setMessage({ text });
              onChanged();
            }}
            onClose={close}
          />
        ) : (
          <FormMenu patientId={patientId} onChoose={onForm} />
        )}
        <Cards
          patientId={patientId}
          hook={advice.hook}
          answer={advice.answer}
          onDone={done}
          onRetry={retry}
          onPoint={setLit}
        />
        <div className="record">
          {record ? (
            <RecordView record={record} lit={lit} onDone={done} />
          ) : (
            <p className="skeleton">Het dossier wordt geladen…</p>
          )}
        </div>
      </div>
    </>
  );
}

function isRole({ resourceType }: Resource): boolean {
  return resourceType === 'PractitionerRole';
}
