import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FUZZ_TIMEOUT, fuzz } from './support/fuzz.ts';
import { survive } from './support/survive.ts';

const TYPES = [
  'Patient',
  'Bundle',
  'Encounter',
  'Procedure',
  'CarePlan',
  'CareTeam',
  'ChargeItem',
  'Claim',
  'Communication',
  'Condition',
  'Consent',
  'Coverage',
  'EpisodeOfCare',
  'MedicationRequest',
  'Observation',
  'PractitionerRole',
  'ServiceRequest',
  'Task',
];

/** Something with a resourceType, and beyond that anything, also under the names that the rules read. */
const NAMES = [
  'id',
  'status',
  'code',
  'subject',
  'patient',
  'period',
  'performer',
  'participant',
  'extension',
  'type',
  'category',
  'item',
  'entry',
  'contained',
  'identifier',
  '__proto__',
];
const nearlyResource = fc
  .tuple(fc.constantFrom(...TYPES), fc.dictionary(fc.constantFrom(...NAMES), fc.jsonValue({ maxDepth: 4 })))
  .map(([resourceType, fields]) => ({ ...fields, resourceType }));

describe('assess takes any JSON', () => {
  it('of any kind', { timeout: FUZZ_TIMEOUT }, () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const { findings, problems } = survive(value);
        expect(findings).toEqual([]);
        expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      fuzz(500),
    );
  });

  it('that nearly is FHIR', { timeout: FUZZ_TIMEOUT }, () => {
    const patient = { resourceType: 'Patient', id: 'p' };
    fc.assert(
      fc.property(fc.array(nearlyResource, { maxLength: 12 }), (resources) => {
        survive([patient, ...resources]);
      }),
      fuzz(1000),
    );
  });

  it.each([[undefined], [null], [Number.NaN], [10n], [Symbol('x')], [() => 1], [new Map()], [new Date(0)]])(
    'and what is no JSON at all: %s',
    (value) => {
      expect(survive(value).problems).toMatchObject([{ severity: 'error' }]);
    },
  );
});
