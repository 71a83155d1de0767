import type { Language } from '@prestatiewijzer/rules';
import { useEffect, useState } from 'react';
import { PatientFile } from '../record/patient-file.ts';
import type { Questions } from '../rules/questions.ts';
import type { Session } from '../smart/session.ts';
import { today } from '../today.ts';

/** The record of a session, loaded when the page shows and again when asked. */
export function usePatientFile(
  session: Session,
  settings: unknown,
  rules: () => Questions,
  language: Language,
): readonly [PatientFile, () => void] {
  const create = () => new PatientFile(session, rules(), settings, today(), language);
  const [file, setFile] = useState(create);
  useEffect(() => {
    const controller = new AbortController();
    void file.load(controller.signal);
    return () => controller.abort();
  }, [file]);
  useEffect(() => file.speak(language), [file, language]);
  return [file, () => setFile(create())];
}
