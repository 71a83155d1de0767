import { uriOf } from '../../codes/systems.ts';
import { inside } from '../../record/bindings/declaration.ts';
import { coding, concepts } from '../../record/bindings/writing.ts';
import type { FactBinding } from '../binding.ts';

export const CARE_BINDINGS = {
  remoteContact: {
    says: 'by telephone or screen; at home',
    gives: 'yes',
    example: 'yes; takes the place of its class',
    on: inside(['Encounter'], classOf('VR')),
  },
  homeVisit: {
    says: 'by telephone or screen; at home',
    gives: 'yes',
    example: 'yes; takes the place of its class',
    on: inside(['Encounter'], classOf('HH')),
  },
  clinicalAdmission: {
    says: 'clinical admission',
    gives: 'yes',
    example: 'yes; takes the place of its class',
    on: inside(['Encounter'], classOf('IMP')),
  },
  patzMeeting: {
    says: 'PaTz meeting',
    gives: 'yes',
    example: 'yes',
    on: inside(['Encounter'], concepts('type', { system: uriOf('consult'), code: 'patz' })),
  },
  homeNursingContact: {
    says: 'aim of home nursing',
    gives: 'code',
    codes: [
      'afstemming',
      'indicatiestelling',
      'overdracht',
      'verpleging',
      'nachtzorg',
      'interventie',
      'aanwezigheid',
      'casemanagement',
      'persoonlijke-verzorging',
    ],
    example: '`nachtzorg`',
    on: inside(['Encounter'], concepts('type', { system: uriOf('wijkverpleging') })),
  },
} as const satisfies Record<string, FactBinding>;

function classOf(code: string) {
  return coding('class', { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code });
}
