import type { Saying } from '../saying.ts';

export const COSTS_SAYINGS = {
  prescription: {
    said: 'MedicationRequest `active`, `completed` or `draft`, or `unknown` as a medication agreement of Medication process 9 (category SNOMED 33633005, which runs until the end of `ext-TimeInterval.Period` and without `authoredOn` dates from its start), not `doNotPerform`, with ATC N02AA05, N02AA03, N05AA02 or N03AA02; one in the G-Standaard alone (PRK, HPK, GPK, ZI) is named by `explain-record` with a question mark, and a site translates it; form in `toedieningsvorm` on `Medication.form`, or as a further coding of the medicine',
    example:
      '{"resourceType":"MedicationRequest","status":"active","intent":"order","medicationCodeableConcept":{"coding":[{"system":"http://www.whocc.no/atc","code":"N02AA05"},{"system":"PW/CodeSystem/toedieningsvorm","code":"cassette"}]},"authoredOn":"2026-03-02"}',
  },
  'hospital care in this year': {
    said: 'a contact at a hospital, or a registration with an NZa code, in the calendar year of `at` (the day of asking), by who was of age on its last day',
    example:
      '{"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"period":{"start":"2026-03-02"},"serviceProvider":{"reference":"Organization/hospital"}}',
  },
} as const satisfies Record<string, Saying>;
