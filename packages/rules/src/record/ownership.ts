import type { Reference, Resource } from '@medplum/fhirtypes';
import type { Ref } from '../logic/fact.ts';
import type { Entry, Pool } from './pool.ts';

/** The resources of one type, by whom they are about. */
export interface Owned {
  readonly byPatient: ReadonlyMap<Ref, readonly Entry[]>;
  /** They name no patient. */
  readonly nobodys: readonly Entry[];
  /** They name a patient who is not in the input. */
  readonly strangers: readonly Entry[];
}

/** In which element a type names the patient; in `subject` where it is not listed. */
const PATIENT_ELEMENT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Claim: 'patient',
    Consent: 'patient',
    Coverage: 'beneficiary',
    EpisodeOfCare: 'patient',
    RelatedPerson: 'patient',
    Task: 'for',
  }),
);

export function patientElement(type: string): string {
  return PATIENT_ELEMENT.get(type) ?? 'subject';
}

const NONE: Owned = { byPatient: new Map(), nobodys: [], strangers: [] };

/** Which resource is whose: each type is looked through once, for all patients together. */
export class Ownership {
  readonly #pool: Pool;
  readonly #byType = new Map<string, Owned>();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  of(type: Resource['resourceType']): Owned {
    let owned = this.#byType.get(type);
    if (owned === undefined) {
      owned = this.#divide(type);
      this.#byType.set(type, owned);
    }
    return owned;
  }

  #divide(type: Resource['resourceType']): Owned {
    const entries = this.#pool.ofType(type);
    // Most records hold few of the types that rules read.
    if (entries.length === 0) return NONE;
    const byPatient = new Map<Ref, Entry[]>();
    const nobodys: Entry[] = [];
    const strangers: Entry[] = [];
    const element = patientElement(type);
    for (const entry of entries) {
      const reference = (entry.resource as unknown as Record<string, Reference | undefined>)[element];
      const key = reference === undefined ? undefined : this.#pool.keyOf(reference, entry);
      if (key === undefined) nobodys.push(entry);
      else if (byPatient.has(key)) byPatient.get(key)?.push(entry);
      else if (key.startsWith('Patient/') && this.#pool.get(key) === undefined) strangers.push(entry);
      else byPatient.set(key, [entry]);
    }
    return { byPatient, nobodys, strangers };
  }
}
