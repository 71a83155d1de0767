import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from './storage/database.ts';
import { embeddedDatabase } from './storage/embedded.ts';
import { postgresDatabase } from './storage/postgres.ts';
import { startServing } from './testing/command.ts';
import { POSTGRES, type PostgresServer, startPostgres } from './testing/postgres.ts';

const FEEDBACK = '/cds-services/palliatief-patient-view/feedback';
const CLIENTS = 12;
/** The service is killed in the middle of its work each time it has acknowledged this many. */
const ACKNOWLEDGED = 150;
const ROUNDS = 3;

let postgres: PostgresServer | undefined;
const folder = mkdtempSync(join(tmpdir(), 'crash-'));

beforeAll(async () => {
  if (POSTGRES !== undefined) postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true });
});

it.for([
  {
    name: 'the embedded database',
    missing: false,
    place: async () => ({ args: ['--data', folder], env: {}, open: () => embeddedDatabase(folder) }),
  },
  {
    name: 'a PostgreSQL server',
    missing: POSTGRES === undefined,
    place: async () => {
      const url = (await postgres?.newDatabase()) as string;
      const open = async () =>
        postgresDatabase(url, { milliseconds: 60_000, connections: 2, onError: () => undefined });
      return { args: [], env: { DATABASE_URL: url }, open };
    },
  },
])(
  'no acknowledged feedback is lost when the service is killed, with $name',
  async ({ place, missing }, { skip }) => {
    skip(missing);
    const { args, env, open } = await place();
    const acknowledged: string[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const { base, child, ended } = await startServing(args, env);
      const enough = acknowledged.length + ACKNOWLEDGED;
      await Promise.all(
        Array.from({ length: CLIENTS }, () =>
          sendUntilItDies(base, (card) => {
            acknowledged.push(card);
            if (acknowledged.length === enough) child.kill('SIGKILL');
          }),
        ),
      );
      expect(await ended).toMatchObject({ signal: 'SIGKILL' });
    }

    const kept = await cardsIn(await open());
    expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * ACKNOWLEDGED);
    expect(acknowledged.filter((card) => !kept.has(card))).toEqual([]);
  },
);

async function sendUntilItDies(base: string, onAcknowledged: (card: string) => void): Promise<void> {
  for (;;) {
    const card = crypto.randomUUID();
    const event = { card, outcome: 'overridden', outcomeTimestamp: '2026-03-10T10:05:31Z' };
    try {
      const { status } = await fetch(base + FEEDBACK, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ feedback: [event] }),
      });
      if (status !== 200) throw new Error(`answered ${status}`);
    } catch (error) {
      if ((error as Error).message.startsWith('answered')) throw error;
      return;
    }
    onAcknowledged(card);
  }
}

async function cardsIn(database: Database): Promise<Set<string>> {
  const rows = await database.query<{ card: string }>('select card from feedback');
  await database.close();
  return new Set(rows.map(({ card }) => card));
}
