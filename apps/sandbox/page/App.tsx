import type { Patient, Resource } from '@medplum/fhirtypes';
import { useCallback, useEffect, useState } from 'react';
import type { Story } from '../src/patients/story.ts';
import { fetchDirectory, fetchPatients, fetchStories } from './api.ts';
import { Wire } from './exchange/Wire.tsx';
import { PatientList } from './PatientList.tsx';
import { PatientView } from './PatientView.tsx';
import { Settings } from './settings/Settings.tsx';
import { useAddress } from './use-address.ts';

interface People {
  readonly patients: readonly Patient[];
  readonly stories: readonly Story[];
  readonly directory: readonly Resource[];
}

export function App() {
  const [people, setPeople] = useState<People>();
  const [problem, setProblem] = useState<string>();
  const [resets, setResets] = useState(0);
  const [address, goTo] = useAddress();

  const load = useCallback(() => {
    Promise.all([fetchPatients(), fetchStories(), fetchDirectory()])
      .then(([patients, stories, directory]) => setPeople({ patients, stories, directory }))
      .catch((error: Error) => setProblem(error.message));
  }, []);
  useEffect(load, [load]);

  const patient = people?.patients.find(({ id }) => id === address.patient) ?? people?.patients[0];
  const story = people?.stories.find((each) => each.patient === `Patient/${patient?.id}`);

  function changed() {
    load();
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
        <Settings onChanged={changed} />
      </header>
      <div className="columns">
        <nav aria-label="Patiënten">
          {people && (
            <PatientList
              patients={people.patients}
              stories={people.stories}
              current={patient?.id}
              onChoose={(id) => goTo({ patient: id })}
            />
          )}
        </nav>
        <main id="dossier" tabIndex={-1}>
          {problem && <p role="alert">De dossiers zijn niet te lezen: {problem}. Laad de pagina opnieuw.</p>}
          {people && patient?.id && (
            <PatientView
              key={`${patient.id}-${resets}`}
              patient={patient}
              patientId={patient.id}
              story={story}
              directory={people.directory}
              formId={address.form}
              onForm={(form) => goTo({ patient: patient.id, form })}
              onChanged={load}
            />
          )}
        </main>
      </div>
      <Wire />
    </>
  );
}
