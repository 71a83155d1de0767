import { dutchDate } from '@prestatiewijzer/advice';
import { answerErrors, cdsHooksRouter, problem } from '@prestatiewijzer/cds-hooks';
import type { Settings } from '@prestatiewijzer/rules';
import express, { type Express } from 'express';
import { fromThisMachine, onThisMachine } from './development.ts';
import { type Log, logCalls, logFailure } from './log.ts';
import { cdsServices } from './services.ts';

export interface AppOptions {
  readonly settings: Settings;
  readonly log: Log;
  /** What 'today' is, for tests. */
  readonly today?: () => string;
}

export function createApp({ settings, log, today = () => dutchDate(new Date()) }: AppOptions): Express {
  const app = express().disable('x-powered-by').disable('etag');
  app.get('/health', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.use(logCalls(log));
  app.use('/cds-services', fromThisMachine);
  app.use(
    cdsHooksRouter(cdsServices({ settings, today, checkFhirServer: onThisMachine }), {
      onError: logFailure(log),
    }),
  );
  app.use(() => {
    throw problem(404, 'not-found', 'There is nothing at this address.');
  });
  app.use(answerErrors(logFailure(log)));
  return app;
}
