import { useFile } from '../record/file-context.tsx';
import { textAt, valuesAt } from '../record/read.ts';
import { useSpeech } from '../ui/language.tsx';

/** Whose record it is, where the EHR does not show that itself. */
export function PatientBanner() {
  const { texts, date } = useSpeech();
  const { file, state } = useFile();
  const patient = state.resources.get(file.patient);
  const born = textAt(patient, 'birthDate');
  if (patient === undefined) return null;
  return (
    <p className="banner">
      <strong>{personName(patient)}</strong>
      {born !== undefined && <span>, {texts.born(date(born))}</span>}
    </p>
  );
}

export function personName(patient: unknown): string | undefined {
  const [name] = valuesAt(patient, 'name');
  const parts = [...valuesAt(name, 'given'), ...valuesAt(name, 'family')].filter(
    (part) => typeof part === 'string',
  );
  return textAt(name, 'text') ?? (parts.length > 0 ? parts.join(' ') : undefined);
}
