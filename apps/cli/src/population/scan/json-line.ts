import { DATES_OF_CARE } from '@prestatiewijzer/rules/population';
import { type Fields, isObject } from '../owners.ts';

const LOOKED_AT = 2 ** 16;
const PATIENT_TYPE = Buffer.from('"Patient"');

/** Of a patient it matters whether they died, and whether they are the same as another. */
export function tellsOfPeople(bytes: Buffer, from: number, to: number): boolean {
  const line = bytes.subarray(from, to);
  return line.includes('"deceased') || line.includes('"link"');
}

/** A Bundle is nearly always of one patient; where the word stands twice it has to be read to know. */
export function hasOnePatient(bytes: Buffer, from: number, to: number): boolean {
  const line = bytes.subarray(from, to);
  const first = line.indexOf(PATIENT_TYPE);
  return first !== -1 && line.indexOf(PATIENT_TYPE, first + 1) === -1;
}

/** The patient of a line that cannot be read, as far as it still names one. */
export function patientNamedIn(bytes: Buffer, from: number, to: number): string | undefined {
  return OWNER.exec(bytes.toString('latin1', from, Math.min(to, from + LOOKED_AT)))?.[1];
}

const OWNER =
  /"(?:subject|patient|beneficiary|for)"\s*:\s*\{\s*"reference"\s*:\s*"(Patient\/[A-Za-z0-9.-]+)"/;

/** The type of a line that cannot be read, as far as it still tells. */
export function typeNamedIn(bytes: Buffer, from: number, to: number): string | undefined {
  const start = bytes.toString('latin1', from, Math.min(to, from + LOOKED_AT));
  return /"resourceType"\s*:\s*"([A-Za-z]+)"/.exec(start)?.[1];
}

/** A JSON object that says what type it is. */
export function parsed(bytes: Buffer, from: number, to: number): Fields | undefined {
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes.subarray(from, to)));
    return isObject(value) && typeof value['resourceType'] === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

export function isJson(bytes: Buffer, from: number, to: number): boolean {
  try {
    JSON.parse(decoder.decode(bytes.subarray(from, to)));
    return true;
  } catch {
    return false;
  }
}

const DATED: ReadonlySet<string> = new Set(DATES_OF_CARE);

/** The last day that is told of care, as late as a date that leaves days open can be. */
export function lastDateIn(value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null || depth > 64) return '';
  let last = '';
  for (const [key, each] of Object.entries(value)) {
    const date =
      typeof each === 'string'
        ? DATED.has(key) && /^\d{4}/.test(each)
          ? `${each.slice(0, 10)}~`
          : ''
        : lastDateIn(each, depth + 1);
    if (date > last) last = date;
  }
  return last;
}
