import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { startCommand, startServing } from './testing/command.ts';
import { flakyNetwork } from './testing/flaky-network.ts';
import { ehr } from './testing/hospital.ts';
import { freePort, POSTGRES, type PostgresServer, startPostgres } from './testing/postgres.ts';
import { request } from './testing/service.ts';

const PATIENT_VIEW = 'palliatief-patient-view';
const env = { NORTH_KEY: 'a key of at least thirty-two characters' };
const north = await ehr('https://ehr.north.example');

const it = test.skipIf(POSTGRES === undefined);
let postgres: PostgresServer;
let folder: string;

beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cds-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The embedded database takes long to come into being. */
async function withDatabase(): Promise<NodeJS.ProcessEnv> {
  return { ...env, DATABASE_URL: await postgres.newDatabase() };
}

function write(more: object): string {
  const file = join(folder, 'config.yaml');
  const tenant = {
    id: 'north',
    issuers: [{ iss: north.iss, jwks: north.jwks }],
    pseudonymKey: { env: 'NORTH_KEY' },
  };
  writeFileSync(file, stringify({ baseUrl: 'https://cds.example', tenants: [tenant], ...more }));
  return file;
}

describe('SIGTERM', () => {
  it('makes an instance unready first; calls go on, and are told to go elsewhere, until it has drained', async () => {
    const file = write({ shutdown: { drain: 300 } });
    const { base, child, says, ended } = await startServing(['--config', file], await withDatabase());
    const agent = new Agent({ keepAlive: true });
    const status = (path: string, headers = {}) =>
      new Promise<{ status: number | undefined; connection: string | undefined }>((resolve, reject) => {
        get(base + path, { agent, headers }, (response) => {
          response.resume();
          resolve({ status: response.statusCode, connection: response.headers.connection });
        }).on('error', reject);
      });
    const discovery = async () => status('/cds-services', await north.sign(''));

    expect(await status('/ready')).toEqual({ status: 200, connection: 'keep-alive' });
    expect(await discovery()).toEqual({ status: 200, connection: 'keep-alive' });
    child.kill('SIGTERM');
    await says('is not ready any more');
    expect(await status('/ready')).toEqual({ status: 503, connection: 'close' });
    expect(await discovery()).toEqual({ status: 200, connection: 'close' });
    expect(await discovery()).toEqual({ status: 200, connection: 'close' });

    // Who says it twice does not want to wait.
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null });
  });

  it('ends the service when the time to drain is over', async () => {
    const file = write({ shutdown: { drain: 1 } });
    const { stop, ended } = await startServing(['--config', file], await withDatabase());
    await stop();

    expect(await ended).toEqual({ code: 0, signal: null });
  });

  it('ends the service in time, though nobody takes its traces', async () => {
    const collector = await flakyNetwork(1);
    const tracing = { endpoint: `http://127.0.0.1:${collector.port}` };
    const file = write({ shutdown: { drain: 0 }, tracing });
    const { base, said, stop, ended } = await startServing(['--config', file], await withDatabase());
    await fetch(`${base}/cds-services/${PATIENT_VIEW}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await north.sign(PATIENT_VIEW)) },
      body: JSON.stringify(request({ prefetch: { patient: { resourceType: 'Patient', id: 'olivia' } } })),
    });
    await stop();
    collector.close();

    expect(await ended).toEqual({ code: 0, signal: null });
    expect(said.error).toBe('');
  });
});

describe('SIGHUP', () => {
  it('during start-up is heeded once the service runs, and a database that comes later is waited for', async () => {
    const port = await freePort();
    const url = new URL(await postgres.newDatabase());
    const behind = Number(url.port);
    url.port = `${port}`;
    const file = write({ shutdown: { drain: 0 } });
    const command = startCommand(['--port', '0', '--config', file], { ...env, DATABASE_URL: url.href });
    await command.says(`nothing answers at 127.0.0.1:${port}`);
    command.child.kill('SIGHUP');
    const network = await flakyNetwork(behind, port);
    await command.says('"reload":"done"');

    expect(command.said.out).toContain('listens on');
    command.child.kill('SIGTERM');
    expect(await command.ended).toEqual({ code: 0, signal: null });
    network.close();
  });

  it('with an audit file that cannot be opened again goes on with the one that is open', async () => {
    const logs = join(folder, 'logs');
    const audit = join(logs, 'access.ndjson');
    const file = write({ shutdown: { drain: 0 }, audit: { file: audit } });
    const { base, child, says, stop } = await startServing(['--config', file], await withDatabase());
    // Somebody moved the folder, and put a file in its place.
    renameSync(logs, join(folder, 'moved'));
    writeFileSync(logs, '');
    child.kill('SIGHUP');
    await says('cannot be opened again');
    const body = request({ prefetch: { patient: { resourceType: 'Patient', id: 'olivia' } } });
    const { status } = await fetch(`${base}/cds-services/${PATIENT_VIEW}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await north.sign(PATIENT_VIEW)) },
      body: JSON.stringify(body),
    });
    // A place where nothing can be kept is no place to take calls.
    expect((await fetch(`${base}/ready`)).status).toBe(503);
    await stop();

    expect(status).toBe(200);
    expect(readFileSync(join(folder, 'moved', 'access.ndjson'), 'utf8')).toContain('AuditEvent');
  });
});

describe('the log', () => {
  it('says of whom we know what was wrong with a call, and of nobody else anything', async () => {
    const file = write({ shutdown: { drain: 0 } });
    const { base, said, says, stop } = await startServing(['--config', file], await withDatabase());
    const discover = async (headers: { authorization: string }) =>
      (await fetch(`${base}/cds-services`, { headers })).status;
    const stranger = await ehr('https://stranger.example');
    const seconds = Math.floor(Date.now() / 1000);

    expect(await discover(await north.sign('', { aud: 'https://wrong.example' }))).toBe(401);
    expect(await discover(await north.sign('', { exp: `${seconds + 60}` }))).toBe(401);
    expect(await discover(await stranger.sign('', { jti: 'of-a-stranger' }))).toBe(401);
    await says('issuer-unknown');
    await stop();

    const refused = said.out.split('\n').filter((line) => line.includes('"refused"'));
    expect(refused.map((line) => JSON.parse(line))).toMatchObject([
      {
        refused: 'audience-wrong',
        issuer: north.iss,
        claims: ['aud'],
        expected: 'https://cds.example/cds-services',
      },
      {
        refused: 'claim-invalid',
        issuer: north.iss,
        claims: ['exp'],
        expected: expect.stringContaining('number'),
      },
      { refused: 'issuer-unknown' },
    ]);
    expect(said.out).not.toMatch(/stranger|wrong\.example|eyJ/);
  });
});

describe('a DATABASE_URL that cannot be used', () => {
  it.each<[string, (url: URL) => string, string]>([
    ['of another kind', () => 'mysql://u:hidden@127.0.0.1/x', 'is no address of a PostgreSQL server'],
    ['with a strange password', () => 'postgres://u:hid/den@host/x', 'is no address of a PostgreSQL server'],
    [
      'of a database that is not there',
      (url) => url.href.replace(url.pathname, '/none'),
      'there is no database none',
    ],
    [
      'that wants TLS where there is none',
      (url) => `${url.href}?sslmode=verify-full`,
      'does not support SSL connections',
    ],
    ['of a user that is not there', (url) => url.href.replace('test@', 'nobody:hidden@'), 'nobody'],
  ])('is told in one sentence: one %s', async (_, change, sentence) => {
    const DATABASE_URL = change(new URL(await postgres.newDatabase()));
    const { ended, said } = startCommand(['--port', '0'], { DATABASE_URL });

    expect((await ended).code).toBe(2);
    expect(said.out).toBe('');
    expect(said.error.trim().split('\n')).toEqual([expect.stringMatching(/^DATABASE_URL: .*\.$/)]);
    expect(said.error).toContain(sentence);
    expect(said.error).not.toContain('hid');
  });
});
