import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { stringify } from 'safe-stable-stringify';

/** Names that say nothing to who lacks the key of the tenant, and are always the same for the same. */
export class Pseudonyms {
  readonly #key: KeyObject;

  constructor(key: string) {
    this.#key = createSecretKey(key, 'utf8');
  }

  of(...parts: readonly unknown[]): string {
    return createHmac('sha256', this.#key).update(stringify(parts)).digest('base64url');
  }
}
