import type { Ref } from '../logic/fact.ts';
import type { Entry } from './entry.ts';
import { NOBODY, type Ownership } from './identity/ownership.ts';
import type { Shortfall } from './reading/shortfall.ts';

/** Of which types the input surely does not hold everything, for everybody or for one patient. */
export class Gaps {
  readonly #shortfall: Shortfall;
  readonly #ofAll = new Set<string>();
  readonly #byPatient = new Map<Ref, Set<string>>();

  /** `lacking` is what could not be used, or came only in part: for whom it is about its type is not complete. */
  constructor(shortfall: Shortfall, lacking: readonly Entry[], ownership: Ownership) {
    this.#shortfall = shortfall;
    for (const entry of lacking) {
      const owner = ownership.ownerOf(entry);
      const { resourceType } = entry.resource;
      if (owner === NOBODY) this.#ofAll.add(resourceType);
      else if ('of' in owner) {
        const types = this.#byPatient.get(owner.of) ?? new Set();
        this.#byPatient.set(owner.of, types.add(resourceType));
      }
    }
  }

  concern(patient: Ref, type: string): boolean {
    return (
      this.#shortfall.concerns(type) ||
      this.#ofAll.has(type) ||
      this.#byPatient.get(patient)?.has(type) === true
    );
  }
}
