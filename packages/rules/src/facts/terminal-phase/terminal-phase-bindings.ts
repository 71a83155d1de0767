import { uriOf } from '../../codes/systems.ts';
import { except, inside, KEPT, toldBy } from '../../record/bindings/declaration.ts';
import { toldObservation } from '../../record/bindings/told.ts';
import { concept } from '../../record/bindings/writing.ts';
import type { FactBinding } from '../binding.ts';

const ESTIMATE = [
  concept('code', { system: uriOf('observatie'), code: 'levensverwachting' }),
  concept('valueCodeableConcept', { system: uriOf('observatie') }),
];

export const TERMINAL_PHASE_BINDINGS = {
  lifeExpectancy: {
    says: 'life expectancy',
    gives: 'code',
    codes: ['korter-dan-3-maanden', 'langer-dan-3-maanden', 'korter-dan-12-maanden'],
    example: '`korter-dan-3-maanden`, `langer-dan-3-maanden` or `korter-dan-12-maanden`',
    on: {
      ...inside(['Observation'], ...ESTIMATE),
      ...toldBy(except(KEPT, ['Observation', 'Patient']), toldObservation(), ...ESTIMATE),
    },
  },
} as const satisfies Record<string, FactBinding>;
