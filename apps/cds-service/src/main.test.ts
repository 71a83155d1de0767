import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { startCommand, startServing } from './testing/command.ts';
import { ehr } from './testing/hospital.ts';

const north = await ehr('https://ehr.north.example');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cds-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : stringify(content));
  return file;
}

function configuration(more: object = {}): object {
  return {
    baseUrl: 'https://cds.example',
    shutdown: { drain: 0 },
    tenants: [
      {
        id: 'north',
        issuers: [{ iss: north.iss, jwks: north.jwks }],
        pseudonymKey: { env: 'NORTH_KEY' },
        ...more,
      },
    ],
  };
}

const env = { NORTH_KEY: 'a key of at least thirty-two characters' };

async function run(...args: string[]) {
  const { said, ended } = startCommand(args, env);
  const { code } = await ended;
  return { code, ...said };
}

describe('the command', () => {
  it('serves on this machine until it is told to stop', async () => {
    const { said, base, says, child, ended } = await startServing();
    await says('tenant');
    const [, notice, ...more] = said.out.trim().split('\n');

    expect(notice).toMatch(/^Development tenant/);
    expect(more).toEqual([]);
    expect((await fetch(`${base}/health`)).status).toBe(200);
    expect((await fetch(`${base}/ready`)).status).toBe(200);
    const discovery = (await (await fetch(`${base}/cds-services`)).json()) as { services: { id: string }[] };
    expect(discovery.services.map(({ id }) => id)).toEqual([
      'palliatief-patient-view',
      'palliatief-encounter-start',
      'palliatief-encounter-discharge',
      'palliatief-order-sign',
      'palliatief-order-select',
    ]);
    expect((await fetch(`${base}/elsewhere`)).status).toBe(404);

    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null });
  });

  it.each([
    [['--port', 'abc'], '--port'],
    [['--port', '70000'], '--port'],
    [['--colour', 'red'], '--colour'],
    [['--settings', '/nowhere/settings.yaml'], '/nowhere/settings.yaml'],
    [['--config', '/nowhere/config.yaml'], '/nowhere/config.yaml'],
    [['--config', 'a.yaml', '--settings', 'b.yaml'], '--settings'],
    [['--app', 'nowhere'], '--app'],
    [['check-config'], 'check-config'],
    [['--budget', 'long'], '--budget'],
    [['--budget', '20'], 'from 50 to 10000'],
  ])('refuses %j with one line', async (args, named) => {
    const { code, out, error } = await run(...args);

    expect(code).toBe(2);
    expect(out).toBe('');
    expect(error.trim().split('\n')).toEqual([expect.stringContaining(named)]);
  });

  it('names the mistake in a settings file', async () => {
    const file = write('settings.yaml', 'organisation:\n  kind: shop\n');

    const { code, error } = await run('--settings', file);

    expect(code).toBe(2);
    expect(error).toContain('organisation.kind');
  });

  it('says that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { code, error } = await run('--port', `${(other.address() as AddressInfo).port}`);
    other.close();

    expect(code).toBe(1);
    expect(error).toMatch(/cannot listen on .*EADDRINUSE/);
  });
});

describe('check-config', () => {
  it('says which tenants there are', async () => {
    const { code, out } = await run('check-config', write('config.yaml', configuration()));

    expect(code).toBe(0);
    expect(out).toMatch(/config\.yaml can be used; tenant: north/);
  });

  it('names every mistake on a line of its own', async () => {
    const file = write('config.yaml', configuration({ id: '!', language: 'fr' }));
    const { code, out, error } = await run('check-config', file);

    expect(code).toBe(2);
    expect(out).toBe('');
    expect(error.trim().split('\n')).toEqual([
      expect.stringContaining(`${file}: tenants[0].id: `),
      expect.stringContaining(`${file}: tenants[0].language: `),
    ]);
  });
});

describe('with a configuration', () => {
  it('serves who signs, keeps it in the data directory, and reads the configuration again when asked', async () => {
    const audit = join(folder, 'audit.ndjson');
    const first = { ...configuration(), audit: { file: audit } };
    const file = write('config.yaml', first);
    const { base, child, says, said, ended } = await startServing(['--config', file, '--data', folder], env);
    const discovery = async () =>
      (await fetch(`${base}/cds-services`, { headers: await north.sign('') })).status;
    const reload = async (content: unknown, result: string) => {
      write('config.yaml', content);
      child.kill('SIGHUP');
      await says(result);
    };

    expect(said.out).not.toContain('Development tenant');
    expect((await fetch(`${base}/cds-services`)).status).toBe(401);
    expect(await discovery()).toBe(200);

    await reload({ ...first, tenants: [] }, 'tenants: is empty');
    expect(await discovery()).toBe(200);

    await reload({ ...configuration({ limits: { callsPerMinute: 1 } }), audit: { file: audit } }, '"done"');
    expect([await discovery(), await discovery()]).toEqual([200, 429]);

    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(readFileSync(audit, 'utf8')).toBe('');
  });
});
