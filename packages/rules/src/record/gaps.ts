import type { Ref } from '../logic/fact.ts';
import type { Entry } from './entry.ts';
import { NOBODY, type Ownership } from './identity/ownership.ts';
import type { Shortfall } from './reading/shortfall.ts';

/** Of which types the input surely does not hold everything, for everybody or for one patient. */
export class Gaps {
  readonly #shortfall: Shortfall;
  readonly #ofAll: ReadonlySet<string>;
  readonly #byPatient: ReadonlyMap<Ref, ReadonlySet<string>>;
  /** Who has another record in the input, which is not read with this one. */
  readonly #elsewhere: ReadonlySet<Ref>;
  readonly #known: readonly string[];

  private constructor(
    shortfall: Shortfall,
    ofAll: ReadonlySet<string>,
    byPatient: ReadonlyMap<Ref, ReadonlySet<string>>,
    elsewhere: ReadonlySet<Ref>,
    known: readonly string[],
  ) {
    this.#shortfall = shortfall;
    this.#ofAll = ofAll;
    this.#byPatient = byPatient;
    this.#elsewhere = elsewhere;
    this.#known = known;
  }

  /** `lacking` is what could not be used, or came only in part: for whom it is about its type is not complete. */
  static of(
    shortfall: Shortfall,
    lacking: readonly Entry[],
    elsewhere: ReadonlySet<Ref>,
    ownership: Ownership,
  ): Gaps {
    const ofAll = new Set<string>();
    const byPatient = new Map<Ref, Set<string>>();
    for (const entry of lacking) {
      const owner = ownership.ownerOf(entry);
      const { resourceType } = entry.resource;
      if (owner === NOBODY) ofAll.add(resourceType);
      else if ('of' in owner) {
        const types = byPatient.get(owner.of) ?? new Set();
        byPatient.set(owner.of, types.add(resourceType));
      }
    }
    return new Gaps(shortfall, ofAll, byPatient, elsewhere, []);
  }

  /** The same, but for types of which all is known. */
  except(types: readonly string[]): Gaps {
    return new Gaps(this.#shortfall, this.#ofAll, this.#byPatient, this.#elsewhere, types);
  }

  concern(patient: Ref, type: string): boolean {
    if (this.#known.includes(type)) return false;
    return (
      this.#shortfall.concerns(type) ||
      this.#elsewhere.has(patient) ||
      this.#ofAll.has(type) ||
      this.#byPatient.get(patient)?.has(type) === true
    );
  }
}
