import type { Resource } from '@medplum/fhirtypes';
import { isObject, text } from '../safe.ts';
import { SIGNS, TYPES } from './version-shapes.ts';

export type FhirVersion = 'DSTU2' | 'STU3' | 'R5';

/** The version of FHIR that a resource is written in, where that surely is another than R4. */
export function otherVersionOf(resource: Resource): FhirVersion | undefined {
  const { resourceType } = resource;
  const ofType = TYPES.get(resourceType);
  if (ofType !== undefined) return ofType;
  const signs = SIGNS.get(resourceType);
  if (signs !== undefined) {
    for (const name in resource) {
      const version = signs.elements.get(name);
      if (version !== undefined) return version;
    }
    for (const [version, { element, fits }] of signs.shapes)
      if (fits((resource as unknown as Readonly<Record<string, unknown>>)[element])) return version;
  }
  const { meta, fhirVersion } = resource as { meta?: unknown; fhirVersion?: unknown };
  return typeof fhirVersion === 'string' ? versionNumbered(fhirVersion) : versionOfMeta(meta);
}

/** The version that the profiles of a resource are of, where that surely is another than R4. */
export function versionOfMeta(meta: unknown): FhirVersion | undefined {
  if (!isObject(meta)) return undefined;
  const { profile: named } = meta as { profile?: unknown };
  const profiles: readonly unknown[] = Array.isArray(named) ? named : [];
  for (const profile of profiles) {
    const version = typeof profile === 'string' ? versionOfProfile(profile) : undefined;
    if (version !== undefined) return version;
  }
  return undefined;
}

/** `STU3` of `3.0.2`; undefined for R4 and R4B. */
export function versionNumbered(number: string): FhirVersion | undefined {
  if (/^(?:0|1)\./.test(number)) return 'DSTU2';
  if (number.startsWith('3.')) return 'STU3';
  return /^[56]\./.test(number) ? 'R5' : undefined;
}

function versionOfProfile(profile: string): FhirVersion | undefined {
  const [, hl7] = /^https?:\/\/hl7\.org\/fhir\/(\d+\.\d+)\/StructureDefinition\//.exec(profile) ?? [];
  if (hl7 !== undefined) return versionNumbered(`${hl7}.0`);
  const [, ofBase] = /^https?:\/\/hl7\.org\/fhir\/StructureDefinition\/[^|]+\|(\d\S*)$/.exec(profile) ?? [];
  if (text(ofBase) !== undefined) return versionNumbered(ofBase as string);
  return STU3_PROFILES.test(profile) ? 'STU3' : undefined;
}

/** nl-core of before R4, and guides that there never was another edition of. */
const STU3_PROFILES =
  /^http:\/\/fhir\.nl\/fhir\/StructureDefinition\/|^http:\/\/nictiz\.nl\/fhir\/StructureDefinition\/(?:eOverdracht|gp-|bgz)|\/PZP-FHIR-STU3\//i;
