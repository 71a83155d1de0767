import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { running } from '../testing/sandbox.ts';
import { CdsClient } from './cds-client.ts';

it('does not wait for ever', async () => {
  const base = await running(createServer(() => {}).listen(0, '127.0.0.1'));

  const { call } = await new CdsClient({ base, tokenFor: async () => 'x', patience: 50 }).discover();

  expect(call.problem).toBe('timeout');
});
