import type { FhirResource } from '@prestatiewijzer/patient-record';

const OWN = 'https://prestatiewijzer.nl/fhir/CodeSystem';
const ATC = 'http://www.whocc.no/atc';
const subject = { reference: 'Patient/olivia' };

/** The mark that the patient is in the palliative phase. */
export const palliativePhase = {
  resourceType: 'Observation',
  id: 'phase',
  status: 'final',
  code: concept(`${OWN}/observatie`, 'palliatieve-fase'),
  subject,
  effectiveDateTime: '2026-01-20',
};

export const morphine = {
  resourceType: 'MedicationRequest',
  id: 'morphine',
  status: 'completed',
  intent: 'order',
  medicationCodeableConcept: concept(ATC, 'N02AA01'),
  subject,
  authoredOn: '2026-02-20',
};

/** Oxycodon in a cassette, not dated yet. */
export const cassette = {
  resourceType: 'MedicationRequest',
  id: 'cassette',
  status: 'draft',
  intent: 'order',
  medicationCodeableConcept: {
    coding: [
      { system: ATC, code: 'N02AA05' },
      { system: `${OWN}/toedieningsvorm`, code: 'cassette' },
    ],
  },
  subject,
};

export const cassetteAfterMorphine = {
  ...cassette,
  priorPrescription: { reference: 'MedicationRequest/morphine' },
};

export const paracetamol = {
  ...cassette,
  id: 'paracetamol',
  medicationCodeableConcept: concept(ATC, 'N02BE01'),
};

export function device(code: string, more: object = {}): FhirResource {
  return {
    resourceType: 'DeviceRequest',
    id: code,
    status: 'draft',
    intent: 'order',
    codeCodeableConcept: concept(`${OWN}/hulpmiddel`, code),
    subject,
    ...more,
  };
}

/** A question of the GP to the internist. */
export const adviceRequest = {
  resourceType: 'ServiceRequest',
  id: 'advice',
  status: 'draft',
  intent: 'order',
  category: [concept(`${OWN}/verzoek`, 'meedenkadvies')],
  subject,
  requester: { reference: 'PractitionerRole/gp' },
  performer: [{ reference: 'PractitionerRole/internist' }],
};

export function bundleOf(orders: readonly FhirResource[]) {
  return { resourceType: 'Bundle', entry: orders.map((resource) => ({ resource })) };
}

function concept(system: string, code: string) {
  return { coding: [{ system, code }] };
}
