import type { CodeableConcept, Patient, Reference } from '@medplum/fhirtypes';

const NZA = 'urn:oid:2.16.840.1.113883.2.4.3.27.15.5';

export function nameOf(patient: Patient): string {
  const [name] = patient.name ?? [];
  return name?.text ?? [...(name?.given ?? []), name?.family].filter(Boolean).join(' ') ?? 'Naam onbekend';
}

/** The words of a concept; a zorgactiviteit is known by its number. */
export function wordsOf(concept: CodeableConcept | undefined): string | undefined {
  const [coding] = concept?.coding ?? [];
  const words = concept?.text ?? coding?.display ?? coding?.code;
  return coding?.system === NZA && words !== coding.code ? `${coding.code} ${words}` : words;
}

export function whoOf(references: readonly (Reference | undefined)[] | undefined): string | undefined {
  const names = (references ?? []).flatMap((reference) => reference?.display ?? reference?.reference ?? []);
  return names.length === 0 ? undefined : names.join('; ');
}

export function hasNza(concept: CodeableConcept | undefined, codes: readonly string[]): boolean {
  return (concept?.coding ?? []).some(({ system, code }) => system === NZA && codes.includes(code ?? ''));
}
