import type { Patient } from '@medplum/fhirtypes';
import { useEffect } from 'react';
import type { Story } from '../src/patients/story.ts';
import { ageOn, dayOf, longDate, today } from './dates.ts';
import { nameOf } from './record/words.ts';
import { StoryView } from './story/StoryView.tsx';

interface Props {
  readonly patient: Patient;
  readonly story: Story | undefined;
}

export function PatientHeader({ patient, story }: Props) {
  const name = nameOf(patient);

  useEffect(() => {
    document.title = `${name} – Oefendossiers Prestatiewijzer`;
  }, [name]);

  return (
    <header className="patient">
      <h1>{name}</h1>
      <dl className="facts">
        {factsOf(patient).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {story && <StoryView story={story} />}
    </header>
  );
}

const GENDERS: Readonly<Record<string, string>> = { female: 'vrouw', male: 'man', other: 'anders' };

function factsOf(patient: Patient): [string, string][] {
  const { birthDate, gender, address, generalPractitioner } = patient;
  const died = dayOf(patient.deceasedDateTime);
  const bsn = patient.identifier?.find(({ system }) => system?.endsWith('/bsn'))?.value;
  const age = birthDate && `${ageOn(birthDate, died ?? today())} jaar`;
  const facts: [string, string | undefined][] = [
    ['Geboren', birthDate && `${longDate(birthDate)} (${age})`],
    ['Overleden', died ? longDate(died) : undefined],
    ['Geslacht', gender && GENDERS[gender]],
    ['BSN', bsn],
    ['Woonplaats', address?.[0]?.city],
    ['Huisarts', generalPractitioner?.[0]?.display?.replace(', huisarts', '')],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}
