import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { CdsClient } from './cds-client.ts';

it('does not wait for ever', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;

  const { call } = await new CdsClient(`http://127.0.0.1:${port}`, 50).discover();

  expect(call.problem).toBe('timeout');
  silent.close();
  silent.closeAllConnections();
});
