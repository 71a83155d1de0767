import type { Feedback, JtiStore } from '@prestatiewijzer/cds-hooks';

/**
 * What the service remembers. Patients, readers and advice are known by pseudonym only; everything belongs to a tenant.
 */
export interface Store extends JtiStore {
  /**
   * What was decided about advice on a patient: the fingerprint of its evidence at that time, by advice. Where nothing
   * was, as is usual, `cards` are what is shown, and are kept at once.
   */
  consider(
    tenant: string,
    patient: string,
    cards: readonly ShownCard[],
  ): Promise<ReadonlyMap<string, string>>;
  /**
   * Gives decisions about a patient the key of their advice: by the key that they have, the one that it has now. A decision
   * that is there under that already stays.
   */
  rename(tenant: string, patient: string, keys: ReadonlyMap<string, string>): Promise<void>;
  /** Resolves when the cards are kept. */
  show(cards: readonly ShownCard[]): Promise<void>;
  /** Resolves when all events are kept; an event that came before changes nothing. */
  hear(tenant: string, service: string, events: readonly Feedback[]): Promise<void>;
  /** Forgets what a tenant's cards, feedback and decisions told before a moment. */
  forget(tenant: string, before: Date): Promise<void>;
  /** Forgets the tokens that have expired, by the clock of the store. */
  forgetTokens(): Promise<void>;
  /** Rejects when the store cannot be read and written now. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** A card as it was shown. */
export interface ShownCard {
  readonly tenant: string;
  /** Its uuid. */
  readonly card: string;
  readonly patient: string;
  readonly reader: string;
  readonly service: string;
  readonly hook: string;
  readonly advice: readonly ShownAdvice[];
}

export interface ShownAdvice {
  readonly key: string;
  readonly fingerprint: string;
  /** Id of the title. */
  readonly title: string;
  readonly status: string;
  /** The uuid of the suggestion that carries it out. */
  readonly suggestion?: string;
}

/** A decision about advice; the last one counts. */
export interface Decision {
  readonly patient: string;
  readonly advice: string;
  readonly fingerprint: string;
  readonly outcome: Feedback['outcome'];
  readonly at: Date;
}
