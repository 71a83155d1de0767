import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import type { Feedback } from '@prestatiewijzer/cds-hooks';
import type { Database } from './database.ts';
import { idOf } from './decisions.ts';
import { json } from './json.ts';
import { setAside, takeBack } from './sql-asides.ts';
import type { Asides, ShownCard, Store } from './store.ts';
import { Together } from './together.ts';

interface Asked {
  readonly tenant: string;
  readonly patient: string;
  readonly cards: readonly ShownCard[];
}

interface Used {
  readonly token: string;
  readonly expires_at: Date;
}

interface Heard {
  readonly tenant: string;
  readonly service: string;
  readonly events: readonly Feedback[];
}

const SHOWN = 'tenant, card, patient, reader, service, hook, advice';
const SHOWN_CARDS =
  'jsonb_to_recordset($2) as shown (tenant text, card text, patient text, reader text, service text, hook text, advice jsonb)';

/** Keeps everything in PostgreSQL, embedded or not. */
export class SqlStore implements Store {
  readonly #database: Database;
  readonly #using: Together<Used, boolean>;
  readonly #asking: Together<Asked, ReadonlyMap<string, string>>;
  readonly #showing: Together<readonly ShownCard[], undefined>;
  readonly #hearing: Together<Heard, undefined>;

  constructor(database: Database) {
    this.#database = database;
    const { parallel } = database;
    this.#using = new Together((used) => this.#use(used), parallel);
    this.#asking = new Together((asked) => this.#consider(asked), parallel);
    this.#showing = new Together((cards) => this.#show(cards), parallel);
    this.#hearing = new Together((heard) => this.#hear(heard), parallel);
  }

  consider(
    tenant: string,
    patient: string,
    cards: readonly ShownCard[],
  ): Promise<ReadonlyMap<string, string>> {
    return this.#asking.add({ tenant, patient, cards });
  }

  /** Of several that get one key the first does. */
  async rename(tenant: string, patient: string, keys: ReadonlyMap<string, string>): Promise<void> {
    const once = new Map([...keys].reverse().map(([old, key]) => [key, old]));
    await this.#database.query(
      `update decision set advice = renamed.key
       from jsonb_to_recordset($3) as renamed (old text, key text)
       where tenant = $1 and patient = $2 and advice = renamed.old
         and not exists (
           select from decision as there
           where there.tenant = $1 and there.patient = $2 and there.advice = renamed.key
         )`,
      [tenant, patient, json([...once].map(([key, old]) => ({ old, key })))],
    );
  }

  show(cards: readonly ShownCard[]): Promise<void> {
    return this.#showing.add(cards);
  }

  hear(tenant: string, service: string, events: readonly Feedback[]): Promise<void> {
    return this.#hearing.add({ tenant, service, events });
  }

  setAside(tenant: string, patient: string): Promise<Asides> {
    return setAside(this.#database, tenant, patient);
  }

  takeBack(tenant: string, patient: string, advice: string, by: string): Promise<boolean> {
    return takeBack(this.#database, { tenant, patient, advice, by });
  }

  async remember(issuer: string, jti: string, expiresAt: Date): Promise<boolean> {
    // What a caller makes up can be of any length and hold anything; its hash does not.
    const token = createHash('sha256')
      .update(JSON.stringify([issuer, jti]))
      .digest('base64url');
    return this.#using.add({ token, expires_at: expiresAt });
  }

  async forget(tenant: string, before: Date): Promise<void> {
    for (const [table, age] of [
      ['shown_card', 'shown_at'],
      ['feedback', 'received_at'],
      ['decision', 'decided_at'],
      ['taken_back', 'taken_back_at'],
    ]) {
      await this.#database.transaction((query) =>
        query(`delete from ${table} where tenant = $1 and ${age} < $2`, [tenant, before]),
      );
    }
  }

  /** An instance of which the clock lags behind accepts a token longer than others do. */
  async forgetTokens(): Promise<void> {
    await this.#database.transaction((query) =>
      query(`delete from used_token where expires_at < now() - interval '1 hour'`),
    );
  }

  async check(): Promise<void> {
    await this.#database.query(
      `insert into readiness (instance, checked_at) values ($1, now())
       on conflict (instance) do update set checked_at = excluded.checked_at`,
      [hostname()],
    );
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  /** Of a token that came twice in one round the first counts. */
  async #use(used: readonly Used[]): Promise<readonly boolean[]> {
    const rows = await this.#database.query<{ token: string }>(
      `insert into used_token (token, expires_at)
       select token, max(expires_at) from jsonb_to_recordset($1) as used (token text, expires_at timestamptz)
       group by token order by token
       on conflict do nothing returning token`,
      [json(used)],
    );
    const fresh = new Set(rows.map(({ token }) => token));
    return used.map(({ token }) => fresh.delete(token));
  }

  async #consider(asked: readonly Asked[]): Promise<readonly ReadonlyMap<string, string>[]> {
    const rows = await this.#database.query<Asked & { advice: string; fingerprint: string }>(
      `with decided as (
         select tenant, patient, advice, fingerprint from decision
         where (tenant, patient) in (select tenant, patient from jsonb_to_recordset($1) as asked (tenant text, patient text))
           and outcome <> 'taken-back'
       ), kept as (
         insert into shown_card (${SHOWN})
         select ${SHOWN} from ${SHOWN_CARDS}
         where (tenant, patient) not in (select tenant, patient from decided)
       )
       select * from decided`,
      [
        json(asked.map(({ tenant, patient }) => ({ tenant, patient }))),
        json(asked.flatMap(({ cards }) => cards)),
      ],
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
      `insert into shown_card (${SHOWN}) select ${SHOWN} from ${SHOWN_CARDS.replace('$2', '$1')}`,
      [json(cards.flat())],
    );
    return cards.map(() => undefined);
  }

  /**
   * Keeps the events, and what they decide about the advice of their cards: all of it when set aside, what was chosen
   * when accepted; an event that came before decides nothing anew. Of several on the same advice the last counts, whatever order they come in; no clock runs ahead of that
   * of the database. A fixed order keeps others from waiting for us while we wait for them.
   */
  async #hear(heard: readonly Heard[]): Promise<readonly undefined[]> {
    const events = heard.flatMap(({ tenant, service, events }) =>
      events.map((event) => ({
        tenant,
        service,
        event: idOf(service, event),
        card: event.card,
        outcome: event.outcome,
        at: event.outcomeTimestamp,
        accepted: event.outcome === 'accepted' ? event.acceptedSuggestions.map(({ id }) => id) : [],
        content: event,
      })),
    );
    await this.#database.query(
      `with heard as (
         select tenant, service, event, card, outcome, least(at, now()) as at, accepted, content
         from jsonb_to_recordset($1) as sent (tenant text, service text, event text, card text, outcome text,
           at timestamptz, accepted jsonb, content jsonb)
       ), kept as (
         insert into feedback (tenant, event, card, service, outcome, outcome_at, content)
         select tenant, event, card, service, outcome, at, content from heard
         order by tenant, event
         on conflict do nothing
         returning tenant, event
       )
       insert into decision (tenant, patient, advice, fingerprint, title, reader, outcome, decided_at)
       select distinct on (tenant, patient, about) tenant, patient, about, fingerprint, title, reader, outcome, at
       from (
         select tenant, patient, each ->> 'key' as about, each ->> 'fingerprint' as fingerprint,
           each ->> 'title' as title, reader, heard.outcome, heard.at
         from heard join kept using (tenant, event) join shown_card using (tenant, card) cross join jsonb_array_elements(shown_card.advice) as each
         where heard.outcome = 'overridden' or heard.accepted ? (each ->> 'suggestion')
       ) as made
       order by tenant, patient, about, at desc
       on conflict (tenant, patient, advice) do update
         set fingerprint = excluded.fingerprint, title = excluded.title, reader = excluded.reader,
           outcome = excluded.outcome, decided_at = excluded.decided_at
         where decision.decided_at <= excluded.decided_at`,
      [json(events)],
    );
    return heard.map(() => undefined);
  }
}
