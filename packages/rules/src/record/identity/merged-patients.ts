import type { Patient, Reference } from '@medplum/fhirtypes';
import { type Wording, wording } from '../../logic/wording.ts';
import type { Entry } from '../entry.ts';
import { each } from '../safe.ts';
import { areDifferentPeople } from './person.ts';

type Resolve = (reference: Reference | undefined, from: Entry) => Entry | undefined;
/** What a reference names that leads nowhere, on its server. */
type Address = (reference: Reference | undefined, from: Entry) => string | undefined;

/** Patients that were merged into another, each with the one that is left. */
export interface Merged {
  readonly survivors: ReadonlyMap<Entry, Entry>;
  /** Who took the place of a Patient that is not in the input, by the address of that one. */
  readonly successors: ReadonlyMap<string, Entry>;
  readonly problems: readonly (readonly [Entry, Wording])[];
}

/** Follows `Patient.link`, to whatever end; a ring ends at its first by reference. */
export function mergedPatients(patients: readonly Entry[], resolve: Resolve, addressOf: Address): Merged {
  if (patients.every((patient) => (patient.resource as Patient).link === undefined)) return NONE_MERGED;
  const replacedBy = new Map<Entry, Entry>();
  const claims = new Map<string, Set<Entry>>();
  const problems: (readonly [Entry, Wording])[] = [];
  const join = (old: Entry, left: Entry) => {
    if (old === left) return;
    // Who have two numbers are no one person, whatever an administration says.
    if (areDifferentPeople(old.resource as Patient, left.resource as Patient))
      problems.push([old, TWO_PEOPLE]);
    else replacedBy.set(old, left);
  };
  for (const patient of patients) {
    for (const { type, other } of each((patient.resource as Patient).link)) {
      if (type !== 'replaced-by' && type !== 'replaces') continue;
      const found = resolve(other, patient);
      if (found?.resource.resourceType !== 'Patient') {
        if (type === 'replaced-by') problems.push([patient, NOT_HERE]);
        const address = type === 'replaces' && found === undefined ? addressOf(other, patient) : undefined;
        if (address !== undefined)
          claims.set(address, (claims.get(address) ?? new Set<Entry>()).add(patient));
      } else if (type === 'replaced-by') join(patient, found);
      else join(found, patient);
    }
  }
  const survivors = new Map<Entry, Entry>();
  for (const old of replacedBy.keys()) {
    const left = endOf(old, replacedBy);
    if (left !== old) survivors.set(old, left);
  }
  const successors = new Map<string, Entry>();
  for (const [address, claiming] of claims) {
    const left = new Set([...claiming].map((each) => survivors.get(each) ?? each));
    // Whom two say to replace is neither's.
    if (left.size === 1) for (const one of left) successors.set(address, one);
  }
  return { survivors, successors, problems };
}

const NONE_MERGED: Merged = { survivors: new Map(), successors: new Map(), problems: [] };

function endOf(start: Entry, replacedBy: ReadonlyMap<Entry, Entry>): Entry {
  const seen = new Set<Entry>();
  let patient = start;
  for (let next = replacedBy.get(patient); next !== undefined; next = replacedBy.get(patient)) {
    if (seen.has(patient)) return [...seen].reduce((first, each) => (each.ref < first.ref ? each : first));
    seen.add(patient);
    patient = next;
  }
  return patient;
}

const NOT_HERE = wording(
  'is samengevoegd met een patiënt die niet in de invoer staat. Lever ook die Patient.',
  'was merged into a patient that is not in the input. Supply that Patient too.',
);
const TWO_PEOPLE = wording(
  'is samengevoegd met een patiënt met een ander BSN of een andere geboortedatum; dat is niet gevolgd. Verbeter de koppeling.',
  'was merged into a patient with another BSN or date of birth; this was not followed. Mend the link.',
);
