import type { CodeableConcept, Coding, Extension } from '@medplum/fhirtypes';
import { isObject } from '../safe.ts';

/** The elements of a resource. */
export type Fields = Readonly<Record<string, unknown>>;

/** What an expression finds in a resource: yes, no, or codes. */
export type Found = boolean | readonly string[];

/** Writes in a resource what an expression found; the resource that is given stays as it is. */
export type Write = (fields: Fields, found: Found) => Fields;

interface Code {
  readonly system: string;
  /** Without it the code is the one that the expression gives. */
  readonly code?: string;
}

/** A concept in a list of concepts. */
export function concepts(element: string, code: Code): Write {
  return (fields, found) => {
    const added = codingsOf(code, found).map((coding) => ({ coding: [coding] }));
    return added.length === 0 ? fields : { ...fields, [element]: [...listOf(fields[element]), ...added] };
  };
}

/** Codings in one concept. What is damaged is replaced: its problem was told when the input was read. */
export function concept(element: string, code: Code): Write {
  return (fields, found) => {
    const added = codingsOf(code, found);
    if (added.length === 0) return fields;
    const known = (isObject(fields[element]) ? fields[element] : {}) as CodeableConcept;
    return { ...fields, [element]: { ...known, coding: [...listOf(known.coding), ...added] } };
  };
}

/** A coding that takes the place of what is there. */
export function coding(element: string, code: Code): Write {
  return (fields, found) => {
    const [instead] = codingsOf(code, found);
    return instead === undefined ? fields : { ...fields, [element]: instead };
  };
}

/** A status that takes the place of what is there; what was entered in error stays so. */
export function status(): Write {
  return (fields, found) => {
    const [instead] = codesOf(found);
    const stays = instead === undefined || fields['status'] === 'entered-in-error';
    return stays ? fields : { ...fields, status: instead };
  };
}

/** A concept in something that is one of a list: `qualification`. */
export function conceptsIn(element: string, inner: string, code: Code): Write {
  return (fields, found) => {
    const added = codingsOf(code, found).map((each) => ({ [inner]: { coding: [each] } }));
    return added.length === 0 ? fields : { ...fields, [element]: [...listOf(fields[element]), ...added] };
  };
}

/** An extension with a coding, in the place of what it said before. */
export function codingExtension(url: string, system: string): Write {
  return (fields, found) => {
    const [valueCoding] = codingsOf({ system }, found);
    return valueCoding === undefined ? fields : withExtension(fields, { url, valueCoding });
  };
}

/** An extension with yes or no, in the place of what it said before. */
export function booleanExtension(url: string): Write {
  return (fields, found) =>
    typeof found === 'boolean' ? withExtension(fields, { url, valueBoolean: found }) : fields;
}

function withExtension(fields: Fields, extension: Extension): Fields {
  const others = listOf(fields['extension']).filter(
    (each) => (each as { url?: unknown } | null)?.url !== extension.url,
  );
  return { ...fields, extension: [...others, extension] };
}

function codingsOf({ system, code }: Code, found: Found): readonly Coding[] {
  if (found === false) return [];
  return (code === undefined ? codesOf(found) : [code]).map((each) => ({ system, code: each }));
}

function codesOf(found: Found): readonly string[] {
  return typeof found === 'boolean' ? [] : found;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
