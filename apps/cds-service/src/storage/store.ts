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
  /** What is set aside about a patient and what of that was taken back, the latest first. */
  setAside(tenant: string, patient: string): Promise<Asides>;
  /** Makes advice count again that was set aside, and keeps who did; false when it is not set aside. */
  takeBack(tenant: string, patient: string, advice: string, by: string): Promise<boolean>;
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

/** Advice that was set aside; what was decided before these were kept has no title and nobody who did it. */
export interface Aside {
  readonly advice: string;
  /** Id of the title. */
  readonly title?: string;
  /** The reader to whom the card was shown, by pseudonym. */
  readonly by?: string;
  readonly at: Date;
}

export interface TakenBack extends Aside {
  readonly takenBackBy: string;
  readonly takenBackAt: Date;
}

export interface Asides {
  readonly setAside: readonly Aside[];
  readonly takenBack: readonly TakenBack[];
}

/** A decision about advice; the last one counts. */
export interface Decision {
  readonly patient: string;
  readonly advice: string;
  readonly fingerprint: string;
  readonly title: string;
  readonly reader: string;
  readonly outcome: Feedback['outcome'] | 'taken-back';
  readonly at: Date;
}
