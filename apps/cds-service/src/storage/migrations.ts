import type { Database } from './database.ts';
import { DatabaseUnusable } from './reaching.ts';

/** In order; what was released is never changed, only followed. One statement each. */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `create table shown_card (
       tenant text not null,
       card text not null,
       patient text not null,
       reader text not null,
       service text not null,
       hook text not null,
       shown_at timestamptz not null default now(),
       advice jsonb not null,
       primary key (tenant, card)
     )`,
    'create index shown_card_age on shown_card (tenant, shown_at)',
    `create table feedback (
       tenant text not null,
       event text not null,
       card text not null,
       service text not null,
       outcome text not null,
       outcome_at timestamptz not null,
       received_at timestamptz not null default now(),
       content jsonb not null,
       primary key (tenant, event)
     )`,
    'create index feedback_age on feedback (tenant, received_at)',
    `create table decision (
       tenant text not null,
       patient text not null,
       advice text not null,
       fingerprint text not null,
       outcome text not null,
       decided_at timestamptz not null,
       primary key (tenant, patient, advice)
     )`,
    'create index decision_age on decision (tenant, decided_at)',
    `create table used_token (
       token text primary key,
       expires_at timestamptz not null
     )`,
    'create index used_token_age on used_token (expires_at)',
  ],
  [
    // What is written to see whether the database can be written.
    'create table readiness (instance text primary key, checked_at timestamptz not null)',
    // An event from the future would outdo all that come after it, and never grow old.
    'update decision set decided_at = now() where decided_at > now()',
    'update feedback set outcome_at = received_at where outcome_at > received_at',
  ],
  [
    // Who decided, and about what: of what was decided before, as far as the cards and the feedback on them are still there.
    'alter table decision add column title text, add column reader text',
    `update decision set title = each ->> 'title', reader = shown_card.reader
     from shown_card join feedback using (tenant, card) cross join jsonb_array_elements(shown_card.advice) as each
     where decision.tenant = shown_card.tenant and decision.patient = shown_card.patient
       and decision.advice = each ->> 'key' and decision.decided_at = feedback.outcome_at`,
    `create table taken_back (
       tenant text not null,
       patient text not null,
       advice text not null,
       title text,
       reader text,
       decided_at timestamptz not null,
       taken_back_by text not null,
       taken_back_at timestamptz not null default now()
     )`,
    'create index taken_back_patient on taken_back (tenant, patient)',
    'create index taken_back_age on taken_back (tenant, taken_back_at)',
  ],
];

/** Brings the schema up to date, also when several instances start at once. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (query) => {
    if (database.lock !== undefined) await query(database.lock);
    await query(
      'create table if not exists migration (version int primary key, applied_at timestamptz not null default now())',
    );
    const [{ version }] = (await query<{ version: number }>(
      'select coalesce(max(version), 0) as version from migration',
    )) as [{ version: number }];
    if (version > MIGRATIONS.length) {
      throw new DatabaseUnusable(
        `the database is at version ${version}, this program knows ${MIGRATIONS.length}: run a newer release`,
      );
    }
    for (const [index, statements] of [...MIGRATIONS.entries()].slice(version)) {
      for (const statement of statements) await query(statement);
      await query('insert into migration (version) values ($1)', [index + 1]);
    }
  });
}
