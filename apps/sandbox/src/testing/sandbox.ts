import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { startSandbox } from '../main.ts';

let servers: Server[] = [];

afterEach(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  servers = [];
});

/** The address of a server on a free port, which stops when the test has ended. */
export async function running(server: Server): Promise<string> {
  servers.push(server);
  if (!server.listening) await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The address of a sandbox that calls no CDS service unless it is given one. */
export function sandbox(options: Parameters<typeof startSandbox>[0] = {}): Promise<string> {
  return running(startSandbox({ port: 0, cds: ['http://127.0.0.1:9'], ...options }));
}
