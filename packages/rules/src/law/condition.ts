/** For requirements, agreements and validity `met` is good; for exclusions `unmet` is. Attentions never decide. */
export type ConditionKind = 'requirement' | 'agreement' | 'validity' | 'exclusion' | 'attention';
