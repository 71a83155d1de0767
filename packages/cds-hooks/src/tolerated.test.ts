import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderSelect, patientView } from './hooks.ts';
import type { CdsRequest } from './request.ts';
import { cdsHooksRouter } from './router.ts';
import { defineService } from './service.ts';

const seen: CdsRequest<unknown>[] = [];
let server: Server;
let base: string;

beforeAll(async () => {
  const services = [patientView, orderSelect].map((hook) =>
    defineService({
      id: hook.name,
      hook: hook as typeof patientView,
      description: 'Listens',
      answer: async (request) => {
        seen.push(request);
        return { cards: [] };
      },
    }),
  );
  const app = express().use(cdsHooksRouter(services));
  await new Promise<void>((resolve) => {
    server = app.listen(0, '127.0.0.1', () => resolve());
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const context = { userId: 'Practitioner/1', patientId: 'olivia' };
const fhirServer = 'https://fhir.example/r4';
const token = {
  access_token: 'token',
  token_type: 'Bearer',
  expires_in: 300,
  scope: 'patient/*.read',
  subject: 'client',
};

async function send(members: object, hook = 'patient-view'): Promise<number> {
  const call = { hook, hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea', context, ...members };
  const { status } = await fetch(`${base}/cds-services/${hook}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(call),
  });
  return status;
}

describe('a call that is harmless though it is not as the protocol writes it', () => {
  it.each(['extension', 'fhirAuthorization', 'fhirServer', 'prefetch'])(
    'may hold nothing for %s',
    async (member) => {
      for (const nothing of [null, '']) {
        expect(await send({ [member]: nothing })).toBe(200);
        expect(seen.at(-1)).not.toHaveProperty(member);
      }
    },
  );

  it('may hold nothing for an encounter', async () => {
    for (const encounterId of [null, '']) {
      expect(await send({ context: { ...context, encounterId } })).toBe(200);
      expect(seen.at(-1)?.context).toEqual(context);
    }
  });

  it('may write the token in small letters, its time as text, and nothing for what it need not tell', async () => {
    const written = { ...token, token_type: 'bearer', expires_in: '300', patient: null, extension: '' };

    expect(await send({ fhirServer, fhirAuthorization: written })).toBe(200);
    expect(seen.at(-1)?.fhirAuthorization).toEqual(token);
  });

  it('may name what was chosen by its address in the Bundle, or not at all', async () => {
    const draftOrders = { resourceType: 'Bundle', entry: [] };
    for (const selections of [
      ['urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0'],
      ['https://fhir.example/r4/MedicationRequest/1'],
      [`MedicationRequest/${'e'.repeat(200)}`],
      null,
      undefined,
    ])
      expect(await send({ context: { ...context, draftOrders, selections } }, 'order-select')).toBe(200);
  });
});

describe('a call that can be read in more than one way', () => {
  it.each<[string, object]>([
    ['nothing for the patient', { context: { ...context, patientId: '' } }],
    ['nothing for the context', { context: null }],
    ['a list for a prefetch', { prefetch: [] }],
    ['another kind of token', { fhirServer, fhirAuthorization: { ...token, token_type: 'MAC' } }],
    ['a time in words', { fhirServer, fhirAuthorization: { ...token, expires_in: 'soon' } }],
    ['a token and no server', { fhirServer: null, fhirAuthorization: token }],
    ['text for a token', { fhirServer, fhirAuthorization: 'token' }],
  ])('is refused: %s', async (_, members) => {
    expect(await send(members)).toBe(400);
  });
});

describe('a preflight', () => {
  const allowed = async (wanted: string) => {
    const response = await fetch(`${base}/cds-services/patient-view`, {
      method: 'OPTIONS',
      headers: { origin: 'https://ehr.example', 'access-control-request-headers': wanted },
    });
    return response.headers.get('access-control-allow-headers');
  };

  it('allows the headers that an EHR adds', async () => {
    expect(await allowed('authorization,content-type,traceparent,x-request-id')).toBe(
      'Authorization, Content-Type, authorization,content-type,traceparent,x-request-id',
    );
  });

  it('gives back nothing that is no name of a header', async () => {
    expect(await allowed('x-a: b; c')).toBe('Authorization, Content-Type');
  });
});
