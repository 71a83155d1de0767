import type { Resource } from '@medplum/fhirtypes';
import type { Told } from './told.ts';
import type { Write } from './writing.ts';

/**
 * A fact that a site can say in its own way: a key of the settings `bindings`. An expression is evaluated on the types
 * in which it can stand, and what it finds is written as a record says that fact.
 */
export interface BindingDeclaration {
  /** Whether its expression gives a yes, a yes or a no, or a code. */
  readonly gives: 'yes' | 'yes-or-no' | 'code';
  /** The codes that it can give; without them any. */
  readonly codes?: readonly string[];
  /** By resource type. */
  readonly on: Readonly<Record<string, Place>>;
  /** The key that says what an expression on this type can only mean. */
  readonly elsewhere?: Readonly<Record<string, string>>;
}

/** What becomes of a resource in which an expression finds something. */
export interface Place {
  readonly writes: readonly Write[];
  /** Written in a resource that is made of this one, instead of in itself. */
  readonly told?: Told;
}

type Type = Resource['resourceType'];

/** Types of which the resource itself says it. */
export function inside(types: readonly Type[], ...writes: readonly Write[]): Readonly<Record<string, Place>> {
  return Object.fromEntries(types.map((type) => [type, { writes }]));
}

/** Types that FHIR says it in no element of: another resource is told by them. */
export function toldBy(
  types: readonly Type[],
  told: Told,
  ...writes: readonly Write[]
): Readonly<Record<string, Place>> {
  return Object.fromEntries(types.map((type) => [type, { writes, told }]));
}

/** The forms in which something is written down about a patient. */
export const WRITTEN_DOWN = [
  'CarePlan',
  'ClinicalImpression',
  'Communication',
  'CommunicationRequest',
  'Composition',
  'Consent',
  'DiagnosticReport',
  'DocumentReference',
  'Encounter',
  'Goal',
  'List',
  'Observation',
  'Procedure',
  'QuestionnaireResponse',
  'ServiceRequest',
  'Task',
] as const satisfies readonly Type[];

/** The same, and what a system keeps of a patient for as long as it is so. */
export const KEPT = [...WRITTEN_DOWN, 'Condition', 'EpisodeOfCare', 'Flag', 'Patient'] as const;

/** The types of a list without some. */
export function except<T extends Type>(types: readonly T[], without: readonly Type[]): readonly T[] {
  return types.filter((type) => !without.includes(type));
}
