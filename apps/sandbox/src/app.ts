import { fileURLToPath } from 'node:url';
import express, { type Express } from 'express';
import type { Resource } from './fhir/resource.ts';
import { fhirRouter } from './fhir/router.ts';
import { Store } from './fhir/store.ts';
import { CdsClient } from './hook/cds-client.ts';
import { hookRouter } from './hook/router.ts';
import type { Story } from './patients/story.ts';

const PAGE = fileURLToPath(new URL('../dist/page/', import.meta.url));

export interface SandboxOptions {
  readonly cds: string;
  readonly startSet: readonly Resource[];
  readonly stories: readonly Story[];
  /** Address of this server, known once it listens. */
  readonly address: () => string;
}

export function createApp({ cds, startSet, stories, address }: SandboxOptions): Express {
  const store = new Store(startSet);
  const base = () => `${address()}/fhir`;
  const app = express().disable('x-powered-by');

  app.get('/health', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.use('/fhir', fhirRouter(store, base));
  app.get('/sandbox/stories', (_request, response) => {
    response.json(stories);
  });
  app.post('/sandbox/reset', (_request, response) => {
    store.reset();
    response.status(204).end();
  });
  app.use('/sandbox', hookRouter({ store, stories, cds: new CdsClient(cds), base }));
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
}
