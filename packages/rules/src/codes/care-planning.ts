/** Codes other than NZa 190099 that describe a proactive-care-planning conversation. */
export const SNOMED_CARE_PLANNING = '713603004';
/** A document with the outcome of it: `Advance directives`. */
export const LOINC_CARE_PLAN = '81334-5';
export const CBV_CARE_PLANNING = '411600B';
