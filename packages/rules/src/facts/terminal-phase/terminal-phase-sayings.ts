import type { Saying } from '../saying.ts';

export const TERMINAL_PHASE_SAYINGS = {
  'life expectancy': {
    said: 'the latest Observation `observatie` `levensverwachting` up to that day: `korter-dan-3-maanden`, `langer-dan-3-maanden`, `korter-dan-12-maanden`; by a physician among its `performer`, else unknown',
    example:
      '{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"PW/CodeSystem/observatie","code":"levensverwachting"}]},"valueCodeableConcept":{"coding":[{"system":"PW/CodeSystem/observatie","code":"korter-dan-3-maanden"}]},"effectiveDateTime":"2026-03-02","performer":[{"reference":"PractitionerRole/gp"}]}',
  },
  'onset of the terminal phase': {
    said: 'the first `korter-dan-3-maanden` of an unbroken run; `langer-dan-3-maanden` ends it; a Wlz indication that starts later in that run tells that none ran in it before',
    example:
      '{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"PW/CodeSystem/observatie","code":"levensverwachting"}]},"valueCodeableConcept":{"coding":[{"system":"PW/CodeSystem/observatie","code":"korter-dan-3-maanden"}]},"effectiveDateTime":"2026-02-20"}',
  },
} as const satisfies Record<string, Saying>;
