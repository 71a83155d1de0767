import { describe, expect, it } from 'vitest';
import type { Settings } from '../../record/settings/settings.ts';
import { type ExplainedFact, explainRecord } from './index.ts';

const PATIENT = { resourceType: 'Patient', id: 'p', birthDate: '1950-01-02' };
const subject = { reference: 'Patient/p' };

/** What the rules see of one fact in the record of one patient. */
function explained(fact: string, resources: readonly object[], settings: Settings = {}): ExplainedFact {
  const [record] = explainRecord([PATIENT, ...resources], { at: '2026-04-01', settings });
  return record?.facts.find((each) => each.fact === fact) as ExplainedFact;
}

function foundIn(fact: string, ...resources: readonly object[]): readonly string[] {
  return explained(fact, resources).found.map(({ reference }) => reference);
}

function coded(system: string, code: string): object {
  return { coding: [{ system, code }] };
}

const SNOMED = 'http://snomed.info/sct';
const ICD10 = 'http://hl7.org/fhir/sid/icd-10-nl';

describe('a contact of which the status is unknown', () => {
  it('is told with a question mark, and is no contact', () => {
    const encounter = {
      resourceType: 'Encounter',
      id: 'e',
      status: 'unknown',
      class: { code: 'AMB' },
      subject,
    };
    expect(explained('contact', [encounter])).toMatchObject({ found: [], unclear: ['Encounter/e'] });
    expect(explained('contact', [{ ...encounter, status: 'finished' }])).toMatchObject({
      found: [{ reference: 'Encounter/e' }],
      unclear: [],
    });
  });
});

describe('the palliative phase', () => {
  const condition = (code: object) => ({ resourceType: 'Condition', id: 'c', subject, code });

  it.each([
    [ICD10, 'Z51.5'],
    ['http://hl7.org/fhir/sid/icd-10', 'Z515'],
    ['urn:oid:2.16.840.1.113883.6.3.2', 'Z51.5'],
    [SNOMED, '103735009'],
    ['2.16.840.1.113883.6.96', '103735009'],
  ])('is marked by a Condition with %s %s', (system, code) => {
    expect(foundIn('palliative-phase', condition(coded(system, code)))).toEqual(['Condition/c']);
  });

  it.each([
    ['Z51.1', {}],
    ['Z51', {}],
    ['Z51.5', { verificationStatus: { coding: [{ code: 'refuted' }] } }],
  ])('is not marked by ICD-10 %s %j', (code, more) => {
    expect(foundIn('palliative-phase', { ...condition(coded(ICD10, code)), ...more })).toEqual([]);
  });

  it('is marked by palliative care that was given, and not by what was not done', () => {
    const procedure = { resourceType: 'Procedure', id: 'r', subject, code: coded(SNOMED, '103735009') };
    expect(foundIn('palliative-phase', { ...procedure, status: 'completed' })).toEqual(['Procedure/r']);
    expect(foundIn('palliative-phase', { ...procedure, status: 'not-done' })).toEqual([]);
  });
});
