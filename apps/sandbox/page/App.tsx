import type { Patient } from '@medplum/fhirtypes';
import { useEffect, useState } from 'react';
import type { Story } from '../src/patients/story.ts';
import { fetchPatients, fetchStories, resetRecords } from './api.ts';
import { PatientList } from './PatientList.tsx';
import { PatientView } from './PatientView.tsx';
import { usePatient } from './use-patient.ts';

interface People {
  readonly patients: readonly Patient[];
  readonly stories: readonly Story[];
}

export function App() {
  const [people, setPeople] = useState<People>();
  const [problem, setProblem] = useState<string>();
  const [resets, setResets] = useState(0);
  const [wanted, goTo] = usePatient();

  useEffect(() => {
    Promise.all([fetchPatients(), fetchStories()])
      .then(([patients, stories]) => setPeople({ patients, stories }))
      .catch((error: Error) => setProblem(error.message));
  }, []);

  const patient = people?.patients.find(({ id }) => id === wanted) ?? people?.patients[0];
  const story = people?.stories.find((each) => each.patient === `Patient/${patient?.id}`);

  async function reset() {
    await resetRecords();
    setResets(resets + 1);
  }

  return (
    <>
      <a className="skip" href="#dossier">
        Naar het dossier
      </a>
      <header className="top">
        <p className="product">Oefendossiers Prestatiewijzer</p>
        <p className="quiet">Alle patiënten en zorgverleners zijn verzonnen.</p>
        <button type="button" className="plain" onClick={reset}>
          Zet alle dossiers terug
        </button>
      </header>
      <div className="columns">
        <nav aria-label="Patiënten">
          {people && (
            <PatientList
              patients={people.patients}
              stories={people.stories}
              current={patient?.id}
              onChoose={goTo}
            />
          )}
        </nav>
        <main id="dossier" tabIndex={-1}>
          {problem && <p role="alert">De dossiers zijn niet te lezen: {problem}. Laad de pagina opnieuw.</p>}
          {patient?.id && (
            <PatientView
              key={`${patient.id}-${resets}`}
              patient={patient}
              patientId={patient.id}
              story={story}
            />
          )}
        </main>
      </div>
    </>
  );
}
