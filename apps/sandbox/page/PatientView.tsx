import type { Patient, Resource } from '@medplum/fhirtypes';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { HookAnswer } from '../src/hook/call.ts';
import type { Story } from '../src/patients/story.ts';
import { callHook, fetchRecord } from './api.ts';
import { Cards } from './cards/Cards.tsx';
import { ageOn, longDate, today } from './dates.ts';
import { Exchange } from './exchange/Exchange.tsx';
import { RecordView } from './record/RecordView.tsx';
import { nameOf } from './record/words.ts';

interface Props {
  readonly patient: Patient;
  readonly patientId: string;
  readonly story: Story | undefined;
}

export function PatientView({ patient, patientId, story }: Props) {
  const [record, setRecord] = useState<readonly Resource[]>();
  const [answer, setAnswer] = useState<HookAnswer>();
  const [problem, setProblem] = useState<string>();
  const [message, setMessage] = useState<{ readonly text: string }>();
  const [lit, setLit] = useState<ReadonlySet<string>>(new Set());
  const messageLine = useRef<HTMLParagraphElement>(null);

  const refresh = useCallback(async () => {
    setAnswer(undefined);
    try {
      await Promise.all([fetchRecord(patientId).then(setRecord), callHook(patientId).then(setAnswer)]);
    } catch (error) {
      setProblem((error as Error).message);
    }
  }, [patientId]);

  useEffect(() => {
    void refresh();
  }, [refresh]);

  // The button that was pressed is gone after the refresh: the focus goes to what came of it.
  useEffect(() => {
    if (message !== undefined) messageLine.current?.focus();
  }, [message]);

  function done(text: string) {
    setMessage({ text });
    void refresh();
  }

  return (
    <>
      <header className="patient">
        <h1>{nameOf(patient)}</h1>
        <p className="quiet">{facts(patient)}</p>
        {story && <p className="story">{story.story}</p>}
      </header>
      <p ref={messageLine} tabIndex={-1} role="status" className="message">
        {message?.text}
      </p>
      {problem && (
        <p role="alert" className="message">
          Het oefendossier antwoordt niet: {problem}. Laad de pagina opnieuw.
        </p>
      )}
      <Cards answer={answer} onDone={done} onPoint={setLit} />
      {record && <RecordView record={record} lit={lit} onDone={done} />}
      {answer && <Exchange answer={answer} />}
    </>
  );
}

function facts({ birthDate, address }: Patient): string {
  const born = birthDate && `Geboren ${longDate(birthDate)} (${ageOn(birthDate, today())} jaar)`;
  return [born, address?.[0]?.city].filter(Boolean).join(' · ');
}
