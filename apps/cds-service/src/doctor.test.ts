import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { doctor } from './doctor.ts';
import { ehr, tenant, tenantsOf } from './testing/hospital.ts';
import { freePort, POSTGRES, type PostgresServer, startPostgres } from './testing/postgres.ts';
import { type RunningService, startService } from './testing/service.ts';

const north = await ehr('https://ehr.north.example');
const servers: Server[] = [];
let postgres: PostgresServer | undefined;
let service: RunningService;
let folder: string;

beforeAll(async () => {
  process.env['NORTH_KEY'] = 'a key of at least thirty-two characters';
  if (POSTGRES !== undefined) postgres = await startPostgres();
  service = await startService(
    {},
    {
      tenants: tenantsOf([tenant('north', north)], { remember: async () => true }),
    },
  );
});
afterAll(async () => {
  service.server.close();
  await postgres?.stop();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doctor-'));
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  rmSync(folder, { recursive: true });
});

async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const answering =
  (body: unknown): RequestListener =>
  (_request, response) =>
    void response.end(JSON.stringify(body));

async function said(more: object, env: NodeJS.ProcessEnv = {}): Promise<{ well: boolean; lines: string[] }> {
  const { jku, fhirServers, ...rest } = more as { jku?: string[]; fhirServers?: string[] };
  const file = join(folder, 'config.yaml');
  const issuer = jku === undefined ? { iss: north.iss, jwks: north.jwks } : { iss: north.iss, jku };
  const written = {
    id: 'north',
    issuers: [issuer],
    pseudonymKey: { env: 'NORTH_KEY' },
    ...(fhirServers !== undefined && { fhirServers }),
  };
  writeFileSync(file, stringify({ baseUrl: service.base, ...rest, tenants: [written] }));
  const lines: string[] = [];
  const well = await doctor(file, undefined, env, (line) => lines.push(line.replaceAll(folder, '')));
  return { well, lines };
}

it.skipIf(POSTGRES === undefined)(
  'tries the database, the keys, the FHIR servers and the service itself from outside',
  async () => {
    const jku = await serving(answering(north.jwks));
    const fhir = await serving(answering({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' }));
    const env = { DATABASE_URL: await postgres?.newDatabase() };
    const { well, lines } = await said({ jku: [jku], fhirServers: [`${fhir}/r4/`] }, env);

    expect(lines).toEqual([
      'ok     /config.yaml: can be used',
      expect.stringMatching(/^ok +the database: PostgreSQL \d+/),
      `ok     the keys at ${jku}: 1 of them`,
      `ok     the FHIR server ${fhir}/r4/: FHIR 4.0.1`,
      `ok     this service at ${service.base}: is reached, and lets nobody in without a token`,
    ]);
    expect(well).toBe(true);
  },
);

it.each<[string, () => Promise<readonly [object, NodeJS.ProcessEnv?]>, RegExp]>([
  [
    'a database that is not there',
    async () => [{}, { DATABASE_URL: `postgres://u:hidden@127.0.0.1:${await freePort()}/x` }],
    /the database: DATABASE_URL: nothing answers at/,
  ],
  [
    'keys that are not there',
    async () => [{ jku: [`http://127.0.0.1:${await freePort()}`] }],
    /the keys at .*: cannot be used from here \(ECONNREFUSED\)/,
  ],
  [
    'keys that are none',
    async () => [{ jku: [await serving(answering({}))] }],
    /the keys at .*: keys: is missing/,
  ],
  [
    'keys of another kind',
    async () => [{ jku: [await serving(answering({ keys: [{ kty: 'oct', kid: '1', k: 'x' }] }))] }],
    /the keys at .*: keys\[0\]: is a secret/,
  ],
  [
    'keys that moved',
    async () => [
      {
        jku: [
          await serving(
            (_, response) => void response.writeHead(302, { location: 'https://elsewhere.example' }).end(),
          ),
        ],
      },
    ],
    /the keys at .*: leads elsewhere \(302\)/,
  ],
  [
    'a FHIR server of another version',
    async () => [
      {
        fhirServers: [
          await serving(answering({ resourceType: 'CapabilityStatement', fhirVersion: '3.0.2' })),
        ],
      },
    ],
    /the FHIR server .*: speaks FHIR 3\.0\.2, not R4/,
  ],
  [
    'a FHIR server that is a web page',
    async () => [{ fhirServers: [await serving((_, response) => void response.end('<html>'))] }],
    /the FHIR server .*: answers with something that is no JSON/,
  ],
  [
    'another service',
    async () => [{ baseUrl: await serving(answering({ services: [] })) }],
    /this service at .*: \/cds-services is answered with 200/,
  ],
  [
    'a folder that is not there',
    async () => [{ audit: { file: 'none/access.ndjson' } }],
    /the folder of .*: cannot be used from here \(ENOENT\)/,
  ],
])('says what is wrong: %s', async (_, making, sentence) => {
  const [more, env] = await making();
  const { well, lines } = await said(more, env);

  expect(well).toBe(false);
  expect(lines.filter((line) => line.startsWith('wrong'))).toEqual([expect.stringMatching(sentence)]);
  expect(lines.join()).not.toContain('hidden');
});
