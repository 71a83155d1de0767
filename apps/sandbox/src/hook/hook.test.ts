import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startSandbox } from '../main.ts';

type Handler = (path: string, body: unknown, response: ServerResponse) => void;

const PREFETCH = {
  patient: 'Patient/{{context.patientId}}',
  plans: 'CarePlan?patient={{context.patientId}}',
  user: '{{context.userId}}',
  unknownParameter: 'CarePlan?patient={{context.patientId}}&favourite=x',
  unknownToken: 'Encounter/{{context.encounterId}}',
  nobody: 'Patient/nobody',
};

let servers: Server[] = [];
let handle: Handler;
let sandbox: string;

beforeEach(async () => {
  const cds = createServer((request, response) => {
    void read(request).then((body) => handle(request.url ?? '', body, response));
  });
  const address = await running(cds.listen(0, '127.0.0.1'));
  sandbox = await running(startSandbox({ port: 0, cds: address }));
});

afterEach(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  servers = [];
});

async function running(server: Server): Promise<string> {
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function read(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text === '' ? undefined : JSON.parse(text);
}

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

// biome-ignore lint/suspicious/noExplicitAny: read as the page reads it
async function post(path: string, body: unknown): Promise<{ status: number; body: any }> {
  const response = await fetch(`${sandbox}/sandbox/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

const discovery = {
  services: [
    { id: 'view', hook: 'patient-view', description: '', prefetch: PREFETCH },
    { id: 'sign', hook: 'order-sign', description: '' },
  ],
};

const discharge = {
  services: [
    {
      id: 'discharge',
      hook: 'encounter-discharge',
      description: '',
      prefetch: { contact: 'Encounter/{{context.encounterId}}' },
    },
  ],
};

it('sends the services of the hook a request with the prefetch they ask for', async () => {
  // biome-ignore lint/suspicious/noExplicitAny: a request as the service gets it
  const requests: any[] = [];
  handle = (path, body, response) => {
    if (path === '/cds-services') return json(response, discovery);
    requests.push({ path, body });
    json(response, { cards: [{ uuid: 'c', summary: 'S', indicator: 'info', source: { label: 'L' } }] });
  };

  const { body } = await post('hook', { patientId: 'olivia', hook: 'patient-view' });

  expect(body.calls).toHaveLength(1);
  expect(body.calls[0]).toMatchObject({
    serviceId: 'view',
    status: 200,
    response: { cards: [{ uuid: 'c' }] },
  });
  expect(body.calls[0].milliseconds).toBeGreaterThanOrEqual(0);
  expect(requests).toHaveLength(1);
  const [{ path, body: sent }] = requests;
  expect(path).toBe('/cds-services/view');
  expect(sent).toMatchObject({
    hook: 'patient-view',
    hookInstance: expect.stringMatching(/^[0-9a-f-]{36}$/),
    fhirServer: `${sandbox}/fhir`,
    context: { userId: 'PractitionerRole/internist-verhoeven', patientId: 'olivia' },
  });
  expect(Object.keys(sent.prefetch)).toEqual(['patient', 'plans', 'user', 'nobody']);
  expect(sent.prefetch.patient.id).toBe('olivia');
  expect(sent.prefetch.plans).toMatchObject({ type: 'searchset', total: 1 });
  expect(sent.prefetch.nobody).toBeNull();
});

it('sends the context that a hook has of its own, and fills prefetch from it', async () => {
  // biome-ignore lint/suspicious/noExplicitAny: a request as the service gets it
  let sent: any;
  handle = (path, body, response) => {
    if (path !== '/cds-services') sent = body;
    json(response, path === '/cds-services' ? discharge : { cards: [] });
  };

  const context = { encounterId: 'olivia-gesprek', patientId: 'tom' };
  await post('hook', { patientId: 'olivia', hook: 'encounter-discharge', context });

  expect(sent.context).toEqual({
    encounterId: 'olivia-gesprek',
    patientId: 'olivia',
    userId: 'PractitionerRole/internist-verhoeven',
  });
  expect(sent.prefetch.contact.id).toBe('olivia-gesprek');
});

it.each<[string, Handler]>([
  ['refused', (_path, _body, response) => json(response, { error: 'x' }, 500)],
  ['unreadable', (_path, _body, response) => response.end('<html>')],
  ['unreachable', (_path, _body, response) => response.destroy()],
])('tells that discovery is %s', async (problem, handler) => {
  handle = handler;

  const { body } = await post('hook', { patientId: 'olivia', hook: 'patient-view' });

  expect(body).toMatchObject({ discovery: { problem }, calls: [] });
});

it('tells that a service answers without cards', async () => {
  handle = (path, _body, response) => json(response, path === '/cds-services' ? discovery : {});

  const { body } = await post('hook', { patientId: 'olivia', hook: 'patient-view' });

  expect(body.calls[0]).toMatchObject({ problem: 'unreadable', status: 200 });
});

it('passes feedback on', async () => {
  let sent: unknown;
  handle = (path, body, response) => {
    sent = { path, body };
    response.end();
  };
  const feedback = [{ card: 'c', outcome: 'accepted', acceptedSuggestions: [{ id: 's' }] }];

  const { body } = await post('feedback', { serviceId: 'view', feedback });

  expect(body.status).toBe(200);
  expect(body.problem).toBeUndefined();
  expect(sent).toEqual({ path: '/cds-services/view/feedback', body: { feedback } });
});

it.each([
  [{ patientId: 'nobody', hook: 'patient-view' }, 404],
  [{ patientId: 'olivia', hook: 'order-dispatch' }, 400],
])('refuses %j', async (request, status) => {
  expect((await post('hook', request)).status).toBe(status);
});
