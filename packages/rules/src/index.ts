/**
 * The Dutch rules for billing palliative care, as a pure function of a FHIR R4 record.
 *
 * @module
 */
export { type AssessOptions, assess, assessAll } from './answers/assess.ts';
export type { Assessment, Condition, Finding, Missing, Status, Told } from './answers/assessment.ts';
export {
  type ChangeKind,
  type ConditionChange,
  changes,
  type TitleChange,
} from './answers/catalogue/changes.ts';
export { catalogue, claims } from './answers/catalogue/export.ts';
export {
  type DossierJson,
  type DossierOptions,
  dossier,
  type EntityJson,
  type FactJson,
  type SetJson,
} from './answers/dossier-json/dossier-json.ts';
export { statusSupposing } from './answers/findings/supposing.ts';
export { comparePlaces } from './answers/places/compare-places.ts';
export type {
  PlaceCare,
  PlaceCareKind,
  PlaceComparison,
  PlaceId,
  PlaceOption,
  PlacePayment,
} from './answers/places/comparison.ts';
export { type Receipt, type ReceiptOptions, receipt } from './answers/receipt.ts';
export type { Route } from './answers/routes/route.ts';
export { type RouteOptions, routes } from './answers/routes/routes.ts';
export type { Code } from './codes/code.ts';
export type { SubjectKind } from './facts/subjects.ts';
export type { Claim } from './law/claims/claim.ts';
export type { ConditionKind } from './law/condition.ts';
export type { CatalogueCondition, CatalogueEntry, Logic } from './law/published/entry.ts';
export type { CareKind } from './law/routes/care-kind.ts';
export type { Source } from './law/sources.ts';
export type { Announcement, Law } from './law/title.ts';
export type { Expression } from './logic/expression.ts';
export type { Outcome } from './logic/outcome.ts';
export type { Language, Wording } from './logic/wording.ts';
export type { Problem } from './record/problem.ts';
export { READ_TYPES } from './record/read-types.ts';
export type {
  AgreementSettings,
  Completeness,
  Settings,
  SiteKind,
} from './record/settings/settings.ts';
