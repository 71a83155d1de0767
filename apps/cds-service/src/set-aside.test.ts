import type { Card } from '@prestatiewijzer/cds-hooks';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditTrail } from './observe/audit.ts';
import { Metrics } from './observe/metrics.ts';
import { MemoryStore } from './storage/memory-store.ts';
import type { Asides } from './storage/store.ts';
import { type Ehr, ehr, tenant, tenantsOf } from './testing/hospital.ts';
import { withoutHandOver } from './testing/record.ts';
import { cardsOf, post, prefetchOf, type RunningService, request, startService } from './testing/service.ts';

const PATIENT_VIEW = 'palliatief-patient-view';
const north = await ehr('https://ehr.north.example');
const south = await ehr('https://ehr.south.example');
const persons = { userId: 'Practitioner/internist', patientId: 'olivia' };

let service: RunningService;
let seen: Parameters<AuditTrail['record']>[0][];

beforeEach(async () => {
  seen = [];
  const store = new MemoryStore();
  const tenants = tenantsOf([tenant('north', north), tenant('south', south, { callsPerMinute: 2 })], store);
  const audit = {
    record: (access: (typeof seen)[number]) => void seen.push(access),
    reopen: () => undefined,
  };
  service = await startService({}, { store, tenants, observers: { metrics: new Metrics(), audit } });
});
afterEach(() => service.server.close());

async function send(path: string, body: unknown, by: Ehr = north): Promise<Response> {
  return fetch(service.base + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(await by.sign('', { aud: `https://cds.example${path}` })),
    },
    body: JSON.stringify(body),
  });
}

const asides = async (by: Ehr = north, who: object = persons) =>
  (await (await send('/set-aside', who, by)).json()) as Asides;

async function cards(): Promise<Card[]> {
  const body = request({ prefetch: prefetchOf(withoutHandOver) });
  return cardsOf(await post(service, PATIENT_VIEW, body, await north.sign(PATIENT_VIEW)));
}

/** Sets aside what there is. */
async function setAside(): Promise<void> {
  const [card] = await cards();
  const event = { card: card?.uuid, outcome: 'overridden', outcomeTimestamp: '2026-03-10T10:05:31.000Z' };
  const path = `${PATIENT_VIEW}/feedback`;
  expect((await post(service, path, { feedback: [event] }, await north.sign(path))).status).toBe(200);
}

describe('what was set aside', () => {
  it('can be seen, with who and when, by pseudonym', async () => {
    await setAside();
    const listed = await asides();

    expect(listed).toEqual({
      setAside: [
        {
          advice: expect.stringMatching(/^[\w-]{43}$/),
          title: 'msz-pzp-190099',
          by: expect.stringMatching(/^[\w-]{43}$/),
          at: '2026-03-10T10:05:31.000Z',
        },
      ],
      takenBack: [],
    });
    expect(JSON.stringify(listed) + service.logged.join()).not.toMatch(/olivia|internist/);
  });

  it('can be taken back: it is advised again, and who did so is kept', async () => {
    await setAside();
    expect(await cards()).toEqual([]);
    const [aside] = (await asides()).setAside;
    const other = { ...persons, userId: 'Practitioner/other' };
    const response = await send('/set-aside/take-back', { ...other, advice: aside?.advice });
    const { takenBack } = (await response.json()) as Asides;

    expect(response.status).toBe(200);
    expect(await cards()).toHaveLength(1);
    expect(takenBack).toEqual([
      { ...aside, takenBackBy: expect.any(String), takenBackAt: expect.any(String) },
    ]);
    expect(takenBack[0]?.takenBackBy).not.toBe(aside?.by);
    expect(await asides()).toEqual({ setAside: [], takenBack });
    expect((await send('/set-aside/take-back', { ...other, advice: aside?.advice })).status).toBe(404);
    expect(seen.filter(({ hook }) => hook === 'take-back')).toEqual([
      { tenant: 'north', hook: 'take-back', ...other, issuer: north.iss, outcome: '0' },
      { tenant: 'north', hook: 'take-back', ...other, issuer: north.iss, outcome: '4' },
    ]);
  });

  it('is that of one patient and one tenant', async () => {
    await setAside();
    const [aside] = (await asides()).setAside;
    const nothing = { setAside: [], takenBack: [] };

    expect(await asides(north, { ...persons, patientId: 'bram' })).toEqual(nothing);
    expect(await asides(south)).toEqual(nothing);
    const body = { ...persons, advice: aside?.advice };
    expect((await send('/set-aside/take-back', body, south)).status).toBe(404);
    expect((await send('/set-aside', persons, south)).status).toBe(429);
    expect((await asides()).setAside).toHaveLength(1);
  });

  it('is as the description of the service says', async () => {
    await setAside();
    const description = await (await fetch(`${service.base}/openapi.json`)).json();
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const schema = { ...(description as object), $ref: '#/components/schemas/Asides' };

    expect(ajv.validate(schema, await asides())).toBe(true);
    expect(ajv.validate(schema, { setAside: [] })).toBe(false);
  });
});

describe('who asks what was set aside', () => {
  it('needs a token for that address, used once', async () => {
    const json = { 'content-type': 'application/json' };
    const ask = (headers: object) =>
      fetch(`${service.base}/set-aside`, {
        method: 'POST',
        headers: { ...json, ...headers },
        body: JSON.stringify(persons),
      });
    const token = await north.sign('', { aud: 'https://cds.example/set-aside' });

    expect((await ask({})).status).toBe(401);
    expect((await ask(await north.sign(''))).status).toBe(401);
    expect((await ask(token)).status).toBe(200);
    expect((await ask(token)).status).toBe(401);
  });

  it.each([
    ['no body of JSON objects', '/set-aside', [], ''],
    ['no patient', '/set-aside', { userId: 'Practitioner/internist' }, 'patientId'],
    ['a patient that is a path', '/set-aside', { ...persons, patientId: '..' }, 'patientId'],
    ['nobody', '/set-aside', { patientId: 'olivia' }, 'userId'],
    ['no advice', '/set-aside/take-back', persons, 'advice'],
    ['what no list holds', '/set-aside/take-back', { ...persons, advice: 'x\0' }, 'advice'],
  ])('is told what is wrong: %s', async (_, path, body, named) => {
    const response = await send(path, body);

    expect(response.status).toBe(400);
    expect(await response.text()).toContain(named);
  });

  it('by another method is told which there is', async () => {
    const response = await fetch(`${service.base}/set-aside`);

    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});
