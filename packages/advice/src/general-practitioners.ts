import type { FhirResource } from '@prestatiewijzer/patient-record';
import { referenceOf } from './record.ts';

/** What FHIR lets be a general practitioner. */
const TYPES = ['Organization', 'Practitioner', 'PractitionerRole'];

/**
 * The general practitioners that a Patient names, as a message can be addressed to: each by reference, identifier or both, and of
 * the Reference no more than FHIR defines. What names nobody is left out, as an EHR would refuse the message for it.
 */
export function generalPractitionersOf(patient: FhirResource | undefined): readonly object[] {
  const named = patient?.['generalPractitioner'];
  return Array.isArray(named) ? named.flatMap(addressee) : [];
}

function addressee(value: unknown): readonly object[] {
  const { reference, identifier, display } = (value ?? {}) as Record<string, unknown>;
  const to = referenceOf({ reference });
  const known = identifierOf(identifier);
  // Of somebody else than a GP the identifier counts no more than the reference.
  if (to !== undefined && !TYPES.some((type) => to.startsWith(`${type}/`))) return [];
  if (to === undefined && known === undefined) return [];
  return [
    {
      ...(to !== undefined && { reference }),
      ...(known !== undefined && { identifier: known }),
      ...(isText(display) && { display }),
    },
  ];
}

function identifierOf(value: unknown): object | undefined {
  const { system, value: number } = (value ?? {}) as Record<string, unknown>;
  return isText(number) ? { ...(isText(system) && { system }), value: number } : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
