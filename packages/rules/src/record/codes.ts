import type { CodeableConcept, Coding } from '@medplum/fhirtypes';
import { type System, systemOf } from '../codes/systems.ts';
import { each, text } from './safe.ts';

/** The codes of one system in a concept, in the form the rules use. */
export function codesOf(concept: CodeableConcept | undefined, system: System): readonly string[] {
  let codes: string[] | undefined;
  for (const coding of each(concept?.coding)) {
    if (systemOf(coding.system) !== system) continue;
    const code = normalise(coding, system);
    if (code === undefined) continue;
    if (codes === undefined) codes = [code];
    else codes.push(code);
  }
  return codes ?? NONE;
}

/** The codes of one system in several concepts. */
export function codesIn(concepts: readonly CodeableConcept[] | undefined, system: System): readonly string[] {
  let codes = NONE;
  for (const concept of each(concepts)) {
    const own = codesOf(concept, system);
    if (own.length > 0) codes = codes.length === 0 ? own : [...codes, ...own];
  }
  return codes;
}

const NONE: readonly string[] = [];

export function hasCode(concept: CodeableConcept | undefined, system: System, code: string): boolean {
  for (const coding of each(concept?.coding)) {
    if (systemOf(coding.system) === system && normalise(coding, system) === code) return true;
  }
  return false;
}

/** Whether a concept has a code that fits; what is asked of many resources is asked of each coding once. */
export function someCode(
  concept: CodeableConcept | undefined,
  fits: (system: System, code: string) => boolean,
): boolean {
  for (const coding of each(concept?.coding)) {
    const system = systemOf(coding.system);
    const code = system && normalise(coding, system);
    if (system !== undefined && code !== undefined && fits(system, code)) return true;
  }
  return false;
}

export function anyHasCode(
  concepts: readonly CodeableConcept[] | undefined,
  system: System,
  code: string,
): boolean {
  for (const concept of each(concepts)) if (hasCode(concept, system, code)) return true;
  return false;
}

function normalise(coding: Coding, system: System): string | undefined {
  const code = text(coding.code)?.trim();
  if (code === undefined) return undefined;
  if (system === 'nza') return /^\d{1,6}$/.test(code) ? code.padStart(6, '0') : code;
  if (system === 'agb') return /^\d{1,4}$/.test(code) ? code.padStart(4, '0') : code;
  if (system === 'dbc') return normaliseDiagnosis(code);
  if (system === 'zorgproduct') return code.replaceAll(' ', '');
  return code;
}

/** `313.050` and `0313.050` are the same diagnosis. */
function normaliseDiagnosis(code: string): string {
  const [specialism, diagnosis] = code.split('.');
  return diagnosis === undefined ? code : `${(specialism as string).padStart(4, '0')}.${diagnosis}`;
}
