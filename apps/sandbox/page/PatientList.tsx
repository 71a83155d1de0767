import type { Patient } from '@medplum/fhirtypes';
import { useEffect, useRef } from 'react';
import type { Story } from '../src/patients/story.ts';
import { nameOf } from './record/words.ts';
import { addressOf } from './use-patient.ts';

interface Props {
  readonly patients: readonly Patient[];
  readonly stories: readonly Story[];
  readonly current: string | undefined;
  readonly onChoose: (patientId: string) => void;
}

export function PatientList({ patients, stories, current, onChoose }: Props) {
  const list = useRef<HTMLUListElement>(null);

  // On a narrow screen the list is a row that scrolls.
  useEffect(() => {
    if (current === undefined) return;
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);

  /** A click that asks for another tab is left to the browser. */
  function choose(event: React.MouseEvent, patientId: string) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onChoose(patientId);
  }

  return (
    <ul ref={list} className="patients">
      {patients.map((patient) => (
        <li key={patient.id}>
          <a
            href={addressOf(patient.id ?? '')}
            aria-current={patient.id === current ? 'page' : undefined}
            onClick={(event) => choose(event, patient.id ?? '')}
          >
            <span className="name">{nameOf(patient)}</span>
            <span className="quiet">
              {stories.find((story) => story.patient === `Patient/${patient.id}`)?.title}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
