import type { Patient } from '@medplum/fhirtypes';
import { text } from '../safe.ts';
import { BSN, identifierKeys } from './identifiers.ts';

/** Whether two Patients can be one person. Only what cannot be of one person tells them apart. */
export function areDifferentPeople(a: Patient, b: Patient): boolean {
  const [ofA, ofB] = [bsnOf(a), bsnOf(b)];
  if (ofA.length > 0 && ofB.length > 0) return !ofA.some((bsn) => ofB.includes(bsn));
  const [bornA, bornB] = [text(a.birthDate), text(b.birthDate)];
  // A date can be given in part: 1950 and 1950-01-02 do not differ.
  return bornA !== undefined && bornB !== undefined && !bornA.startsWith(bornB) && !bornB.startsWith(bornA);
}

/** Whether an identifier is of somebody else than this Patient. */
export function contradicts(patient: Patient, key: string): boolean {
  const keys = identifierKeys(patient);
  if (keys.includes(key)) return false;
  const register = key.slice(0, key.indexOf('|') + 1);
  return keys.some((each) => each.startsWith(register));
}

/** The citizen service numbers of a Patient. */
export function bsnOf(patient: Patient): readonly string[] {
  return identifierKeys(patient).filter((key) => key.startsWith(`${BSN}|`));
}
