import type { MedicationRequest, Resource } from '@medplum/fhirtypes';
import { codesOf } from '../codes.ts';
import { isObject, text } from '../safe.ts';

const NICTIZ = 'http://nictiz.nl/fhir/StructureDefinition';

/** Medication process 9: this prescription ends a treatment, for good or for a time. */
const STOP_TYPE: readonly string[] = [`${NICTIZ}/ext-StopType`, `${NICTIZ}/zib-Medication-StopType`];

/** Modifier extensions under which a resource goes on meaning what the rules read in it. */
const HARMLESS: ReadonlySet<string> = new Set([
  ...STOP_TYPE,
  `${NICTIZ}/ext-TreatmentDirective2.SpecificationOther`,
  `${NICTIZ}/ext-AdvanceDirective.Disorder`,
  // Whether the treatment is wanted: the rules read that there is a directive, not what it says.
  `${NICTIZ}/zib-TreatmentDirective-TreatmentPermitted`,
]);

const SNOMED_SUSPENDED = '385655000';
/** Nothing deeper is read. */
export const MAX_DEPTH = 8;

/** What in a resource can change its meaning in a way that the rules do not know: FHIR R4 2.1.0.0.4 and 2.36.1. */
export function unknownModifier(resource: Resource): string | undefined {
  const { implicitRules } = resource as { implicitRules?: unknown };
  if (implicitRules !== undefined && implicitRules !== null && implicitRules !== '') return 'implicitRules';
  return hasUnknown(resource, 0) ? 'modifierExtension' : undefined;
}

/** A stopped medication says so in its status as well. */
export function withStopType(resource: Resource): Resource {
  if (resource.resourceType !== 'MedicationRequest' || resource.modifierExtension === undefined)
    return resource;
  const stop = listOf(resource.modifierExtension).find(({ url }) => STOP_TYPE.includes(text(url) ?? ''));
  if (stop === undefined) return resource;
  const isPause = codesOf(stop.valueCodeableConcept, 'snomed').includes(SNOMED_SUSPENDED);
  const status: MedicationRequest['status'] = isPause ? 'on-hold' : 'stopped';
  return PROVES_NOTHING.includes(resource.status) ? resource : { ...resource, status };
}

const PROVES_NOTHING: readonly (string | undefined)[] = ['entered-in-error', 'cancelled', 'draft'];

interface Extension {
  readonly url?: string;
  readonly valueCodeableConcept?: Parameters<typeof codesOf>[0];
}

function hasUnknown(value: object, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  for (const key in value) {
    const inner: unknown = (value as Record<string, unknown>)[key];
    if (key === 'modifierExtension') {
      if (listOf(inner).some(({ url }) => !HARMLESS.has(text(url) ?? ''))) return true;
    } else if (Array.isArray(inner)) {
      if (inner.some((item) => isNested(item) && hasUnknown(item, depth + 1))) return true;
    } else if (isNested(inner) && !PLAIN.has(key) && hasUnknown(inner, depth + 1)) return true;
  }
  return false;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Elements of types that never have a modifier extension: most of a record is these. */
export const PLAIN: ReadonlySet<string> = new Set([
  'text',
  'meta',
  'subject',
  'patient',
  'period',
  'code',
  'class',
  'encounter',
  'individual',
  'actor',
]);

function listOf(value: unknown): readonly Extension[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  // What is damaged can have been anything.
  return list.map((each) => (isObject(each) ? each : {}));
}
