import type { Resource } from '@medplum/fhirtypes';
import { type Wording, wording } from '../../logic/wording.ts';
import { type FhirVersion, otherVersionOf } from './fhir-version.ts';
import { unknownModifier, withStopType } from './modifiers.ts';
import { translated } from './translations.ts';

/** What becomes of one resource of the input. */
export interface Usable {
  /** As the rules read it; undefined where it may not be used. */
  readonly resource: Resource | undefined;
  /** Why it was not used, or what was done to use it. */
  readonly told?: { readonly path: string; readonly why: Wording };
}

/** The resource in R4, and only where nothing in it can mean something that the rules do not know. */
export function usable(resource: Resource, assumed: FhirVersion | undefined): Usable {
  const type = resource.resourceType;
  const version = otherVersionOf(resource) ?? assumed;
  const inR4 = version === undefined ? resource : translated(resource, version);
  if (inR4 === undefined)
    return { resource: undefined, told: { path: type, why: notTranslated(version as FhirVersion) } };
  const modifier = unknownModifier(inR4);
  if (modifier !== undefined)
    return { resource: undefined, told: { path: `${type}.${modifier}`, why: UNKNOWN_MODIFIER } };
  if (version === undefined) return { resource: withStopType(resource) };
  return { resource: withStopType(inR4), told: { path: type, why: translatedFrom(version) } };
}

/** What may not be used because of what it stood in. */
export function unusable(path: string): Usable {
  return { resource: undefined, told: { path, why: UNKNOWN_MODIFIER } };
}

function notTranslated(version: FhirVersion): Wording {
  return wording(
    `is FHIR ${version} en is niet gebruikt. Lever FHIR R4.`,
    `is FHIR ${version} and was not used. Supply FHIR R4.`,
  );
}

function translatedFrom(version: FhirVersion): Wording {
  return wording(
    `is FHIR ${version} en is gelezen als FHIR R4. Lever zo mogelijk FHIR R4.`,
    `is FHIR ${version} and was read as FHIR R4. Supply FHIR R4 where you can.`,
  );
}

const UNKNOWN_MODIFIER = wording(
  'kan de betekenis veranderen op een manier die deze regels niet kennen; de resource is niet gebruikt. Lever haar zonder, of vertaal wat het zegt.',
  'can change the meaning in a way that these rules do not know; the resource was not used. Supply it without, or translate what it says.',
);
