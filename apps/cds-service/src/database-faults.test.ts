import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openStore } from './storage/open-store.ts';
import type { Store } from './storage/store.ts';
import { type FlakyNetwork, flakyNetwork } from './testing/flaky-network.ts';
import { ehr, tenant, tenantsOf } from './testing/hospital.ts';
import { POSTGRES, type PostgresServer, startPostgres } from './testing/postgres.ts';
import { withoutHandOver } from './testing/record.ts';
import { cardsOf, post, prefetchOf, type RunningService, request, startService } from './testing/service.ts';

const PATIENT_VIEW = 'palliatief-patient-view';
const BODY = request({ prefetch: prefetchOf(withoutHandOver) });
const north = await ehr('https://ehr.north.example');

const it = test.skipIf(POSTGRES === undefined);
let postgres: PostgresServer;
let url: string;
let network: FlakyNetwork;
let store: Store;
let service: RunningService;
let errors: unknown[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
});
afterEach(async () => {
  service.server.close();
  network.close();
  await store.close().catch(() => undefined);
  errors = [];
});
afterAll(() => postgres.stop());

/** A service with its database behind a network that can fail. */
async function start({ wait, connections = 10 }: { wait: number; connections?: number }): Promise<void> {
  url = await postgres.newDatabase();
  const behind = new URL(url);
  network = await flakyNetwork(Number(behind.port));
  behind.port = `${network.port}`;
  store = await openStore({ url: behind.href, wait, connections }, (error) => errors.push(error));
  service = await startService({}, { store, tenants: tenantsOf([tenant('north', north)], store) });
}

async function call(body: object = BODY): Promise<Response> {
  return post(service, PATIENT_VIEW, body, await north.sign(PATIENT_VIEW));
}

async function sql(text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

it('connections that go silent cost the calls that are under way, and none after that', async () => {
  await start({ wait: 1000 });
  // As many connections as there can be.
  expect(new Set((await calls(30)).map(({ status }) => status))).toEqual(new Set([200]));
  network.forgetConnections();
  const during = await calls(10);
  const after = await calls(10);

  expect(during.map(({ status }) => status)).toEqual(Array(10).fill(503));
  expect(during[0]?.headers.get('retry-after')).toBe('2');
  expect(await during[0]?.text()).not.toMatch(/timeout|postgres/i);
  expect(errors.length).toBeGreaterThan(0);
  expect(after.map(({ status }) => status)).toEqual(Array(10).fill(200));
});

it('a call asks the database everything before anything is answered, so that a slow one costs one trip', async () => {
  await start({ wait: 30_000 });
  await calls(10);
  const before = network.sent.count;
  network.hold();
  const answer = call();
  // The token is used, and the cards are looked up and kept.
  await vi.waitFor(() => expect(network.sent.count - before).toBe(2), 20_000);
  expect(await Promise.race([answer.then(() => 'answered'), 'waiting'])).toBe('waiting');
  network.release();

  expect(await cardsOf(await answer)).toHaveLength(1);
  expect(network.sent.count - before).toBe(2);
  expect(await sql('select count(*)::int as n from used_token')).toEqual([{ n: 11 }]);
  expect(await sql('select count(*)::int as n from shown_card')).toEqual([{ n: 11 }]);
});

it('a hundred calls at once are answered, though every trip takes a second', async () => {
  await start({ wait: 30_000 });
  await calls(10);
  network.delay(1000);

  expect((await calls(100)).map(({ status }) => status)).toEqual(Array(100).fill(200));
});

it('who signs nothing sees its cards without the database; what was set aside may come again', async () => {
  await start({ wait: 500 });
  const open = await startService({}, { store });
  network.forgetConnections();
  const cards = await cardsOf(await post(open, PATIENT_VIEW, BODY));
  open.server.close();

  expect(cards).toHaveLength(1);
  expect(errors).not.toEqual([]);
});

it('a service is not ready while its database is silent, and says so in time', async () => {
  await start({ wait: 500 });
  expect((await fetch(`${service.base}/ready`)).status).toBe(200);
  network.hold();
  const answers = await Promise.all([1, 2, 3].map(() => fetch(`${service.base}/ready`)));
  network.release();

  expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
});

it('a service is not ready while its database can only be read', async () => {
  await start({ wait: 5000 });
  const { pathname } = new URL(url);
  await sql(`alter database ${pathname.slice(1)} set default_transaction_read_only = on`);
  await sql(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'prestatiewijzer-cds'",
  );

  await vi.waitFor(async () => expect((await fetch(`${service.base}/ready`)).status).toBe(503), 20_000);
});

function calls(count: number): Promise<Response[]> {
  return Promise.all(Array.from({ length: count }, () => call()));
}
