import { type Feedback, unavailable } from '@prestatiewijzer/cds-hooks';
import { within } from '../within.ts';
import type { Asides, ShownCard, Store } from './store.ts';

/** How long a call waits for the store when nobody says. */
export const DEFAULT_WAIT = 2000;

/** The next try may well find it. */
const RETRY_SECONDS = 2;

/**
 * A store that no call waits for longer than it may: after that, or when the store fails, the call gets a 503. What went
 * wrong is told to `onError`; what was asked goes on, and may still be kept.
 */
export class BoundedStore implements Store {
  readonly #store: Store;
  readonly #milliseconds: number;
  readonly #onError: (error: unknown) => void;

  constructor(store: Store, milliseconds: number, onError: (error: unknown) => void) {
    this.#store = store;
    this.#milliseconds = milliseconds;
    this.#onError = onError;
  }

  remember(issuer: string, jti: string, expiresAt: Date): Promise<boolean> {
    return this.#bounded(this.#store.remember(issuer, jti, expiresAt));
  }

  consider(
    tenant: string,
    patient: string,
    cards: readonly ShownCard[],
  ): Promise<ReadonlyMap<string, string>> {
    return this.#bounded(this.#store.consider(tenant, patient, cards));
  }

  rename(tenant: string, patient: string, keys: ReadonlyMap<string, string>): Promise<void> {
    return this.#bounded(this.#store.rename(tenant, patient, keys));
  }

  show(cards: readonly ShownCard[]): Promise<void> {
    return this.#bounded(this.#store.show(cards));
  }

  hear(tenant: string, service: string, events: readonly Feedback[]): Promise<void> {
    return this.#bounded(this.#store.hear(tenant, service, events));
  }

  setAside(tenant: string, patient: string): Promise<Asides> {
    return this.#bounded(this.#store.setAside(tenant, patient));
  }

  takeBack(tenant: string, patient: string, advice: string, by: string): Promise<boolean> {
    return this.#bounded(this.#store.takeBack(tenant, patient, advice, by));
  }

  /** Nobody waits for these. */
  forget(tenant: string, before: Date): Promise<void> {
    return this.#store.forget(tenant, before);
  }

  forgetTokens(): Promise<void> {
    return this.#store.forgetTokens();
  }

  /** Who asks whether it works waits as long as it likes. */
  check(): Promise<void> {
    return this.#store.check();
  }

  close(): Promise<void> {
    return this.#bounded(this.#store.close());
  }

  async #bounded<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await within(this.#milliseconds, work);
    } catch (error) {
      this.#onError(error);
      throw unavailable(RETRY_SECONDS, 'The service cannot reach its database now; try again in a moment.');
    }
  }
}
