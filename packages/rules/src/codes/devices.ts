/** Devices of the own code system `hulpmiddel` that rules name. */
export const MAAGHEVEL = 'maaghevel';
export const ASCITESPUNCTIE = 'ascitespunctie';
export const ASCITESDRAIN = 'ascitesdrain-permanent';
export const RECTAALCANULE = 'rectaalcanule';
export const KATHETER = 'katheter';
export const ROLSTOEL = 'rolstoel';
