import { uriOf } from '../../codes/systems.ts';
import { inside, toldBy } from '../../record/bindings/declaration.ts';
import { TOLD_PRESCRIPTION, toldObservation } from '../../record/bindings/told.ts';
import { concept, concepts } from '../../record/bindings/writing.ts';
import type { FactBinding } from '../binding.ts';

const ATC = { system: uriOf('atc') };
const FORM = { system: uriOf('toedieningsvorm') };
const NOTE = { system: uriOf('observatie') };
const INSUFFICIENT = concept('code', { ...NOTE, code: 'eerstekeus-onvoldoende' });
const DEVICE = { system: uriOf('hulpmiddel') };

/** What is used, given or handed out without a prescription in the record. */
const USES = [
  'MedicationAdministration',
  'MedicationDispense',
  'MedicationStatement',
  'Procedure',
  'ServiceRequest',
] as const;

export const PRODUCTS_BINDINGS = {
  medicine: {
    says: 'prescription',
    gives: 'code',
    example: 'ATC, `N02AA05`; of chemotherapy without a medicine `L01`',
    on: {
      ...inside(['Medication'], concept('code', ATC)),
      ...inside(['MedicationRequest'], concept('medicationCodeableConcept', ATC)),
      ...toldBy(USES, TOLD_PRESCRIPTION, concept('medicationCodeableConcept', ATC)),
    },
  },
  medicineForm: {
    says: 'prescription',
    gives: 'code',
    codes: ['cassette', 'infuus', 'tablet', 'capsule', 'drank', 'injectie'],
    example: '`cassette`',
    on: {
      ...inside(['Medication'], concept('form', FORM)),
      ...inside(['MedicationRequest'], concept('medicationCodeableConcept', FORM)),
      ...toldBy(USES, TOLD_PRESCRIPTION, concept('medicationCodeableConcept', FORM)),
    },
  },
  medicineReason: {
    says: 'reason of a prescription',
    gives: 'code',
    codes: ['palliatieve-sedatie', 'misselijkheid-palliatief', 'palliatieve-fase'],
    example: '`palliatieve-sedatie`',
    on: {
      ...inside(['MedicationRequest'], concepts('reasonCode', NOTE)),
      ...toldBy(USES, TOLD_PRESCRIPTION, concepts('reasonCode', NOTE)),
    },
  },
  firstChoiceInsufficient: {
    says: 'failed first choice',
    gives: 'yes',
    example: 'yes',
    on: {
      ...inside(['Observation', 'Flag'], INSUFFICIENT),
      ...toldBy(
        [
          'AllergyIntolerance',
          'ClinicalImpression',
          'Communication',
          'Condition',
          'DetectedIssue',
          'DocumentReference',
          'MedicationStatement',
          'QuestionnaireResponse',
        ],
        toldObservation(),
        INSUFFICIENT,
      ),
    },
  },
  device: {
    says: 'device',
    gives: 'code',
    example: '`katheter`',
    on: {
      ...inside(['DeviceRequest'], concept('codeCodeableConcept', DEVICE)),
      ...inside(['ServiceRequest'], concept('code', DEVICE)),
      ...inside(['Device'], concept('type', DEVICE)),
    },
  },
  deviceReason: {
    says: 'reason of a device',
    gives: 'code',
    example: '`chronische-indicatie`',
    on: inside(['DeviceRequest', 'ServiceRequest'], concepts('reasonCode', DEVICE)),
  },
} as const satisfies Record<string, FactBinding>;
