import { createHmac } from 'node:crypto';
import { canonical } from '../canonical.ts';

/** Names that say nothing to who lacks the key of the tenant, and are always the same for the same. */
export class Pseudonyms {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  of(...parts: readonly unknown[]): string {
    return createHmac('sha256', this.#key).update(canonical(parts)).digest('base64url');
  }
}
