import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { running, sandbox as startSandbox } from '../testing/sandbox.ts';

type Handler = (path: string, body: unknown, response: ServerResponse, request: IncomingMessage) => void;

const PREFETCH = {
  patient: 'Patient/{{context.patientId}}',
  plans: 'CarePlan?patient={{context.patientId}}',
  user: '{{context.userId}}',
  role: 'PractitionerRole/{{userPractitionerRoleId}}',
  practitioner: 'Practitioner/{{userPractitionerId}}',
  unknownParameter: 'CarePlan?patient={{context.patientId}}&favourite=x',
  unknownToken: 'Encounter/{{context.encounterId}}',
  nobody: 'Patient/nobody',
};

let handle: Handler;
let sandbox: string;

beforeEach(async () => {
  sandbox = await startSandbox({ cds: [await service()] });
});

/** The address of a CDS service that answers as the test says. */
function service(): Promise<string> {
  const server = createServer((request, response) => {
    void read(request).then((body) => handle(request.url ?? '', body, response, request));
  });
  return running(server.listen(0, '127.0.0.1'));
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

it('sends the services of the hook a request with the prefetch they ask for (cds-hooks_2.0@15, @18, @19, @22, @25, @30, @43, @45-@47, @49, @51, @53)', async () => {
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
  expect(Object.keys(sent.prefetch)).toEqual(['patient', 'plans', 'user', 'role', 'nobody']);
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

it('passes feedback on (cds-hooks_2.0@151-@158, @162)', async () => {
  let sent: unknown;
  handle = (path, body, response) => {
    sent = { path, body };
    response.end();
  };
  const feedback = [
    {
      card: 'c',
      outcome: 'accepted',
      acceptedSuggestions: [{ id: 's' }],
      outcomeTimestamp: '2026-03-10T09:00:00.000Z',
    },
  ];

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

it.each([
  [{ card: 'c', outcome: 'ignored', outcomeTimestamp: '2026-03-10T09:00:00Z' }],
  [{ card: 'c', outcome: 'accepted', outcomeTimestamp: '2026-03-10T09:00:00Z' }],
  [{ card: 'c', outcome: 'overridden', outcomeTimestamp: '10 March' }],
  [{ card: '', outcome: 'overridden', outcomeTimestamp: '2026-03-10T09:00:00Z' }],
  [{ card: 'c', outcome: 'overridden', outcomeTimestamp: '2026-03-10T09:00:00Z', overrideReason: {} }],
])('sends no feedback that breaks the rules (cds-hooks_2.0@155-@166): %j', async (feedback) => {
  handle = () => expect.unreachable();

  expect((await post('feedback', { serviceId: 'view', feedback: [feedback] })).status).toBe(400);
});

describe('a call proves who makes it', () => {
  it('with a signed token for this very endpoint (cds-hooks_2.0@178-@192, @196-@198, @202, @203, @205)', async () => {
    const seen: { url: string; token: string }[] = [];
    handle = (path, _body, response, request) => {
      const url = `http://${request.headers.host}${path}`;
      seen.push({ url, token: (request.headers.authorization ?? '').replace('Bearer ', '') });
      json(response, path === '/cds-services' ? discovery : { cards: [] });
    };
    await post('hook', { patientId: 'olivia', hook: 'patient-view' });
    await post('feedback', {
      serviceId: 'view',
      feedback: [{ card: 'c', outcome: 'overridden', outcomeTimestamp: '2026-03-10T09:00:00Z' }],
    });
    const jwks = await fetch(`${sandbox}/.well-known/jwks.json`).then((answer) => answer.json());
    const keys = createLocalJWKSet(jwks as JSONWebKeySet);

    expect(seen.map(({ url }) => new URL(url).pathname)).toEqual([
      '/cds-services',
      '/cds-services/view',
      '/cds-services/view/feedback',
    ]);
    const jtis = new Set<unknown>();
    for (const { url, token } of seen) {
      const { payload, protectedHeader } = await jwtVerify(token, keys, { issuer: sandbox, audience: url });
      expect(protectedHeader).toMatchObject({
        alg: 'ES384',
        typ: 'JWT',
        kid: expect.any(String),
        jku: `${sandbox}/.well-known/jwks.json`,
      });
      expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBeLessThanOrEqual(300);
      jtis.add(payload.jti);
    }
    expect(jtis.size).toBe(3);
  });
});

describe('access to the FHIR server', () => {
  it('comes with a call, for that patient, and ends with it (cds-hooks_2.0@20, @21, @63, @64, @66-@73)', async () => {
    let authorization: Record<string, string> = {};
    const statuses: number[] = [];
    const get = async (path: string) => {
      const headers = { Authorization: `Bearer ${authorization['access_token']}` };
      return (await fetch(`${sandbox}/fhir/${path}`, { headers })).status;
    };
    handle = async (path, body, response) => {
      if (path === '/cds-services') return json(response, discovery);
      authorization = (body as { fhirAuthorization: Record<string, string> }).fhirAuthorization;
      for (const wanted of [
        'CarePlan?patient=olivia',
        'CareTeam',
        'Patient/tom',
        'Practitioner/internist-verhoeven',
      ]) {
        statuses.push(await get(wanted));
      }
      json(response, { cards: [] });
    };

    const { body } = await post('hook', { patientId: 'olivia', hook: 'patient-view' });

    expect(statuses).toEqual([200, 200, 403, 200]);
    expect(authorization).toMatchObject({
      token_type: 'Bearer',
      expires_in: expect.any(Number),
      scope: expect.stringContaining('patient/*.rs'),
      subject: expect.stringMatching(/^http:/),
      patient: 'olivia',
    });
    expect(await get('Patient/olivia')).toBe(401);
    // What the page shows of the call holds no token.
    expect(JSON.stringify(body)).not.toContain(authorization['access_token']);
    expect(body.calls[0].request.fhirAuthorization.access_token).toBe('•••');
  });
});

it('asks every CDS service, and tells which one cannot be asked', async () => {
  handle = (path, _body, response) => json(response, path === '/cds-services' ? discovery : { cards: [] });
  const [one, two] = [await service(), await service()];
  sandbox = await startSandbox({ cds: [one, two, 'http://127.0.0.1:9'] });

  const { body } = await post('hook', { patientId: 'olivia', hook: 'patient-view' });

  expect(body.calls.map(({ cds }: { cds: string }) => cds)).toEqual([one, two]);
  expect(body.discovery).toMatchObject({ url: 'http://127.0.0.1:9/cds-services', problem: 'unreachable' });
});

it('follows no service that sends it elsewhere', async () => {
  handle = (_path, _body, response) => response.writeHead(307, { Location: 'http://127.0.0.1:9/' }).end();

  const { body } = await post('hook', { patientId: 'olivia', hook: 'patient-view' });

  expect(body.discovery.problem).toBe('unreachable');
});

describe('the context of a hook', () => {
  const order = { resourceType: 'MedicationRequest', id: 'm', status: 'draft' };
  const orders = (...resources: object[]) => ({
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({ resource })),
  });
  const appointment = { resourceType: 'Appointment', status: 'proposed' };

  it.each([
    ['order-sign (hooks@1-@3, @5-@7, @13-@15)', 'order-sign', { draftOrders: orders(order) }],
    [
      'order-select (hooks@74-@92)',
      'order-select',
      { selections: ['MedicationRequest/m'], draftOrders: orders(order) },
    ],
    ['appointment-book (hooks@17-@31)', 'appointment-book', { appointments: orders(appointment) }],
    ['encounter-start (hooks@33-@44)', 'encounter-start', { encounterId: 'olivia-gesprek' }],
  ])('is sent: %s', async (_what, hook, context) => {
    let sent: unknown;
    handle = (path, body, response) => {
      if (path !== '/cds-services') sent = (body as { context: unknown }).context;
      json(response, path === '/cds-services' ? { services: [{ id: 'x', hook }] } : { cards: [] });
    };

    await post('hook', { patientId: 'olivia', hook, context: { ...context, favourite: 'x' } });

    expect(sent).toEqual({ ...context, userId: 'PractitionerRole/internist-verhoeven', patientId: 'olivia' });
  });

  it.each([
    ['order-sign', {}, 'draftOrders'],
    ['order-sign', { draftOrders: orders({ ...order, status: 'active' }) }, 'status'],
    ['order-sign', { draftOrders: orders(order), userId: 'Patient/olivia' }, 'userId'],
    ['order-select', { draftOrders: orders(order), selections: ['MedicationRequest/other'] }, 'selections'],
    ['appointment-book', { appointments: orders({ ...appointment, status: 'booked' }) }, 'status'],
    ['encounter-discharge', {}, 'encounterId'],
    ['encounter-discharge', { encounterId: 'willem-gesprek-1' }, 'encounter'],
  ])('is refused when it is not that of %s: %j', async (hook, context, named) => {
    handle = () => expect.unreachable();

    const { status, body } = await post('hook', { patientId: 'olivia', hook, context });

    expect([400, 404]).toContain(status);
    expect(body.error).toContain(named);
  });
});
