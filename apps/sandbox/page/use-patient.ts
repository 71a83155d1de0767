import { useEffect, useState } from 'react';

/** The patient that the address names, `?patient=olivia`, and a way to go to another. */
export function usePatient(): [string | null, (id: string) => void] {
  const [patient, setPatient] = useState(inAddress);
  useEffect(() => {
    const follow = () => setPatient(inAddress());
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  return [
    patient,
    (id) => {
      window.history.pushState(null, '', addressOf(id));
      setPatient(id);
    },
  ];
}

export function addressOf(patientId: string): string {
  return `?patient=${encodeURIComponent(patientId)}`;
}

function inAddress(): string | null {
  return new URLSearchParams(window.location.search).get('patient');
}
