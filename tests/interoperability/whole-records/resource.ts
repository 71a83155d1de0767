/** A FHIR resource, as far as the stories and shapes look at it. */
export interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly [element: string]: unknown;
}

export const BASE = 'https://prestatiewijzer.nl/fhir';
export const SYSTEM = {
  snomed: 'http://snomed.info/sct',
  nza: 'urn:oid:2.16.840.1.113883.2.4.3.27.15.5',
  agb: 'urn:oid:2.16.840.1.113883.2.4.6.7',
  uzi: 'http://fhir.nl/fhir/NamingSystem/uzi-rolcode',
  organisation: 'http://nictiz.nl/fhir/NamingSystem/organization-type',
  act: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  atc: 'http://www.whocc.no/atc',
} as const;

export function own(list: string): string {
  return `${BASE}/CodeSystem/${list}`;
}

export function concept(system: string, code: string): object {
  return { coding: [{ system, code }] };
}

export function to(reference: string): { readonly reference: string } {
  return { reference };
}
