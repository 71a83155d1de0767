import type { Card } from '@prestatiewijzer/cds-hooks';

const SYSTEM = 'https://prestatiewijzer.nl/fhir/CodeSystem/override-reden';

const ELSEWHERE = reason('elders-geregistreerd', 'Al elders geregistreerd');
const NO_CARE_PLANNING = reason('geen-zorgplanning', 'Gesprek was geen proactieve zorgplanning');
const PATIENT_DECLINES = reason('patient-wil-niet', 'Patiënt wil dit niet');
const RECORD_IS_WRONG = reason('dossier-klopt-niet', 'Gegevens in het dossier kloppen niet');
const OTHER = reason('anders', 'Anders');

/** Why somebody may set a card aside. */
export function overrideReasons(titleId: string): NonNullable<Card['overrideReasons']> {
  const carePlanning = titleId === 'msz-pzp-190099' ? [NO_CARE_PLANNING] : [];
  return [ELSEWHERE, ...carePlanning, PATIENT_DECLINES, RECORD_IS_WRONG, OTHER];
}

/** The same for a card about an order: nothing is registered yet. */
export const ORDER_OVERRIDE_REASONS: NonNullable<Card['overrideReasons']> = [RECORD_IS_WRONG, OTHER];

function reason(code: string, display: string) {
  return { system: SYSTEM, code, display };
}
