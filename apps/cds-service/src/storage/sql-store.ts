import { createHash } from 'node:crypto';
import type { Feedback } from '@prestatiewijzer/cds-hooks';
import type { Database } from './database.ts';
import { decisionsOf, idOf } from './decisions.ts';
import { json } from './json.ts';
import type { ShownCard, Store } from './store.ts';
import { Together } from './together.ts';

interface Asked {
  readonly tenant: string;
  readonly patient: string;
}

interface Heard {
  readonly tenant: string;
  readonly service: string;
  readonly events: readonly Feedback[];
}

/** Keeps everything in PostgreSQL, embedded or not. */
export class SqlStore implements Store {
  readonly #database: Database;
  readonly #asking: Together<Asked, ReadonlyMap<string, string>>;
  readonly #showing: Together<readonly ShownCard[], undefined>;
  readonly #hearing: Together<Heard, undefined>;

  constructor(database: Database) {
    this.#database = database;
    this.#asking = new Together((asked) => this.#decisions(asked));
    this.#showing = new Together((cards) => this.#show(cards));
    this.#hearing = new Together((heard) => this.#hear(heard));
  }

  decisions(tenant: string, patient: string): Promise<ReadonlyMap<string, string>> {
    return this.#asking.add({ tenant, patient });
  }

  show(cards: readonly ShownCard[]): Promise<void> {
    return this.#showing.add(cards);
  }

  hear(tenant: string, service: string, events: readonly Feedback[]): Promise<void> {
    return this.#hearing.add({ tenant, service, events });
  }

  async remember(issuer: string, jti: string, expiresAt: Date): Promise<boolean> {
    // What a caller makes up can be of any length and hold anything; its hash does not.
    const token = createHash('sha256')
      .update(JSON.stringify([issuer, jti]))
      .digest('base64url');
    const fresh = await this.#database.query(
      'insert into used_token (token, expires_at) values ($1, $2) on conflict do nothing returning token',
      [token, expiresAt],
    );
    return fresh.length === 1;
  }

  async forget(tenant: string, before: Date): Promise<void> {
    for (const [table, age] of [
      ['shown_card', 'shown_at'],
      ['feedback', 'received_at'],
      ['decision', 'decided_at'],
    ]) {
      await this.#database.query(`delete from ${table} where tenant = $1 and ${age} < $2`, [tenant, before]);
    }
  }

  async forgetTokens(now: Date): Promise<void> {
    await this.#database.query('delete from used_token where expires_at < $1', [now]);
  }

  async check(): Promise<void> {
    await this.#database.query('select 1');
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  async #decisions(asked: readonly Asked[]): Promise<readonly ReadonlyMap<string, string>[]> {
    const rows = await this.#database.query<Asked & { advice: string; fingerprint: string }>(
      `select tenant, patient, advice, fingerprint from decision
       where (tenant, patient) in (select tenant, patient from jsonb_to_recordset($1) as asked (tenant text, patient text))`,
      [json(asked)],
    );
    const found = new Map<string, Map<string, string>>();
    for (const { tenant, patient, advice, fingerprint } of rows) {
      const key = `${tenant} ${patient}`;
      found.set(key, (found.get(key) ?? new Map()).set(advice, fingerprint));
    }
    return asked.map(({ tenant, patient }) => found.get(`${tenant} ${patient}`) ?? new Map());
  }

  async #show(cards: readonly (readonly ShownCard[])[]): Promise<readonly undefined[]> {
    await this.#database.query(
      `insert into shown_card (tenant, card, patient, reader, service, hook, advice)
       select tenant, card, patient, reader, service, hook, advice from jsonb_to_recordset($1)
         as shown (tenant text, card text, patient text, reader text, service text, hook text, advice jsonb)`,
      [json(cards.flat())],
    );
    return cards.map(() => undefined);
  }

  async #hear(heard: readonly Heard[]): Promise<readonly undefined[]> {
    const events = heard.flatMap(({ tenant, service, events }) =>
      events.map((event) => ({ tenant, service, event, id: idOf(service, event) })),
    );
    await this.#database.transaction(async (query) => {
      await query(
        `insert into feedback (tenant, event, card, service, outcome, outcome_at, content)
         select tenant, event, card, service, outcome, outcome_at, content from jsonb_to_recordset($1)
           as heard (tenant text, event text, card text, service text, outcome text, outcome_at timestamptz, content jsonb)
         order by tenant, event
         on conflict do nothing`,
        [
          json(
            events.map(({ tenant, service, event, id }) => ({
              tenant,
              service,
              event: id,
              card: event.card,
              outcome: event.outcome,
              outcome_at: event.outcomeTimestamp,
              content: event,
            })),
          ),
        ],
      );
      const shown = await query<Pick<ShownCard, 'tenant' | 'card' | 'patient' | 'advice'>>(
        `select tenant, card, patient, advice from shown_card
         where (tenant, card) in (select tenant, card from jsonb_to_recordset($1) as heard (tenant text, card text))`,
        [json(events.map(({ tenant, event: { card } }) => ({ tenant, card })))],
      );
      const decisions = events.flatMap(({ tenant, event }) =>
        shown
          .filter((card) => card.tenant === tenant && card.card === event.card)
          .flatMap((card) => decisionsOf(card, event))
          .map((decision) => ({ ...decision, tenant })),
      );
      if (decisions.length === 0) return;
      // Of several on the same advice the last counts, whatever order they come in; an order keeps others from waiting for us.
      await query(
        `insert into decision (tenant, patient, advice, fingerprint, outcome, decided_at)
         select distinct on (tenant, patient, advice) tenant, patient, advice, fingerprint, outcome, at
         from jsonb_to_recordset($1)
           as made (tenant text, patient text, advice text, fingerprint text, outcome text, at timestamptz)
         order by tenant, patient, advice, at desc
         on conflict (tenant, patient, advice) do update
           set fingerprint = excluded.fingerprint, outcome = excluded.outcome, decided_at = excluded.decided_at
           where decision.decided_at <= excluded.decided_at`,
        [json(decisions)],
      );
    });
    return heard.map(() => undefined);
  }
}
