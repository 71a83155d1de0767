import type { Patient } from '@medplum/fhirtypes';
import { useEffect, useRef, useState } from 'react';
import type { Story } from '../src/patients/story.ts';
import { nameOf } from './record/words.ts';
import { hrefOf, staysHere } from './use-address.ts';

interface Props {
  readonly patients: readonly Patient[];
  readonly stories: readonly Story[];
  readonly current: string | undefined;
  readonly onChoose: (patientId: string) => void;
}

export function PatientList({ patients, stories, current, onChoose }: Props) {
  const [wanted, setWanted] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const people = patients
    .map((patient) => ({
      id: patient.id ?? '',
      name: nameOf(patient),
      title: stories.find((story) => story.patient === `Patient/${patient.id}`)?.title ?? '',
    }))
    .filter(({ name, title }) => `${name} ${title}`.toLowerCase().includes(wanted.trim().toLowerCase()))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));

  // On a narrow screen the list is a row that scrolls.
  useEffect(() => {
    if (current === undefined) return;
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);

  return (
    <>
      <label className="find">
        <span className="hidden">Zoek een patiënt</span>
        <input
          type="search"
          placeholder="Zoek een patiënt"
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
      </label>
      <ul ref={list} className="patients">
        {people.map(({ id, name, title }) => (
          <li key={id}>
            <a
              href={hrefOf({ patient: id })}
              aria-current={id === current ? 'page' : undefined}
              onClick={(event) => staysHere(event) && onChoose(id)}
            >
              <span className="name">{name}</span>
              <span className="quiet">{title}</span>
            </a>
          </li>
        ))}
        {people.length === 0 && <li className="quiet none">Niemand gevonden.</li>}
      </ul>
    </>
  );
}
