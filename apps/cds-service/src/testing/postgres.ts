import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface PostgresServer {
  /** The address of a new, empty database. */
  readonly newDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** The folder of `initdb` and `postgres`: tests that need them are skipped where there is none. */
export const POSTGRES = process.env['PRESTATIEWIJZER_POSTGRES_BIN'] || undefined;

/** Starts the PostgreSQL of this machine, with nothing in it. */
export async function startPostgres(): Promise<PostgresServer> {
  if (POSTGRES === undefined) throw new Error('There is no PostgreSQL to start.');
  const directory = mkdtempSync(join(tmpdir(), 'postgres-'));
  const user = ordinaryUser();
  if (user !== undefined) chownSync(directory, user.uid, user.gid);
  const options = { ...user, cwd: directory, stdio: 'ignore' as const };
  execFileSync(
    join(POSTGRES, 'initdb'),
    ['-D', join(directory, 'data'), '-U', 'test', '-A', 'trust'],
    options,
  );
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const server = spawn(
    join(POSTGRES, 'postgres'),
    ['-D', join(directory, 'data'), '-p', `${port}`, ...settings.flatMap((each) => ['-c', each])],
    options,
  );
  const address = (database: string) => `postgres://test@127.0.0.1:${port}/${database}`;
  await accepting(address('postgres'));
  let databases = 0;
  return {
    newDatabase: async () => {
      databases += 1;
      await run(address('postgres'), `create database test_${databases}`);
      return address(`test_${databases}`);
    },
    stop: async () => {
      const ended = once(server, 'exit');
      // Fast: it does not wait for those who are connected.
      server.kill('SIGINT');
      await ended;
      rmSync(directory, { recursive: true });
    },
  };
}

/** PostgreSQL does not run as root. */
function ordinaryUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (what: string) => Number(execFileSync('id', [what, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function accepting(address: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await run(address, 'select 1');
      return;
    } catch (error) {
      if (attempt === 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function run(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
