import { type Fact, known, unknown } from '../../logic/fact.ts';
import { firstDay, lastDay } from '../../logic/moment.ts';
import { lack } from '../../record/lacks.ts';
import { addYears } from '../../time/dates.ts';
import type { Dossier } from '../dossier.ts';

/** Whether the patient is younger than so many years on a day; unknown where the dates are too vague. */
export function isYoungerThan({ source }: Dossier, years: number, on: string | undefined): Fact<boolean> {
  const { patient } = source;
  const birth = source.date(patient.resource.birthDate, patient, 'Patient.birthDate');
  if (birth !== undefined && on !== undefined) {
    const birthday = addYears(birth, years);
    if (lastDay(on) < firstDay(birthday)) return known(true, [patient.ref]);
    if (firstDay(on) >= lastDay(birthday)) return known(false, [patient.ref]);
  }
  return unknown(lack('birth', 'Patient', patient.ref), [patient.ref]);
}
