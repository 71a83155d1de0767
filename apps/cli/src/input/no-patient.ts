import { words } from '../words.ts';
import type { Pool } from './read-pool.ts';

/** What is wrong when nobody, or not the one who is asked for, is in the input. */
export function noPatient({ origin }: Pool, patient: string | undefined) {
  if (patient === undefined) {
    return words(`${origin}: er is geen Patient in de invoer`, `${origin}: there is no Patient in the input`);
  }
  return words(
    `--patient: ${patient} staat niet in ${origin}, schrijf Patient/ID`,
    `--patient: ${patient} is not in ${origin}, write Patient/ID`,
  );
}
