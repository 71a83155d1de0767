import type { Patient } from '@medplum/fhirtypes';
import type { Story } from '../src/patients/story.ts';
import { nameOf } from './record/words.ts';

interface Props {
  readonly patients: readonly Patient[];
  readonly stories: readonly Story[];
  readonly current: string | undefined;
}

export function PatientList({ patients, stories, current }: Props) {
  return (
    <ul className="patients">
      {patients.map((patient) => (
        <li key={patient.id}>
          <a href={`#${patient.id}`} aria-current={patient.id === current ? 'page' : undefined}>
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
