/**
 * What somebody needs who divides the records of many patients before they are assessed one by one: whose a resource is,
 * what serves everybody, and which records cannot lead to a finding.
 *
 * @module
 */

export { EDITION } from '../../law/sources.ts';
export { identifierKey, identifierKeys } from '../../record/identity/identifiers.ts';
export { conditionIn, namedBy } from '../../record/identity/reference-text.ts';
export { SERVING } from '../../record/patient-record.ts';
export { DATES_OF_CARE, type Telltales, TYPES_OF_CARE, telltalesOf } from './telltales.ts';
export { type Whose, whoseIs } from './whose.ts';
