/** Codes other than NZa 190099 that describe a proactive-care-planning conversation. */
export const SNOMED_CARE_PLANNING = '713603004';
export const CBV_CARE_PLANNING = '411600B';
