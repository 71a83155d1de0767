import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { main } from './main.ts';

it('answers the health check', async () => {
  const server = main(['--port', '0']);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const response = await fetch(`http://127.0.0.1:${port}/health`);

  expect(response.status).toBe(200);
  server.close();
});
