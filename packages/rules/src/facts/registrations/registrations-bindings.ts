import { uriOf } from '../../codes/systems.ts';
import { inside, toldBy } from '../../record/bindings/declaration.ts';
import { TOLD_CHARGE } from '../../record/bindings/told.ts';
import { concept, concepts } from '../../record/bindings/writing.ts';
import type { FactBinding } from '../binding.ts';

const NZA = { system: uriOf('nza') };

export const REGISTRATIONS_BINDINGS = {
  registration: {
    says: 'kind of consult, and any registration',
    gives: 'code',
    example: 'NZa zorgactiviteit, `190067`: it is registered, not only done',
    on: {
      ...inside(['ChargeItem', 'Procedure'], concept('code', NZA)),
      ...inside(['Encounter'], concepts('type', NZA)),
      ...toldBy(
        ['Basic', 'Claim', 'ExplanationOfBenefit', 'Invoice', 'Observation', 'ServiceRequest', 'Task'],
        TOLD_CHARGE,
        concept('code', NZA),
      ),
    },
    elsewhere: { Appointment: 'teamMeeting' },
  },
} as const satisfies Record<string, FactBinding>;
