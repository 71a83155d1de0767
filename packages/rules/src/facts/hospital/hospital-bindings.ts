import { ADVICE } from '../../codes/advice.ts';
import { EXTENSION, uriOf } from '../../codes/systems.ts';
import { MDO, OVERLEG_PZ } from '../../codes/zorgactiviteiten.ts';
import { inside, toldBy } from '../../record/bindings/declaration.ts';
import { TOLD_EPISODE, TOLD_PROCEDURE, TOLD_REQUEST } from '../../record/bindings/told.ts';
import {
  codingExtension,
  concept,
  concepts,
  type Fields,
  type Found,
  listOf,
} from '../../record/bindings/writing.ts';
import type { FactBinding } from '../binding.ts';

const NZA = { system: uriOf('nza') };
const REQUEST = { system: uriOf('verzoek') };

export const HOSPITAL_BINDINGS = {
  dbcDiagnosis: {
    says: 'DBC',
    gives: 'code',
    example: '`0313.050`; of an Account: it is the DBC of what names it',
    on: {
      ...inside(['Condition'], concept('code', { system: uriOf('dbc') })),
      ...inside(['EpisodeOfCare'], diagnosis),
      ...toldBy(['Account'], TOLD_EPISODE, diagnosis),
    },
  },
  dbcProduct: {
    says: 'DBC',
    gives: 'code',
    example: 'zorgproduct, `990040015`',
    on: {
      ...inside(['EpisodeOfCare'], codingExtension(EXTENSION.product, uriOf('zorgproduct'))),
      ...toldBy(['Account'], TOLD_EPISODE, codingExtension(EXTENSION.product, uriOf('zorgproduct'))),
    },
  },
  teamMeeting: {
    says: 'team meeting',
    gives: 'code',
    codes: [OVERLEG_PZ, MDO],
    example: '`190006` or `190005`: what the meeting is registered as',
    on: {
      ...inside(['Procedure'], concept('code', NZA)),
      ...inside(['Encounter'], concepts('type', NZA)),
      ...toldBy(
        [
          'Appointment',
          'CarePlan',
          'ClinicalImpression',
          'Communication',
          'Composition',
          'DocumentReference',
          'Observation',
          'QuestionnaireResponse',
          'ServiceRequest',
          'Task',
        ],
        TOLD_PROCEDURE,
        concept('code', NZA),
      ),
    },
  },
  adviceRequest: {
    says: 'request for advice',
    gives: 'code',
    codes: ADVICE,
    example: '`meedenkadvies`, `palliatieve-consultatie` or `scop`',
    on: {
      ...inside(['ServiceRequest'], concepts('category', REQUEST)),
      ...toldBy(
        ['Communication', 'CommunicationRequest', 'Task'],
        TOLD_REQUEST,
        concepts('category', REQUEST),
      ),
    },
  },
} as const satisfies Record<string, FactBinding>;

/** A diagnosis that the DBC carries itself. */
function diagnosis(fields: Fields, found: Found): Fields {
  const [code] = typeof found === 'boolean' ? [] : found;
  if (code === undefined) return fields;
  const condition = {
    resourceType: 'Condition',
    id: 'dbc-diagnose',
    code: { coding: [{ system: uriOf('dbc'), code }] },
  };
  return {
    ...fields,
    contained: [...listOf(fields['contained']), condition],
    diagnosis: [{ condition: { reference: `#${condition.id}` } }, ...listOf(fields['diagnosis'])],
  };
}
