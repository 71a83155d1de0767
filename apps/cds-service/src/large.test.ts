import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Card } from '@prestatiewijzer/cds-hooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type RunningCommand, startServing } from './testing/command.ts';
import { ehr } from './testing/hospital.ts';
import { POSTGRES, type PostgresServer, startPostgres } from './testing/postgres.ts';
import { withoutHandOver } from './testing/record.ts';
import { cardsOf, prefetchOf, request, startService } from './testing/service.ts';

const PATIENT_VIEW = 'palliatief-patient-view';
const north = await ehr('https://ehr.north.example');
const folder = mkdtempSync(join(tmpdir(), 'large-'));
const audit = join(folder, 'access.ndjson');

const it = test.skipIf(POSTGRES === undefined);
let postgres: PostgresServer;
let service: RunningCommand & { readonly base: string; readonly stop: () => Promise<void> };

beforeAll(async () => {
  postgres = await startPostgres();
  const config = join(folder, 'config.yaml');
  const settings = { organisation: { kind: 'hospital' }, bindings: { role: "'01.016'" } };
  const tenant = {
    id: 'north',
    issuers: [{ iss: north.iss, jwks: north.jwks }],
    pseudonymKey: { env: 'NORTH_KEY' },
    settings,
  };
  writeFileSync(
    config,
    stringify({
      baseUrl: 'https://cds.example',
      shutdown: { drain: 0 },
      audit: { file: audit },
      tenants: [tenant],
    }),
  );
  service = await startServing(['--config', config], {
    NORTH_KEY: 'a key of at least thirty-two characters',
    DATABASE_URL: await postgres.newDatabase(),
  });
});
afterAll(async () => {
  await service.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true });
});

const flags = Array.from({ length: 5000 }, (_, index) => ({
  resourceType: 'Flag',
  id: `f${index}`,
  status: 'inactive',
  subject: { reference: 'Patient/olivia' },
  code: { text: 'Something else altogether' },
}));
const LARGE = request({ prefetch: prefetchOf([...withoutHandOver, ...flags]) });

async function send(path: string, body: string): Promise<Response> {
  return fetch(`${service.base}/cds-services/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await north.sign(path)) },
    body,
  });
}

const view = async (body: object) => cardsOf(await send(PATIENT_VIEW, JSON.stringify(body)));

function withoutIds(cards: readonly Card[]): unknown {
  return JSON.parse(
    JSON.stringify(cards, (key, value) => (key === 'uuid' || key === 'id' ? undefined : value)),
  );
}

it('a large call gets the cards that it gets elsewhere, is recorded, and can be set aside', async () => {
  expect(JSON.stringify(LARGE).length).toBeGreaterThan(262_144);
  const small = await startService({ organisation: { kind: 'hospital' } });
  const reference = await fetch(`${small.base}/cds-services/${PATIENT_VIEW}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(LARGE),
  });
  const expected = await cardsOf(reference);
  small.server.close();
  const cards = await view(LARGE);

  expect(withoutIds(cards)).toEqual(withoutIds(expected));
  expect(cards).toHaveLength(1);
  expect(
    readFileSync(audit, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    {
      outcome: '0',
      agent: [{ who: { reference: 'Practitioner/internist' } }, {}],
      source: { site: 'north' },
    },
  ]);
  expect(await (await fetch(`${service.base}/metrics`)).text()).toContain(
    'cds_calls_total{tenant="north",service="palliatief-patient-view",hook="patient-view",outcome="cards"} 1',
  );

  const event = { card: cards[0]?.uuid, outcome: 'overridden', outcomeTimestamp: '2026-03-10T10:05:31Z' };
  expect((await send(`${PATIENT_VIEW}/feedback`, JSON.stringify({ feedback: [event] }))).status).toBe(200);
  // A small call and a large one know the same.
  expect(await view(LARGE)).toEqual([]);
  expect(await view(request({ prefetch: prefetchOf(withoutHandOver) }))).toEqual([]);
});

it.each([
  ['is no JSON', () => 'x'.repeat(300_000), 400],
  ['is for another hook', () => JSON.stringify({ ...LARGE, hook: 'order-sign' }), 400],
  ['lacks the patient', () => JSON.stringify({ ...LARGE, prefetch: { filler: 'x'.repeat(300_000) } }), 412],
])('a large call that %s is refused as a small one is', async (_, body, status) => {
  const response = await send(PATIENT_VIEW, body());

  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ resourceType: 'OperationOutcome' });
});

it('a large record is assessed as a small one is', async () => {
  const assessments = async (resources: readonly object[], at = '2026-03-10') => {
    const body = { resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) };
    const token = await north.sign('', { aud: 'https://cds.example/assessments' });
    return fetch(`${service.base}/assessments?at=${at}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...token },
      body: JSON.stringify(body),
    });
  };
  const large = await assessments([...withoutHandOver, ...flags]);

  expect(await large.json()).toEqual(await (await assessments(withoutHandOver)).json());
  expect((await assessments([...withoutHandOver, ...flags], 'x')).status).toBe(400);
});

it('large calls that come at once are all answered', async () => {
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => send(PATIENT_VIEW, JSON.stringify(LARGE))),
  );

  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
});
