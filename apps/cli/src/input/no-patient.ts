import { assess, type Language } from '@prestatiewijzer/rules';
import { words } from '../words.ts';
import type { Pool } from './read-pool.ts';

/** As many as a message can hold. */
const MOST_PROBLEMS = 5;

/** What is wrong when nobody, or not the one who is asked for, is in the input, with what the input itself tells of it. */
export function noPatient(pool: Pool, patient: string | undefined, at: string) {
  const { origin } = pool;
  if (patient === undefined) {
    return words(
      `${origin}: er is geen Patient in de invoer${problemsOf(pool, at, 'nl')}`,
      `${origin}: there is no Patient in the input${problemsOf(pool, at, 'en')}`,
    );
  }
  return words(
    `--patient: ${patient} staat niet in ${origin}, schrijf Patient/ID${problemsOf(pool, at, 'nl')}`,
    `--patient: ${patient} is not in ${origin}, write Patient/ID${problemsOf(pool, at, 'en')}`,
  );
}

/** A failed request has no Patient either: its own words say why. */
function problemsOf(pool: Pool, at: string, language: Language): string {
  const { problems } = pool.locate(assess(pool.record, { at, language }));
  const told = problems.filter(({ severity }) => severity === 'warning');
  const ofPatients = told.filter(
    ({ reference, path }) => path.startsWith('Patient') || !reference.includes('/'),
  );
  return (ofPatients.length > 0 ? ofPatients : told)
    .slice(0, MOST_PROBLEMS)
    .map(({ reference, path, message }) => `; ${reference} ${path}: ${message}`)
    .join('');
}
