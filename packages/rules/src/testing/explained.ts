import { type ExplainedFact, explainRecord } from '../answers/explain-record/index.ts';

export const PATIENT = { resourceType: 'Patient', id: 'p', birthDate: '1950-01-02' };
export const subject = { reference: 'Patient/p' };

export const SNOMED = 'http://snomed.info/sct';
export const ICD10 = 'http://hl7.org/fhir/sid/icd-10-nl';
export const ORGANISATION = 'http://nictiz.nl/fhir/NamingSystem/organization-type';

/** What the rules see of one fact in the record of one patient. */
export function explained(fact: string, resources: readonly object[]): ExplainedFact {
  const [record] = explainRecord([PATIENT, ...resources], { at: '2026-04-01' });
  return record?.facts.find((each) => each.fact === fact) as ExplainedFact;
}

export function foundIn(fact: string, ...resources: readonly object[]): readonly string[] {
  return explained(fact, resources).found.map(({ reference }) => reference);
}

export function coded(system: string, code: string): object {
  return { coding: [{ system, code }] };
}
