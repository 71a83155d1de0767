import { uriOf } from '../../codes/systems.ts';
import { inside } from '../../record/bindings/declaration.ts';
import { concept, concepts } from '../../record/bindings/writing.ts';
import type { FactBinding } from '../binding.ts';

const REQUEST = { system: uriOf('verzoek') };

export const SUPPORT_BINDINGS = {
  supportRequest: {
    says: 'volunteers',
    gives: 'code',
    example: '`vrijwilliger-ptz`, or another code of `verzoek`',
    on: {
      ...inside(['ServiceRequest'], concepts('category', REQUEST)),
      ...inside(['Encounter'], concepts('type', REQUEST)),
    },
  },
  otherCoverage: {
    says: 'support from the Wmo, supplementary insurance',
    gives: 'code',
    codes: ['wmo', 'aanvullend', 'zvw-pgb', 'jeugdwet-pgb'],
    example: '`wmo`, `aanvullend`, `zvw-pgb` or `jeugdwet-pgb`',
    on: inside(['Coverage'], concept('type', { system: uriOf('dekking') })),
  },
} as const satisfies Record<string, FactBinding>;
