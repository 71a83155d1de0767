import { wording } from '../../logic/wording.ts';

/** Specialisms by AGB code that rules name. */
export const SPECIALISMS = {
  '0313': wording('inwendige geneeskunde', 'internal medicine'),
  '0316': wording('kindergeneeskunde', 'paediatrics'),
};
