import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LINKED_TYPES, PREFETCH } from '@prestatiewijzer/advice';
import { type Card, cdsResponse } from '@prestatiewijzer/cds-hooks';
import type { FhirResource } from '@prestatiewijzer/patient-record';
import type { Settings } from '@prestatiewijzer/rules';
import { type AppOptions, createApp } from '../app.ts';
import { noAudit } from '../observe/audit.ts';
import { Metrics } from '../observe/metrics.ts';
import { MemoryStore } from '../storage/memory-store.ts';
import { developmentTenants } from '../tenants/development.ts';

export interface RunningService {
  readonly base: string;
  readonly server: Server;
  readonly logged: string[];
}

/** Milliseconds to get a record in: how busy the machine is must not decide what a card says. */
export const AMPLE_BUDGET = 10_000;

/** What an app is made of, for the development tenant, without a database. */
export function appOptions(settings: Settings = {}): AppOptions & { readonly logged: string[] } {
  const logged: string[] = [];
  const note = (line: unknown) => void logged.push(JSON.stringify(line));
  return {
    tenants: developmentTenants(settings, 'the key of a test', undefined),
    store: new MemoryStore(),
    budget: AMPLE_BUDGET,
    bodyLimit: '10mb',
    wait: 500,
    folders: [],
    metricsToken: undefined,
    log: { info: note, warn: note, error: note },
    observers: { metrics: new Metrics(), audit: noAudit },
    accepts: () => true,
    today: () => '2026-03-10',
    logged,
  };
}

export async function startService(
  settings: Settings = {},
  changes: Partial<AppOptions> = {},
): Promise<RunningService> {
  const options = appOptions(settings);
  const server = createApp({ ...options, ...changes }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}`, server, logged: options.logged };
}

export function request(body: object = {}): object {
  return {
    hook: 'patient-view',
    hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
    context: { userId: 'Practitioner/internist', patientId: 'olivia' },
    ...body,
  };
}

export function post(
  { base }: RunningService,
  service: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${base}/cds-services/${service}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** The cards of a lawful answer: every answer is held against the schema of the protocol. */
export async function cardsOf(response: Response): Promise<Card[]> {
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${response.status}: ${text}`);
  const body: unknown = JSON.parse(text);
  const { cards, systemActions } = cdsResponse.parse(body);
  if (systemActions !== undefined || /null|""|\[\]|\{\}/.test(text.replace('{"cards":[]}', ''))) {
    throw new Error(`holds what it should not: ${text}`);
  }
  return cards;
}

/** What a client prefetches that holds these resources: a Bundle for each search, with the linked resources included. */
export function prefetchOf(resources: readonly FhirResource[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(PREFETCH).map(([key, template]) => {
      const [type] = template.split(/[/?]/, 1);
      const found = resources.filter(({ resourceType }) => resourceType === type);
      if (!template.includes('?')) return [key, found[0] ?? null];
      const included = key === 'encounters' ? resources.filter(isLinked) : [];
      return [
        key,
        {
          resourceType: 'Bundle',
          type: 'searchset',
          entry: [
            ...found.map((resource) => ({ resource })),
            ...included.map((resource) => ({ resource, search: { mode: 'include' } })),
          ],
        },
      ];
    }),
  );
}

function isLinked({ resourceType }: FhirResource): boolean {
  return LINKED_TYPES.includes(resourceType);
}
