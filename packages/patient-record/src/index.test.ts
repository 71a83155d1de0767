import { expect, it } from 'vitest';
import { fhirServer } from './index.ts';

it('keeps the address of the server', () => {
  expect(fhirServer('http://127.0.0.1/fhir').baseUrl).toBe('http://127.0.0.1/fhir');
});
