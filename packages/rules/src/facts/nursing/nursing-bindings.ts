import { uriOf } from '../../codes/systems.ts';
import { except, inside, toldBy, WRITTEN_DOWN } from '../../record/bindings/declaration.ts';
import { TOLD_DOCUMENT, TOLD_PLAN } from '../../record/bindings/told.ts';
import { concept, concepts } from '../../record/bindings/writing.ts';
import type { FactBinding } from '../binding.ts';

const ASSESSED = concepts('category', { system: uriOf('wijkverpleging'), code: 'indicatie' });
const DECLARED = concept('type', { system: uriOf('document'), code: 'terminaliteitsverklaring' });

export const NURSING_BINDINGS = {
  nursingIndication: {
    says: 'need assessed by home nursing',
    gives: 'yes',
    example: 'yes',
    on: {
      ...inside(['ServiceRequest', 'CarePlan'], ASSESSED),
      ...toldBy(
        ['ClinicalImpression', 'Composition', 'DocumentReference', 'EpisodeOfCare', 'QuestionnaireResponse'],
        TOLD_PLAN,
        ASSESSED,
      ),
    },
  },
  terminalDeclaration: {
    says: 'terminaliteitsverklaring',
    gives: 'yes',
    example: 'yes',
    on: {
      ...inside(['DocumentReference'], DECLARED),
      ...toldBy(
        [...except(WRITTEN_DOWN, ['DocumentReference', 'Encounter', 'Goal', 'List']), 'Condition', 'Flag'],
        TOLD_DOCUMENT,
        DECLARED,
      ),
    },
  },
} as const satisfies Record<string, FactBinding>;
