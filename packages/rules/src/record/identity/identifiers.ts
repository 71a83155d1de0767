import type { Identifier, Resource } from '@medplum/fhirtypes';
import { each, isObject, text } from '../safe.ts';

/** The burgerservicenummer: nobody has two, and no two people have the same. */
export const BSN = 'http://fhir.nl/fhir/NamingSystem/bsn';

/** The number of a professional or practice at Vektis. */
export const AGB = 'http://fhir.nl/fhir/NamingSystem/agb-z';

/** National registers that some systems name by their OID. */
const ALIASES = new Map<string, string>([
  ['2.16.840.1.113883.2.4.6.3', BSN],
  ['2.16.840.1.113883.2.4.6.1', AGB],
  ['2.16.840.1.113883.2.4.6.4', 'http://fhir.nl/fhir/NamingSystem/uzovi'],
  ['2.16.528.1.1007.3.3', 'http://fhir.nl/fhir/NamingSystem/ura'],
  ['2.16.528.1.1007.3.1', 'http://fhir.nl/fhir/NamingSystem/uzi-nr-pers'],
  ['2.16.528.1.1007.5.1', 'http://fhir.nl/fhir/NamingSystem/big'],
]);

/** Numbers that lose their leading zeros where they were kept as numbers. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  [BSN, 9],
  [AGB, 8],
]);

/** `system|value` as it is written; undefined for an identifier without a value. */
function written(identifier: Identifier): string | undefined {
  const value = text(identifier.value);
  return value === undefined ? undefined : `${text(identifier.system) ?? ''}|${value}`;
}

/** `system|value` in one spelling; undefined for an identifier without a value. */
export function identifierKey(identifier: Identifier | undefined): string | undefined {
  const value = text(identifier?.value)?.trim();
  if (value === undefined) return undefined;
  const system = registerOf(text(identifier?.system)?.trim() ?? '');
  const length = DIGITS.get(system);
  const isShort = length !== undefined && value.length < length && /^\d+$/.test(value);
  return `${system}|${isShort ? value.padStart(length, '0') : value}`;
}

/** One name for a register, whether it is called by its URL or its OID. */
function registerOf(system: string): string {
  return ALIASES.get(system.replace(/^urn:oid:/i, '')) ?? system;
}

/** The identifiers of a resource as `system|value`, as they are written. */
export function identifiersOf(resource: Resource): readonly string[] {
  return listOf(resource).flatMap((each) => written(each) ?? []);
}

/** The identifiers of a resource as `system|value`, in one spelling. */
export function identifierKeys(resource: Resource): readonly string[] {
  return listOf(resource).flatMap((each) => identifierKey(each) ?? []);
}

function listOf(resource: Resource): readonly Identifier[] {
  const { identifier } = resource as { identifier?: Identifier[] };
  if (Array.isArray(identifier)) return each(identifier);
  return isObject(identifier) ? [identifier] : [];
}
