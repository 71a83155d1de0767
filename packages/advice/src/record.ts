import type { FhirResource } from '@prestatiewijzer/patient-record';

/** A patient's resources, to look up what a finding refers to. */
export class PatientResources {
  readonly #byReference: ReadonlyMap<string, FhirResource>;

  constructor(resources: readonly FhirResource[]) {
    this.#byReference = new Map(resources.map((each) => [`${each.resourceType}/${each.id}`, each]));
  }

  get(reference: string | undefined): FhirResource | undefined {
    return reference === undefined ? undefined : this.#byReference.get(reference);
  }

  ofType(type: string): readonly FhirResource[] {
    return [...this.#byReference.values()].filter(({ resourceType }) => resourceType === type);
  }
}

/** `Type/id` of a FHIR Reference, also of an absolute or versioned one. */
export function referenceOf(value: unknown): string | undefined {
  const reference = (value as { reference?: unknown } | null | undefined)?.reference;
  if (typeof reference !== 'string') return undefined;
  return /([A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64})(?:\/_history\/[^/]+)?$/.exec(reference)?.[1];
}

/** The references in an element that may repeat. */
export function referencesOf(list: unknown): readonly string[] {
  if (!Array.isArray(list)) return [];
  return list.map(referenceOf).filter((reference) => reference !== undefined);
}
