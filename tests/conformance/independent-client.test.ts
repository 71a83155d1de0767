import type { MedplumClient } from 'medplum-core-5';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type RunningServer, startCdsService, startSandbox } from '../e2e/servers.ts';

// A client that others wrote: it discovers, fills in the prefetch templates, fetches and calls in its own way.
let medplum: typeof import('medplum-core-5');
let client: MedplumClient;
let cds: RunningServer;
let sandbox: RunningServer;

beforeAll(async () => {
  // It names this class when it is loaded, and Node 20 has none; calling CDS services takes no WebSocket.
  vi.stubGlobal('WebSocket', class {});
  medplum = await import('medplum-core-5');
  cds = await startCdsService();
  sandbox = await startSandbox(cds.address);
  client = new medplum.MedplumClient({
    baseUrl: sandbox.address,
    fhirUrlPath: 'fhir',
    cdsServicesUrl: `${cds.address}/cds-services`,
  });
});

afterAll(() => {
  vi.unstubAllGlobals();
  return Promise.all([cds.stop(), sandbox.stop()]);
});

it('discovers the services', async () => {
  const { services } = await client.getCdsServices();
  const plain = await (await fetch(`${cds.address}/cds-services`)).json();

  expect(services.map(({ hook }) => hook)).toContain('patient-view');
  expect({ services }).toEqual(plain);
});

it('prefetches, calls, and gets the cards that a plain call gets', async () => {
  const { services } = await client.getCdsServices();
  const service = services.find(({ hook }) => hook === 'patient-view') ?? expect.unreachable();
  const user = { resourceType: 'Practitioner', id: 'internist' } as const;
  const context = { userId: 'Practitioner/internist', patientId: 'olivia' };

  const request = await medplum.buildCdsRequest(client, user, service, context);
  const { cards } = await client.callCdsService(service.id, request);
  const plain = await fetch(`${cds.address}/cds-services/${service.id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...request, prefetch: undefined, fhirServer: `${sandbox.address}/fhir` }),
  });

  expect(Object.keys(request.prefetch ?? {})).toEqual(Object.keys(service.prefetch ?? {}));
  const summaries = ((await plain.json()) as { cards: { summary: string }[] }).cards.map(
    ({ summary }) => summary,
  );
  expect(cards.map(({ summary }) => summary)).toEqual(summaries);
  expect(summaries).not.toEqual([]);
});
