/**
 * The Dutch rules for billing palliative care, as a pure function of a FHIR R4 record.
 *
 * @module
 */
export { type AssessOptions, assess, assessAll } from './assess.ts';
export type {
  Assessment,
  Code,
  Condition,
  ConditionKind,
  Finding,
  Language,
  Missing,
  Problem,
  Status,
} from './assessment.ts';
export { type ChangeKind, type ConditionChange, changes, type TitleChange } from './catalogue/changes.ts';
export {
  type CatalogueCondition,
  type CatalogueEntry,
  catalogue,
  type Logic,
} from './catalogue/export.ts';
export type { Source } from './catalogue/sources.ts';
export type { Announcement, Law } from './catalogue/title.ts';
export type { SubjectKind } from './dossier/subjects.ts';
export {
  type DossierJson,
  type DossierOptions,
  dossier,
  type EntityJson,
  type FactJson,
  type SetJson,
} from './dossier-json/dossier-json.ts';
export { READ_TYPES } from './fhir/read-types.ts';
export { statusSupposing } from './findings/supposing.ts';
export type { Expression } from './logic/expression.ts';
export type { Outcome } from './logic/outcome.ts';
export { comparePlaces } from './places/compare-places.ts';
export type {
  PlaceCare,
  PlaceCareKind,
  PlaceComparison,
  PlaceId,
  PlaceOption,
  PlacePayment,
} from './places/comparison.ts';
export { type Receipt, type ReceiptOptions, receipt } from './receipt.ts';
export { type RouteOptions, routes } from './router/law.ts';
export type { CareKind, Route } from './router/route.ts';
export type { AgreementSettings, Completeness, OrganisationKind, Settings } from './settings.ts';
export type { Wording } from './wording.ts';
