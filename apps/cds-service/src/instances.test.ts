import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openStore } from './storage/open-store.ts';
import type { Store } from './storage/store.ts';
import { ehr, tenant, tenantsOf } from './testing/hospital.ts';
import { POSTGRES, type PostgresServer, startPostgres } from './testing/postgres.ts';
import { withoutHandOver } from './testing/record.ts';
import { cardsOf, post, prefetchOf, type RunningService, request, startService } from './testing/service.ts';

const it = test.skipIf(POSTGRES === undefined);
const PATIENT_VIEW = 'palliatief-patient-view';
const north = await ehr('https://ehr.north.example');

let postgres: PostgresServer;
const running: { service: RunningService; store: Store }[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
});
afterEach(async () => {
  for (const { service, store } of running.splice(0)) {
    service.server.close();
    await store.close();
  }
});
afterAll(() => postgres.stop());

/** Two instances behind one address, on one database. */
async function twoInstances(): Promise<readonly [RunningService, RunningService]> {
  const url = await postgres.newDatabase();
  const instance = async () => {
    const store = await openStore({ url }, () => undefined);
    const service = await startService({}, { store, tenants: tenantsOf([tenant('north', north)], store) });
    running.push({ service, store });
    return service;
  };
  return [await instance(), await instance()];
}

it('accept a token once between them', async () => {
  const [first, second] = await twoInstances();
  const token = await north.sign(PATIENT_VIEW);
  const body = request({ prefetch: prefetchOf(withoutHandOver) });

  expect((await post(first, PATIENT_VIEW, body, token)).status).toBe(200);
  expect((await post(second, PATIENT_VIEW, body, token)).status).toBe(401);
  expect((await post(first, PATIENT_VIEW, body, token)).status).toBe(401);
});

it('know of each other what was set aside', async () => {
  const [first, second] = await twoInstances();
  const body = request({ prefetch: prefetchOf(withoutHandOver) });
  const view = async (service: RunningService) =>
    cardsOf(await post(service, PATIENT_VIEW, body, await north.sign(PATIENT_VIEW)));
  const [card] = await view(first);
  const event = { card: card?.uuid, outcome: 'overridden', outcomeTimestamp: '2026-03-10T10:05:31Z' };
  const path = `${PATIENT_VIEW}/feedback`;
  expect((await post(second, path, { feedback: [event] }, await north.sign(path))).status).toBe(200);

  expect([await view(first), await view(second)]).toEqual([[], []]);
});

it('are not ready, and say nothing of why, while the database is away', async () => {
  const [first] = await twoInstances();
  expect((await fetch(`${first.base}/ready`)).status).toBe(200);
  await running[0]?.store.close();
  const response = await fetch(`${first.base}/ready`);
  running.shift()?.service.server.close();

  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ status: 'not ready' });
});
