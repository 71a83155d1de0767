import type { Columns } from '../../facts/columns.ts';
import { wording } from '../../logic/wording.ts';
import { requirement } from '../title.ts';

/** What is registered for a child is for who is under 18 on that day. */
export function isOfChild({ child }: Columns<'child'>) {
  return requirement('child', child, {
    nl: 'De patiënt is jonger dan 18 jaar',
    en: 'The patient is younger than 18',
    because: wording('de patiënt is 18 jaar of ouder', 'the patient is 18 or older'),
  });
}
