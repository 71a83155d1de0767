import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { card } from './card.ts';
import type { Feedback } from './feedback.ts';
import { encounterDischarge, patientView } from './hooks.ts';
import { missingData, tooManyCalls } from './problem.ts';
import { cdsResponse } from './response.ts';
import { cdsHooksRouter } from './router.ts';
import { defineService } from './service.ts';

const advice = { summary: 'Seen', indicator: 'info', source: { label: 'Test' } } as const;
const heard: Feedback[] = [];
const errors: unknown[] = [];

const services = [
  defineService({
    id: 'both',
    hook: patientView,
    description: 'Answers two hooks',
    prefetch: { patient: 'Patient/{{context.patientId}}' },
    answer: async ({ context }) => ({ cards: [card({ ...advice, detail: `patient ${context.patientId}` })] }),
    feedback: async (events) => void heard.push(...events),
  }),
  defineService({
    id: 'both',
    hook: encounterDischarge,
    description: 'Answers two hooks',
    answer: async ({ context }) => ({
      cards: [card({ ...advice, detail: `encounter ${context.encounterId}` })],
    }),
  }),
  defineService({
    id: 'needy',
    hook: patientView,
    description: 'Lacks data',
    answer: async () => {
      throw missingData('prefetch.patient', 'The patient is missing.');
    },
  }),
  defineService({
    id: 'busy',
    hook: patientView,
    description: 'Is called too often',
    answer: async () => {
      throw tooManyCalls(30);
    },
  }),
  defineService({
    id: 'unlawful',
    hook: patientView,
    description: 'Answers with what no client can show',
    answer: async () => ({ cards: [{ ...advice, summary: 'x'.repeat(200) }] }),
  }),
  defineService({
    id: 'broken',
    hook: patientView,
    description: 'Fails',
    answer: async () => {
      throw new Error('a secret detail');
    },
  }),
];

let server: Server;
let base: string;

beforeEach(async () => {
  const router = cdsHooksRouter(services, { limit: '20kb', onError: (error) => errors.push(error) });
  server = express().use(router).listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cds-services`;
});

afterEach(() => {
  server.close();
  heard.length = 0;
  errors.length = 0;
});

const call = {
  hook: 'patient-view',
  hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
  context: { userId: 'Practitioner/1', patientId: 'olivia' },
};

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${base}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function outcome(response: Response) {
  const body = (await response.json()) as {
    resourceType: string;
    issue: { code: string; diagnostics: string; expression?: string[] }[];
  };
  expect(body.resourceType).toBe('OperationOutcome');
  return body.issue;
}

describe('discovery', () => {
  it('lists a service once for each of its hooks [cds-hooks_2.0@4] [cds-hooks_2.0@5] [cds-hooks_2.0@13] [cds-hooks_2.0@29] [cds-hooks_2.0@211]', async () => {
    const response = await fetch(base);

    expect(response.status).toBe(200);
    const body = (await response.json()) as { services: { id: string; hook: string }[] };
    expect(body.services.map(({ id, hook }) => `${id} ${hook}`)).toEqual([
      'both patient-view',
      'both encounter-discharge',
      'needy patient-view',
      'busy patient-view',
      'unlawful patient-view',
      'broken patient-view',
    ]);
    expect(body.services[0]).toEqual({
      id: 'both',
      hook: 'patient-view',
      description: 'Answers two hooks',
      prefetch: { patient: 'Patient/{{context.patientId}}' },
    });
  });

  it('answers an empty list when there are none [cds-hooks_2.0@6]', async () => {
    const bare = express().use(cdsHooksRouter([])).listen(0, '127.0.0.1');
    await once(bare, 'listening');
    const { port } = bare.address() as AddressInfo;

    expect(await (await fetch(`http://127.0.0.1:${port}/cds-services`)).json()).toEqual({ services: [] });
    bare.close();
  });

  it('refuses a service whose id cannot be part of an address [cds-hooks_2.0@10]', () => {
    const service = { ...services[0], description: { id: 'a/b', hook: 'patient-view', description: 'x' } };

    expect(() => cdsHooksRouter([service as (typeof services)[number]])).toThrow();
  });
});

describe('a call', () => {
  it('reaches the service of that id and hook [cds-hooks_2.0@16] [cds-hooks_2.0@74] [cds-hooks_2.0@210]', async () => {
    const view = cdsResponse.parse(await (await post('/both', call)).json());
    const discharge = {
      ...call,
      hook: 'encounter-discharge',
      context: { ...call.context, encounterId: '7' },
    };
    const left = cdsResponse.parse(await (await post('/both', discharge)).json());

    expect(view.cards[0]?.detail).toBe('patient olivia');
    expect(left.cards[0]?.detail).toBe('encounter 7');
  });

  it('is answered with what may not be stored', async () => {
    expect((await post('/both', call)).headers.get('cache-control')).toBe('no-store');
  });

  it('may carry unknown members and extensions', async () => {
    const extended = {
      ...call,
      unknown: 1,
      extension: { 'nl.example': { list: [1] }, 'nl.other': 'text' },
      context: { ...call.context, unknown: [] },
      prefetch: { patient: null, other: { resourceType: 'Bundle' } },
    };

    expect((await post('/both', extended)).status).toBe(200);
  });

  it('may be compressed, and in any script', async () => {
    const body = gzipSync(JSON.stringify({ ...call, extension: { 'nl.example': 'café 漢字 😀' } }));
    const response = await fetch(`${base}/both`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset="UTF-8"', 'content-encoding': 'gzip' },
      body,
    });

    expect(response.status).toBe(200);
  });

  it('may hold brackets in texts without end, but nest no deeper than a hundred levels', async () => {
    const extension = (value: unknown) => ({ ...call, extension: { 'nl.example': value } });
    const nested = (depth: number): unknown => (depth === 0 ? 'x' : [nested(depth - 1)]);

    expect((await post('/both', extension(`"\\${'['.repeat(5000)}`))).status).toBe(200);
    expect((await post('/both', extension(nested(98)))).status).toBe(200);
    const refused = await post('/both', extension(nested(99)));
    expect(refused.status).toBe(400);
    expect((await outcome(refused))[0]?.diagnostics).toContain('100 levels');
  });

  it('may carry a token, but then names the FHIR server', async () => {
    const fhirAuthorization = {
      access_token: 'token',
      token_type: 'Bearer',
      expires_in: 300,
      scope: 'patient/*.rs',
      subject: 'client',
    };
    const fhirServer = 'http://127.0.0.1/fhir';

    expect((await post('/both', { ...call, fhirAuthorization, fhirServer })).status).toBe(200);
    const refused = await post('/both', { ...call, fhirAuthorization });
    expect(refused.status).toBe(400);
    expect((await outcome(refused))[0]?.expression).toEqual(['fhirServer']);
  });

  it.each([
    ['hook', { ...call, hook: undefined }],
    ['hook', { ...call, hook: 'order-sign' }],
    ['hookInstance', { ...call, hookInstance: 'not-a-uuid' }],
    ['context', { ...call, context: undefined }],
    ['context.patientId', { ...call, context: { userId: 'Practitioner/1' } }],
    ['context.patientId', { ...call, context: { ...call.context, patientId: '../Patient' } }],
    ['context.patientId', { ...call, context: { ...call.context, patientId: '..' } }],
    ['context.userId', { ...call, context: { ...call.context, userId: 'somebody' } }],
    ['context.encounterId', { ...call, hook: 'encounter-discharge' }],
    ['fhirServer', { ...call, fhirServer: 'file:///etc/passwd' }],
    ['prefetch', { ...call, prefetch: [] }],
    ['body', []],
  ])('with a wrong %s is refused by name', async (path, body) => {
    const response = await post('/both', body);

    expect(response.status).toBe(400);
    expect((await outcome(response)).map(({ expression }) => expression?.[0])).toContain(path);
  });

  it('that is not JSON is refused', async () => {
    expect((await post('/both', '{"hook":')).status).toBe(400);
  });

  it('of an unknown service is not found [cds-hooks_2.0@14] [cds-hooks_2.0@76]', async () => {
    const response = await post('/unknown', call);

    expect(response.status).toBe(404);
    await outcome(response);
  });

  it('by another method names the methods that are possible', async () => {
    const get = await fetch(`${base}/both`);
    expect(get.status).toBe(405);
    expect(get.headers.get('allow')).toBe('POST, OPTIONS');

    const put = await fetch(base, { method: 'DELETE' });
    expect(put.status).toBe(405);
    expect(put.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  it('in another content type is refused [cds-hooks_2.0@1]', async () => {
    expect((await post('/both', call, { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('that is too large is refused', async () => {
    const response = await post('/both', { ...call, extension: { filler: 'x'.repeat(30_000) } });

    expect(response.status).toBe(413);
    await outcome(response);
  });

  it('without the data a service needs is answered with 412 [cds-hooks_2.0@54]', async () => {
    const response = await post('/needy', call);

    expect(response.status).toBe(412);
    expect((await outcome(response))[0]?.expression).toEqual(['prefetch.patient']);
  });

  it('that is one too many is told when to come back, also in a browser', async () => {
    const response = await post('/busy', call, { origin: 'https://ehr.example' });

    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('30');
    expect(response.headers.get('access-control-expose-headers')).toBe('Retry-After');
    expect((await outcome(response))[0]?.code).toBe('throttled');
  });

  it('that fails is answered without telling why', async () => {
    const response = await post('/broken', call);

    expect(response.status).toBe(500);
    expect(JSON.stringify(await response.json())).not.toMatch(/secret|\.ts/);
    expect(errors).toHaveLength(1);
  });
});

describe('an answer that is not lawful', () => {
  it('is not sent, and told to whoever runs the service [cds-hooks_2.0@83]', async () => {
    expect((await post('/unlawful', call)).status).toBe(500);
    expect(String(errors[0])).toMatch(/summary/i);
  });
});

describe('a browser', () => {
  it('may call from any origin [cds-hooks_2.0@208]', async () => {
    const origin = 'https://ehr.example';
    const preflight = await fetch(`${base}/both`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });

    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('authorization');
    expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
    for (const response of [
      preflight,
      await fetch(base, { headers: { origin } }),
      await post('/both', {}, { origin }),
    ]) {
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
    }
  });
});

describe('feedback', () => {
  const outcomeTimestamp = '2026-03-10T10:05:31Z';
  const accepted = { card: 'c1', outcome: 'accepted', acceptedSuggestions: [{ id: 's1' }], outcomeTimestamp };
  const overridden = {
    card: 'c2',
    outcome: 'overridden',
    overrideReason: {
      reason: { code: 'anders', system: 'https://example.org/reasons' },
      userComment: 'Later',
    },
    outcomeTimestamp,
  };

  it('reaches the service [cds-hooks_2.0@148]', async () => {
    const response = await post('/both/feedback', { feedback: [accepted, overridden] });

    expect(response.status).toBe(200);
    expect(heard).toEqual([accepted, overridden]);
  });

  it('is welcome also where nobody listens', async () => {
    expect((await post('/needy/feedback', { feedback: [accepted] })).status).toBe(200);
  });

  it.each([
    ['feedback', { feedback: [] }],
    ['feedback.0.acceptedSuggestions', { feedback: [{ ...accepted, acceptedSuggestions: undefined }] }],
    ['feedback.0.outcome', { feedback: [{ ...accepted, outcome: 'ignored' }] }],
    ['feedback.0.outcomeTimestamp', { feedback: [{ ...overridden, outcomeTimestamp: 'yesterday' }] }],
    ['feedback.0.overrideReason', { feedback: [{ ...overridden, overrideReason: {} }] }],
  ])('with a wrong %s is refused by name', async (path, body) => {
    const response = await post('/both/feedback', body);

    expect(response.status).toBe(400);
    expect((await outcome(response))[0]?.expression).toEqual([path]);
    expect(heard).toEqual([]);
  });

  it('for an unknown service is not found', async () => {
    expect((await post('/unknown/feedback', { feedback: [accepted] })).status).toBe(404);
  });
});
