import { type Feedback, memoryJtiStore } from '@prestatiewijzer/cds-hooks';
import { decisionsOf, idOf } from './decisions.ts';
import type { Asides, Decision, ShownCard, Store, TakenBack } from './store.ts';

/** More than anyone tries out in one go; the oldest make room. */
const MOST_CARDS = 10_000;

/** Remembers until the service stops: for trying out, where a database would only be in the way. */
export class MemoryStore implements Store {
  readonly #shown = new Map<string, ShownCard & { readonly at: Date }>();
  readonly #heard = new Map<string, { readonly tenant: string; readonly at: Date }>();
  readonly #decided = new Map<string, Map<string, Decision>>();
  readonly #takenBack = new Map<string, readonly TakenBack[]>();
  readonly #tokens = memoryJtiStore();

  remember(issuer: string, jti: string, expiresAt: Date): Promise<boolean> {
    return this.#tokens.remember(issuer, jti, expiresAt);
  }

  async consider(
    tenant: string,
    patient: string,
    cards: readonly ShownCard[],
  ): Promise<ReadonlyMap<string, string>> {
    const all = this.#decided.get(`${tenant} ${patient}`)?.values() ?? [];
    const decided = [...all].filter(({ outcome }) => outcome !== 'taken-back');
    if (decided.length === 0) await this.show(cards);
    return new Map(decided.map(({ advice, fingerprint }) => [advice, fingerprint]));
  }

  async rename(tenant: string, patient: string, keys: ReadonlyMap<string, string>): Promise<void> {
    const decided = this.#decided.get(`${tenant} ${patient}`);
    for (const [old, key] of keys) {
      const decision = decided?.get(old);
      if (decision === undefined || decided?.has(key)) continue;
      decided?.delete(old);
      decided?.set(key, { ...decision, advice: key });
    }
  }

  async show(cards: readonly ShownCard[]): Promise<void> {
    for (const card of cards) this.#shown.set(`${card.tenant} ${card.card}`, { ...card, at: new Date() });
    for (const oldest of this.#shown.keys()) {
      if (this.#shown.size <= MOST_CARDS) break;
      this.#shown.delete(oldest);
    }
  }

  async hear(tenant: string, service: string, events: readonly Feedback[]): Promise<void> {
    for (const event of events) {
      const at = new Date();
      const heard = `${tenant} ${idOf(service, event)}`;
      if (this.#heard.has(heard)) continue;
      this.#heard.set(heard, { tenant, at });
      const shown = this.#shown.get(`${tenant} ${event.card}`);
      // No clock runs ahead of ours.
      for (const decision of shown === undefined ? [] : decisionsOf(shown, event))
        this.#decide(tenant, decision.at > at ? { ...decision, at } : decision);
    }
  }

  async setAside(tenant: string, patient: string): Promise<Asides> {
    const decided = [...(this.#decided.get(`${tenant} ${patient}`)?.values() ?? [])];
    return {
      setAside: decided
        .filter(({ outcome }) => outcome === 'overridden')
        .map(({ advice, title, reader, at }) => ({ advice, title, by: reader, at }))
        .sort((a, b) => b.at.getTime() - a.at.getTime()),
      takenBack: [...(this.#takenBack.get(`${tenant} ${patient}`) ?? [])].reverse(),
    };
  }

  async takeBack(tenant: string, patient: string, advice: string, by: string): Promise<boolean> {
    const key = `${tenant} ${patient}`;
    const decision = this.#decided.get(key)?.get(advice);
    if (decision?.outcome !== 'overridden') return false;
    const now = new Date();
    const { title, reader, at } = decision;
    // It stays, so that an older event that comes late does not outdo it.
    this.#decide(tenant, { ...decision, outcome: 'taken-back', reader: by, at: now });
    const taken = { advice, title, by: reader, at, takenBackBy: by, takenBackAt: now };
    this.#takenBack.set(key, [...(this.#takenBack.get(key) ?? []), taken]);
    return true;
  }

  async forget(tenant: string, before: Date): Promise<void> {
    for (const kept of [this.#shown, this.#heard])
      for (const [key, each] of kept) if (each.tenant === tenant && each.at < before) kept.delete(key);
    for (const [key, decided] of this.#decided)
      if (key.startsWith(`${tenant} `))
        for (const [advice, { at }] of decided) if (at < before) decided.delete(advice);
    for (const [key, taken] of this.#takenBack)
      if (key.startsWith(`${tenant} `))
        this.#takenBack.set(
          key,
          taken.filter(({ takenBackAt }) => takenBackAt >= before),
        );
  }

  /** The tokens see to that themselves. */
  async forgetTokens(): Promise<void> {}

  async check(): Promise<void> {}

  async close(): Promise<void> {}

  #decide(tenant: string, decision: Decision): void {
    const key = `${tenant} ${decision.patient}`;
    const decided = this.#decided.get(key) ?? new Map<string, Decision>();
    const earlier = decided.get(decision.advice);
    if (earlier === undefined || earlier.at <= decision.at) decided.set(decision.advice, decision);
    this.#decided.set(key, decided);
  }
}
