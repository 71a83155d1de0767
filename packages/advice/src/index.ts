/**
 * What services and apps share around the rules: which queries a record takes, and what to suggest.
 *
 * @module
 */

export { boundQueries } from './bound-queries.ts';
export { dateOf, dutchDate, written } from './dates.ts';
export { hasOutcome, isFine, openConditions } from './judging.ts';
export { isOffered, offeredQueries } from './offered.ts';
export { OVERRIDE_REASONS } from './override-reasons.ts';
export { withPartial } from './partial.ts';
export { isProduct } from './product.ts';
export { LINKED_TYPES, nameOf, PREFETCH, queriesFor } from './queries.ts';
export { type Waits, waitsFor } from './ready.ts';
export { PatientResources, referenceOf, referencesOf } from './record.ts';
export { replacementFor } from './replacement.ts';
export { type Subject, type SuggestedAction, type Suggestion, suggestionFor } from './suggestions.ts';
export { missingTeams } from './teams.ts';
