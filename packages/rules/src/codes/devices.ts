/** Devices of the own code system `hulpmiddel` that rules name. */
export const MAAGHEVEL = 'maaghevel';
export const ASCITESPUNCTIE = 'ascitespunctie';
export const ASCITESDRAIN = 'ascitesdrain-permanent';
export const RECTAALCANULE = 'rectaalcanule';
export const KATHETER = 'katheter';
export const ROLSTOEL = 'rolstoel';
const TILLIFT = 'tillift';
const HOOG_LAAG_BED = 'hoog-laag-bed';

/** What is lent or provided, not placed at or used on the patient in a treatment. */
export const PROVIDED = [ROLSTOEL, TILLIFT, HOOG_LAAG_BED] as const;
