import { fileURLToPath } from 'node:url';
import express, { type Express } from 'express';
import type { Resource } from './fhir/resource.ts';
import { fhirRouter } from './fhir/router.ts';
import { Store } from './fhir/store.ts';
import { CdsClient } from './hook/cds-client.ts';
import { hookRouter } from './hook/router.ts';
import type { Options } from './options.ts';
import type { Story } from './patients/story.ts';
import { bearer } from './smart/bearer.ts';
import { Keys } from './smart/keys.ts';
import { launchService, smartRouter } from './smart/router.ts';
import { SmartServer } from './smart/server.ts';
import { smartAppRouter } from './smart-app.ts';

const PAGE = fileURLToPath(new URL('../dist/page/', import.meta.url));

interface SandboxOptions extends Omit<Options, 'port'> {
  readonly startSet: readonly Resource[];
  readonly stories: readonly Story[];
  /** Folder of the built SMART app. */
  readonly smartApp: string | undefined;
  /** Address of this server, known once it listens. */
  readonly address: () => string;
}

export function createApp({ startSet, stories, address, ...options }: SandboxOptions): Express {
  const base = () => `${address()}/fhir`;
  const store = new Store(startSet, base);
  const keys = new Keys();
  const smart = new SmartServer({ clients: options.clients, keys, store, userOf, address });
  const app = express().disable('x-powered-by');

  app.get('/health', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.use(smartRouter(smart));
  app.use(
    '/fhir',
    fhirRouter({
      store,
      base,
      guard: bearer(smart, { required: options.requireToken }),
      services: launchService(smart),
    }),
  );
  app.get('/sandbox/stories', (_request, response) => {
    response.json(stories);
  });
  app.post('/sandbox/reset', (_request, response) => {
    store.reset();
    response.status(204).end();
  });
  app.use('/sandbox', hookRouter({ store, userOf, cds: new CdsClient(options.cds), base }));
  app.use('/app', smartAppRouter(options.smartApp, base));
  app.use((_request, response, next) => {
    response.set({
      'Content-Security-Policy':
        "default-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
    next();
  });
  app.use(express.static(PAGE));
  return app;

  /** A patient without a story is opened by the first professional in the store. */
  function userOf(patientId: string): string {
    const story = stories.find(({ patient }) => patient === `Patient/${patientId}`);
    return story?.user ?? `PractitionerRole/${store.all('PractitionerRole')[0]?.id}`;
  }
}
