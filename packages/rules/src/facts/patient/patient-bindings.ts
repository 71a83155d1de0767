import { uriOf } from '../../codes/systems.ts';
import { except, inside, KEPT, toldBy } from '../../record/bindings/declaration.ts';
import { TOLD_CONDITION, toldObservation } from '../../record/bindings/told.ts';
import { concept } from '../../record/bindings/writing.ts';
import type { FactBinding } from '../binding.ts';
import { SNOMED_MALIGNANT } from './oncology.ts';

const PHASE = { system: uriOf('observatie'), code: 'palliatieve-fase' };
const CANCER = { system: uriOf('snomed'), code: SNOMED_MALIGNANT };

export const PATIENT_BINDINGS = {
  palliativePhase: {
    says: 'palliative phase marked',
    gives: 'yes',
    example: 'yes',
    on: {
      ...inside(['Observation', 'Condition', 'Procedure'], concept('code', PHASE)),
      ...toldBy(
        [...except(KEPT, ['Observation', 'Condition', 'Procedure']), 'CareTeam'],
        toldObservation(),
        concept('code', PHASE),
      ),
    },
  },
  oncologicalDiagnosis: {
    says: 'oncological diagnosis',
    gives: 'yes',
    example: 'yes',
    on: {
      ...inside(['Condition'], concept('code', CANCER)),
      ...toldBy(
        ['ClinicalImpression', 'DiagnosticReport', 'EpisodeOfCare', 'Flag', 'Observation'],
        TOLD_CONDITION,
        concept('code', CANCER),
      ),
    },
  },
} as const satisfies Record<string, FactBinding>;
