import { fileURLToPath } from 'node:url';
import express, { type Express } from 'express';
import { Exchanges } from './exchanges.ts';
import { refuseSimply } from './fhir/refuse.ts';
import { fhirRouter } from './fhir/router.ts';
import type { Store } from './fhir/store.ts';
import { CdsServices } from './hook/cds-services.ts';
import { clientTokens } from './hook/client-token.ts';
import { Hooks } from './hook/hooks.ts';
import { hookRouter } from './hook/router.ts';
import type { Options } from './options.ts';
import type { Story } from './patients/story.ts';
import { sameOrigin } from './same-origin.ts';
import { settingsRouter } from './settings.ts';
import { bearer } from './smart/bearer.ts';
import { Keys } from './smart/keys.ts';
import { launchService, smartRouter } from './smart/router.ts';
import { SmartServer } from './smart/server.ts';
import { smartAppRouter } from './smart-app.ts';
import { stateRouter } from './state.ts';

const PAGE = fileURLToPath(new URL('../dist/page/', import.meta.url));

interface SandboxOptions extends Pick<Options, 'cds' | 'clients' | 'requireToken'> {
  readonly store: Store;
  readonly stories: readonly Story[];
  /** Folder of the built SMART app. */
  readonly smartApp: string | undefined;
  /** Address of this server, known once it listens. */
  readonly address: () => string;
}

export function createApp({ store, stories, address, ...options }: SandboxOptions): Express {
  const base = () => `${address()}/fhir`;
  const keys = new Keys();
  const smart = new SmartServer({ clients: options.clients, keys, store, userOf, address });
  const tokenFor = clientTokens(keys, address);
  const cds = new CdsServices(options.cds, tokenFor);
  const exchanges = new Exchanges(address);
  const app = express().disable('x-powered-by');

  app.get('/health', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.use(exchanges.record);
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
  app.use('/sandbox', sameOrigin);
  app.get('/sandbox/stories', (_request, response) => {
    response.json(stories);
  });
  app.use('/sandbox', stateRouter(store));
  app.use('/sandbox', settingsRouter(cds, store));
  app.use('/sandbox', exchanges.router());
  app.use('/sandbox', hookRouter({ hooks: new Hooks({ cds, smart, store }), cds, userOf }));
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
  app.use(refuseSimply);
  return app;

  /** A patient without a story is opened by the first professional in the store. */
  function userOf(patientId: string): string {
    const story = stories.find(({ patient }) => patient === `Patient/${patientId}`);
    return story?.user ?? `PractitionerRole/${store.all('PractitionerRole')[0]?.id}`;
  }
}
