import type { Saying } from '../saying.ts';

export const PATIENT_SAYINGS = {
  'birth, gender': {
    said: '`Patient.birthDate` and `gender`; a child is under 18 on the day of care, who is born on 29 February comes of age on 1 March',
    example: '{"resourceType":"Patient","birthDate":"1968-05-04","gender":"female"}',
  },
  death: {
    said: '`Patient.deceasedDateTime`; `deceasedBoolean: true` alone is a death without a date. Care is after death from the next day on, and on the day itself where both hours are told and its own is later (midnight tells none)',
    example: '{"resourceType":"Patient","deceasedDateTime":"2026-03-09"}',
  },
  'oncological diagnosis': {
    said: '`Encounter.diagnosis`, else the conditions of its DBC, when they have an ICD-10 code: C00–C97, D00–D09 and D37–D48 are oncological, another (D10–D36, benign) is not; without one SNOMED 363346000 is. Otherwise an oncological Condition that is not refuted and active on that day, by `onsetDateTime`, `abatementDateTime` and `clinicalStatus`; without one it is unknown',
    example:
      '{"resourceType":"Condition","code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-nl","code":"C25.9"}]}}',
  },
  'palliative phase marked': {
    said: 'Observation or Condition `observatie` `palliatieve-fase`, ICD-10 Z51.5 or SNOMED 103735009 (not with value false), a Procedure of these, `completed` or `in-progress`, or the latest life expectancy, when it begins with `korter-dan`',
    example:
      '{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"PW/CodeSystem/observatie","code":"palliatieve-fase"}]},"effectiveDateTime":"2026-02-20"}',
  },
  'enrolled with a GP': {
    said: '`Patient.generalPractitioner`, unless it says to be something else',
    example: '{"resourceType":"Patient","generalPractitioner":[{"reference":"Organization/gp-practice"}]}',
  },
  agreements: {
    said: 'settings `agreements`, by title; until and including `until`',
    example: '{"agreements":{"msz-klinische-zorgdag-thuis-190228":{"contract":true,"until":"2026-12-31"}}}',
  },
} as const satisfies Record<string, Saying>;
