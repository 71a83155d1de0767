import type { Settings } from '@prestatiewijzer/rules';

/** What a site can say facts in and no rule reads by itself: each can be searched by `patient`. */
const SEARCHED: readonly string[] = [
  'Account',
  'AllergyIntolerance',
  'Appointment',
  'Basic',
  'ClinicalImpression',
  'CommunicationRequest',
  'Contract',
  'DetectedIssue',
  'DiagnosticReport',
  'ExplanationOfBenefit',
  'Invoice',
  'List',
  'MedicationAdministration',
  'MedicationDispense',
  'MedicationStatement',
  // Otherwise only those with codes that the rules know are asked for.
  'Observation',
];

/** The queries that the bindings of a site need besides those of everybody, by a key of their own. */
export function boundQueries(
  patientId: string,
  { bindings = {} }: Pick<Settings, 'bindings'>,
): Readonly<Record<string, string>> {
  const expressions = Object.values(bindings).filter((each) => typeof each === 'string');
  const named = SEARCHED.filter((type) =>
    expressions.some((expression) => new RegExp(`(?<![\\w.'])${type}\\b`).test(expression)),
  );
  return Object.fromEntries(
    named.map((type) => [`bound${type}`, `${type}?patient=${encodeURIComponent(patientId)}`]),
  );
}
