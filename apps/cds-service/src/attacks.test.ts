import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MemoryStore } from './storage/memory-store.ts';
import { type FhirServer, startFhirServer } from './testing/fhir-server.ts';
import { ehr, tenant, tenantsOf } from './testing/hospital.ts';
import { carePlanning, withoutHandOver } from './testing/record.ts';
import { cardsOf, post, prefetchOf, type RunningService, request, startService } from './testing/service.ts';

const PATIENT_VIEW = 'palliatief-patient-view';
const north = await ehr('https://ehr.north.example');
const south = await ehr('https://ehr.south.example');

let service: RunningService;
/** The FHIR server of the tenant, and one of somebody else. */
let own: FhirServer;
let foreign: FhirServer;
/** Sends whoever comes to the foreign server. */
let redirecting: FhirServer;

beforeAll(async () => {
  own = await startFhirServer(carePlanning);
  foreign = await startFhirServer(carePlanning);
  const elsewhere = createServer((_, response) => {
    response.writeHead(307, { location: `${foreign.baseUrl}/Patient/olivia` }).end();
  }).listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  const { port } = elsewhere.address() as AddressInfo;
  redirecting = { ...own, baseUrl: `http://127.0.0.1:${port}/fhir`, server: elsewhere };
  const store = new MemoryStore();
  const tenants = tenantsOf(
    [
      tenant('north', north, { fhirServers: [own.baseUrl, redirecting.baseUrl] }),
      tenant('south', south, { fhirServers: [foreign.baseUrl] }),
    ],
    store,
  );
  service = await startService({}, { store, tenants });
});
// None stops the service, and none leaves anything behind.
afterEach(async () => {
  expect(await cardsOf(await view({ prefetch: prefetchOf(withoutHandOver) }))).toHaveLength(1);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
afterAll(() => {
  for (const { server } of [service, own, foreign, redirecting]) server.close();
});

async function view(body: object, from = north): Promise<Response> {
  return post(service, PATIENT_VIEW, request(body), await from.sign(PATIENT_VIEW));
}

const fhirAuthorization = {
  access_token: 'secret',
  token_type: 'Bearer',
  expires_in: 300,
  scope: 'patient/*.rs',
  subject: 'cds',
};

describe('a call to a server that is not the tenant’s', () => {
  it.each<[string, (base: string) => string]>([
    ['of another tenant', () => foreign.baseUrl],
    ['of the cloud', () => 'http://169.254.169.254/latest/meta-data'],
    ['inside the network', () => 'http://10.0.0.1/fhir'],
    ['of the service itself', () => service.base],
    ['on another port', (base) => base.replace(/:\d+/, ':1')],
    ['with a user', (base) => base.replace('//', '//user:pass@')],
    ['with a path more', (base) => `${base}/../../admin`],
    ['with a query', (base) => `${base}?x=`],
    ['with a fragment', (base) => `${base}#x`],
    ['with a number for an address', (base) => base.replace('127.0.0.1', '2130706433.example')],
    ['with another scheme', (base) => base.replace('http:', 'https:')],
    ['in a file', () => 'file:///etc/passwd'],
    ['in the call itself', () => 'data:application/json,{}'],
  ])('%s is not made', async (_, address) => {
    const before = foreign.asked.length;
    const response = await view({ fhirServer: address(own.baseUrl), fhirAuthorization, prefetch: {} });

    expect([400, 403]).toContain(response.status);
    expect(foreign.asked).toHaveLength(before);
  });

  it('is not made by following a redirect', async () => {
    const response = await view({ fhirServer: redirecting.baseUrl, fhirAuthorization, prefetch: {} });

    expect(response.status).toBe(412);
    expect(foreign.authorization).not.toContain('Bearer secret');
  });

  it.each<[string, () => string]>([
    ['elsewhere', () => `${foreign.baseUrl}/Encounter?page=2`],
    ['that looks like ours', () => own.baseUrl.replace('127.0.0.1', '127.0.0.1.example')],
    ['with a user', () => own.baseUrl.replace('//', '//user@')],
    ['above the base', () => `${own.baseUrl}/../admin`],
    ['without a host', () => '//'],
    ['that runs', () => 'javascript:alert(1)'],
  ])('is not made by following a next link %s, and the card says what is missing', async (_, next) => {
    const before = [foreign.asked.length, own.asked.length];
    const prefetch = prefetchOf(withoutHandOver);
    const communications = {
      resourceType: 'Bundle',
      type: 'searchset',
      link: [{ relation: 'next', url: next() }],
    };
    const body = { fhirServer: own.baseUrl, fhirAuthorization, prefetch: { ...prefetch, communications } };
    const [card] = await cardsOf(await view(body));

    expect(card?.detail).toContain('Niet volledig geladen: overdrachten');
    expect(foreign.asked).toHaveLength(before[0] as number);
    expect(own.asked.filter((path) => path.includes('admin'))).toEqual([]);
  });
});

describe('a record that means harm', () => {
  const long = 'a'.repeat(100_000);
  const deep = (levels: number) =>
    JSON.parse(`${'{"extension":['.repeat(levels)}{}${']}'.repeat(levels)}`) as object;
  it.each<[string, object]>([
    [
      'pollutes prototypes',
      JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
    ],
    ['repeats one character', { created: long, status: long, id: long }],
    ['makes dates that nearly are', { created: `2026-03-03T${'0'.repeat(50_000)}` }],
    ['has references that nearly are', { subject: { reference: `${'Patient/'.repeat(10_000)}!` } }],
    ['holds other types than it should', { category: 5, created: {}, subject: [], id: [null], status: true }],
    ['holds nothing', { category: [null], author: [null, {}], subject: null }],
    [
      'refers to itself',
      { partOf: [{ reference: 'CarePlan/plan' }], basedOn: [{ reference: 'CarePlan/plan' }] },
    ],
    ['is deep', deep(20)],
  ])('gets an answer when it %s', async (_, harm) => {
    const record = carePlanning.map((resource) =>
      resource.id === 'plan' ? { ...resource, ...harm } : resource,
    );
    const response = await view({ prefetch: prefetchOf(record) });

    expect([200, 400]).toContain(response.status);
  });

  it('is not taken for the record of another patient', async () => {
    const context = { userId: 'Practitioner/internist', patientId: 'another' };

    expect((await view({ context, prefetch: prefetchOf(carePlanning) })).status).toBe(412);
  });

  it.each(['../Practitioner', '..', 'olivia?_id=x', 'olivia/$everything', '%2e%2e', 'olivia&x=y'])(
    'cannot be reached with the id %s',
    async (patientId) => {
      const before = own.asked.length;
      const context = { userId: 'Practitioner/internist', patientId };

      expect((await view({ context, fhirServer: own.baseUrl, prefetch: {} })).status).toBe(400);
      expect(own.asked).toHaveLength(before);
    },
  );
});

describe('a call that means harm', () => {
  async function raw(body: Uint8Array | string, headers: Record<string, string>): Promise<number> {
    const response = await fetch(`${service.base}/cds-services/${PATIENT_VIEW}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await north.sign(PATIENT_VIEW)), ...headers },
      body,
    });
    return response.status;
  }

  it('is not unpacked beyond the limit', async () => {
    const bomb = gzipSync(JSON.stringify({ filler: ' '.repeat(50_000_000) }));

    expect(bomb.length).toBeLessThan(100_000);
    expect(await raw(bomb, { 'content-encoding': 'gzip' })).toBe(413);
  });

  it('is refused when it is nested without end', async () => {
    expect([400, 413]).toContain(await raw('['.repeat(500_000) + ']'.repeat(500_000), {}));
  });

  it('is refused when its headers flood', async () => {
    const { port } = new URL(service.base);
    const call = httpRequest({
      host: '127.0.0.1',
      port,
      path: '/cds-services',
      headers: { x: 'y'.repeat(100_000) },
    });
    // It breaks the connection off while the rest is still under way, which may be before or after its answer is seen.
    const answer = await new Promise((resolve) => {
      call.on('response', (response) => resolve(response.resume().statusCode));
      call.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code));
      call.end();
    });

    expect([431, 'ECONNRESET', 'EPIPE']).toContain(answer);
  });

  it('can neither be shown as a page nor be taken for something else', async () => {
    const { headers } = await fetch(`${service.base}/health`);

    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'strict-transport-security': expect.stringContaining('max-age='),
    });
    expect(headers.has('x-powered-by')).toBe(false);
  });

  it('says nothing of where it failed', async () => {
    const response = await fetch(`${service.base}/cds-services/%E0%A4%A`, { headers: await north.sign('x') });
    const text = await response.text();

    expect(response.status).toBe(400);
    expect(text).not.toMatch(/node_modules|at .*\.(?:ts|js)/);
  });

  it('of one hospital does not decide about the cards of another', async () => {
    const [card] = await cardsOf(await view({ prefetch: prefetchOf(withoutHandOver) }));
    const path = `${PATIENT_VIEW}/feedback`;
    const event = { card: card?.uuid, outcome: 'overridden', outcomeTimestamp: '2026-03-10T10:05:31Z' };

    expect((await post(service, path, { feedback: [event] }, await south.sign(path))).status).toBe(200);
    expect(await cardsOf(await view({ prefetch: prefetchOf(withoutHandOver) }))).toHaveLength(1);
  });
});
