import { type Feedback, unavailable } from '@prestatiewijzer/cds-hooks';
import type { ShownCard, Store } from './store.ts';

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
  #checking: Promise<void> | undefined;

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

  show(cards: readonly ShownCard[]): Promise<void> {
    return this.#bounded(this.#store.show(cards));
  }

  hear(tenant: string, service: string, events: readonly Feedback[]): Promise<void> {
    return this.#bounded(this.#store.hear(tenant, service, events));
  }

  /** Nobody waits for these. */
  forget(tenant: string, before: Date): Promise<void> {
    return this.#store.forget(tenant, before);
  }

  forgetTokens(): Promise<void> {
    return this.#store.forgetTokens();
  }

  /** However many ask, the store is asked once at a time. */
  check(): Promise<void> {
    this.#checking ??= this.#store.check().finally(() => {
      this.#checking = undefined;
    });
    return this.#bounded(this.#checking);
  }

  close(): Promise<void> {
    return this.#bounded(this.#store.close());
  }

  async #bounded<Result>(work: Promise<Result>): Promise<Result> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new StoreTooLate()), this.#milliseconds);
    });
    try {
      return await Promise.race([work, late]);
    } catch (error) {
      this.#onError(error);
      throw unavailable(RETRY_SECONDS, 'The service cannot reach its database now; try again in a moment.');
    } finally {
      clearTimeout(timer);
    }
  }
}

class StoreTooLate extends Error {
  override readonly name = 'StoreTooLate';
}
