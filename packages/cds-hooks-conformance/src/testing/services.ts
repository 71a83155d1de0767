import { generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import {
  card,
  cdsHooksRouter,
  clientAuthentication,
  defineService,
  encounterDischarge,
  patientView,
  suggestion,
} from '@prestatiewijzer/cds-hooks';
import express from 'express';

export const ISSUER = 'https://ehr.example';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });

/** The private key of the one client that the sound service knows. */
export const key = JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'key-1' });

const resource = { resourceType: 'ChargeItem', status: 'planned' };

/** A card with all that a card can have. */
export function wholeCard() {
  return card({
    summary: 'Do this.',
    detail: '**Now**',
    indicator: 'info',
    source: {
      label: 'Source',
      url: 'https://example.org',
      icon: 'https://example.org/icon.png',
      topic: { code: 'a', system: 'https://example.org/topics' },
    },
    suggestions: [
      suggestion({
        label: 'Do it',
        isRecommended: true,
        actions: [
          { type: 'create', description: 'Make it', resource },
          { type: 'delete', description: 'Remove it', resourceId: 'ChargeItem/1' },
        ],
      }),
    ],
    overrideReasons: [{ code: 'later', system: 'https://example.org/reasons', display: 'Later' }],
    links: [{ label: 'App', url: 'https://example.org/launch', type: 'smart', appContext: 'finding-1' }],
  });
}

/** A service that does all as it should. */
export function soundService({ signed }: { readonly signed: boolean }): (base: string) => RequestListener {
  const parts = {
    id: 'advice',
    title: 'Advice',
    description: 'Advises',
    usageRequirements: 'None',
    prefetch: {
      patient: 'Patient/{{context.patientId}}',
      items: 'ChargeItem?subject={{context.patientId}}',
    },
    answer: async () => ({
      cards: [wholeCard()],
      systemActions: [{ type: 'create' as const, description: 'Make it', resource }],
    }),
  };
  return (audience) => {
    const jwks = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'key-1' }] } as never;
    const authentication = clientAuthentication({
      audience,
      clients: (issuer) => (issuer === ISSUER ? { issuer, jwks } : undefined),
    });
    const services = [
      defineService({ ...parts, hook: patientView }),
      defineService({ ...parts, hook: encounterDischarge }),
    ];
    return express().use(cdsHooksRouter(services, signed ? { authentication } : {}));
  };
}

type Reply = (request: IncomingMessage, response: ServerResponse) => void;

const lawfulService = { id: 'advice', hook: 'patient-view', title: 'Advice', description: 'Advises' };

/** A service that answers each call in the same wrong way. */
export function brokenService(
  reply: Reply,
  discovery: unknown = { services: [lawfulService] },
): RequestListener {
  return (request, response) => {
    request.resume();
    if (request.url === '/cds-services' && request.method === 'GET') json(discovery)(request, response);
    else request.on('end', () => reply(request, response));
  };
}

export function json(body: unknown, status = 200, type = 'application/json'): Reply {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(JSON.stringify(body));
  };
}

export { lawfulService };
