import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SmallCds {
  readonly address: string;
  readonly stop: () => void;
  /** The feedback that came in. */
  readonly feedback: unknown[];
  /** Answers hook calls and feedback with this status. */
  failWith: number | undefined;
}

const SERVICE = {
  id: 'palliatief-patient-view',
  hook: 'patient-view',
  title: 'Palliatieve zorg',
  description: 'Kaarten bij het openen van een dossier',
  prefetch: {
    plans: 'CarePlan?patient={{context.patientId}}',
    messages: 'Communication?patient={{context.patientId}}',
  },
};

/** A CDS service over real HTTP that knows one thing: a plan without a message has to go to the GP. */
export async function startSmallCds(): Promise<SmallCds> {
  const state: { feedback: unknown[]; failWith: number | undefined } = { feedback: [], failWith: undefined };
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(state, {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += chunk;
    if (request.url === '/cds-services') send(response, { services: [SERVICE] });
    else if (request.url?.startsWith('/app?'))
      response.setHeader('Content-Type', 'text/html').end('<p>De app</p>');
    else if (request.method === 'GET') send(response, { error: 'onbekend' }, 404);
    else if (state.failWith !== undefined) send(response, { error: 'bezet' }, state.failWith);
    else if (request.url?.endsWith('/feedback')) {
      state.feedback.push(...JSON.parse(text).feedback);
      response.end();
    } else send(response, { cards: cardsFor(JSON.parse(text), `http://${request.headers.host}/app`) });
  }
}

function send(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

interface HookRequest {
  readonly context: { readonly patientId: string };
  readonly prefetch: Record<
    'plans' | 'messages',
    { readonly total: number; readonly entry?: { resource: { id: string } }[] }
  >;
}

function cardsFor({ context, prefetch }: HookRequest, app: string): object[] {
  const plan = prefetch.plans.entry?.[0]?.resource.id;
  if (plan === undefined || (prefetch.messages.total ?? 0) > 0) return [];
  return [
    {
      uuid: 'b3f4ad3e-7a0c-4d8d-9c4e-2c5a1b8c7d10',
      summary: 'Nog één stap voor 190099: draag het zorgplan over aan de huisarts.',
      detail:
        '✓ Zorgplan vastgelegd: 3 maart\n✗ Overdracht aan de huisarts: niet gevonden\n\n<img src=x onerror=alert(1)>',
      indicator: 'warning',
      source: { label: 'Handreiking financiering palliatieve zorg 2026, § 1.1.2' },
      suggestions: [
        {
          uuid: '0d1f6a52-51f5-4e3e-8a37-6a0a4d4dfb11',
          label: 'Zet overdracht aan huisarts klaar',
          actions: [
            {
              type: 'create',
              description: 'Overdracht van het zorgplan aan de huisarts',
              resource: handOver(context.patientId, plan),
            },
          ],
        },
      ],
      links: [
        { label: 'Bekijk alles in de app', url: app, type: 'smart', appContext: 'msz-pzp-190099' },
        { label: 'Lees de handreiking', url: 'https://example.org/handreiking', type: 'absolute' },
        { label: 'Een vreemde link', url: 'javascript:alert(1)', type: 'absolute' },
      ],
      overrideReasons: [
        { code: 'elders', system: 'urn:test', display: 'Al elders geregistreerd' },
        { code: 'wens', system: 'urn:test', display: 'Patiënt wil dit niet' },
      ],
      extension: {
        'nl.prestatiewijzer': {
          findings: [{ id: 'msz-pzp-190099', status: 'incomplete', about: [`CarePlan/${plan}`] }],
        },
      },
    },
  ];
}

function handOver(patientId: string, plan: string): object {
  return {
    resourceType: 'Communication',
    status: 'completed',
    category: [{ text: 'Overdracht aan de huisarts' }],
    subject: { reference: `Patient/${patientId}` },
    about: [{ reference: `CarePlan/${plan}` }],
    sent: '2026-03-10T09:00:00+01:00',
    recipient: [{ reference: 'PractitionerRole/huisarts-van-dam', display: 'dhr. Pieter van Dam, huisarts' }],
  };
}
