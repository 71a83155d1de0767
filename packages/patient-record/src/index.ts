import { Client } from 'fhir-kit-client';

/** A client of the FHIR server that holds the patient's record. */
export function fhirServer(baseUrl: string): Client {
  return new Client({ baseUrl });
}
