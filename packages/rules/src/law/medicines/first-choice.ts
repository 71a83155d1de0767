import type { Columns } from '../../facts/columns.ts';
import { type Wording, wording } from '../../logic/wording.ts';
import { requirement } from '../title.ts';

/** Documentation that what comes first did not suffice. */
export function firstChoiceInsufficient(prescription: Columns<'prescription'>, { nl, en }: Wording) {
  return requirement('first-choice-insufficient', prescription.firstChoiceInsufficient, {
    nl,
    en,
    todo: wording('leg vast welk middel niet genoeg hielp', 'record which medicine did not help enough'),
    because: wording(
      'in het dossier staat niet dat een ander middel niet genoeg hielp',
      'the record does not say that another medicine did not help enough',
    ),
  });
}
