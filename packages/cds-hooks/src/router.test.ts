import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, it } from 'vitest';
import { cdsHooksRouter } from './router.ts';

it('answers discovery with the services it was given', async () => {
  const services = [{ id: 'palliative', hook: 'patient-view', description: 'Palliative care' }];
  const server = express().use(cdsHooksRouter(services)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const response = await fetch(`http://127.0.0.1:${port}/cds-services`);

  expect(await response.json()).toEqual({ services });
  server.close();
});

it('refuses a service without an id', () => {
  expect(() => cdsHooksRouter([{ id: '', hook: 'patient-view', description: '' }])).toThrow();
});
