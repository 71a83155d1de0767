import { timingSafeEqual } from 'node:crypto';
import { dutchDate } from '@prestatiewijzer/advice';
import { answerErrors, cdsHooksRouter, problem } from '@prestatiewijzer/cds-hooks';
import express, { type Express, type RequestHandler } from 'express';
import helmet, { type HelmetOptions } from 'helmet';
import type { ServiceOptions } from './advice.ts';
import { assessmentsRouter } from './assessments/router.ts';
import type { LargeCalls } from './large/large-calls.ts';
import { type Log, logCalls, logFailure } from './observe/log.ts';
import { type Observers, observed } from './observe/observed.ts';
import { continueTrace } from './observe/tracing.ts';
import { openApi } from './openapi/openapi.ts';
import { readiness, writable } from './readiness.ts';
import { cdsServices } from './services.ts';
import { setAsideRouter } from './set-aside/router.ts';
import type { Store } from './storage/store.ts';
import { fromThisMachine } from './tenants/development.ts';

/**
 * What is of use on answers that no browser shows as a page; every header costs each call.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html#security-headers
 */
const HEADERS: HelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  // Cards are for pages of other origins.
  crossOriginResourcePolicy: { policy: 'cross-origin' },
  frameguard: { action: 'deny' },
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  dnsPrefetchControl: false,
  ieNoOpen: false,
  permittedCrossDomainPolicies: false,
  referrerPolicy: false,
  xssFilter: false,
};

export interface AppOptions extends Omit<ServiceOptions, 'today' | 'metrics' | 'store'> {
  readonly store: Store;
  readonly log: Log;
  readonly observers: Observers;
  /** The largest body, as in `10mb`. */
  readonly bodyLimit: string;
  /** How long a question may take whether all that is needed works, in milliseconds. */
  readonly wait: number;
  /** Where it must be possible to write. */
  readonly folders: readonly string[];
  /** What a reader of the metrics must send. */
  readonly metricsToken: string | undefined;
  /** Where large calls are answered; here, where there is no such place. */
  readonly largeCalls?: LargeCalls;
  /** Whether new calls are still welcome. */
  readonly accepts: () => boolean;
  /** What 'today' is, for tests. */
  readonly today?: () => string;
}

export function createApp(options: AppOptions): Express {
  const { tenants, store, budget, bodyLimit, wait, folders, log, observers, metricsToken, accepts } = options;
  const { largeCalls } = options;
  const { metrics } = observers;
  const today = options.today ?? (() => dutchDate(new Date()));
  const services = cdsServices({ tenants, store, today, budget, metrics });
  const hooks = new Map(services.map(({ description }) => [description.id, description.hook]));
  const app = express().disable('x-powered-by').disable('etag');
  app.use(helmet(HEADERS));
  app.get('/health', (_request, response) => {
    response.json({ status: 'ok' });
  });
  const works = readiness([() => store.check(), ...folders.map((folder) => () => writable(folder))], wait);
  app.get('/ready', async (_request, response) => {
    const ready = accepts() && (await works());
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
  });
  app.get('/openapi.json', (_request, response) => {
    response.json(openApi(services.map(({ description }) => description)));
  });
  app.get('/metrics', bearer(metricsToken), async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.text());
  });
  app.use(logCalls(log), continueTrace);
  if (tenants.authentication === undefined)
    app.use(['/cds-services', '/assessments', '/set-aside'], fromThisMachine);
  app.use(
    cdsHooksRouter(
      services.map((service) => observed(service, tenants, observers)),
      {
        limit: bodyLimit,
        onError: logFailure(log),
        ...(largeCalls !== undefined && {
          large: largeCalls.within({
            tenants,
            observers,
            today,
            hookOf: (service) => hooks.get(service) ?? '',
          }),
        }),
        ...(tenants.authentication !== undefined && { authentication: tenants.authentication }),
      },
    ),
  );
  app.use(
    assessmentsRouter({ tenants, observers, today, limit: bodyLimit, largeCalls, onError: logFailure(log) }),
  );
  app.use(setAsideRouter({ tenants, store, observers, limit: bodyLimit, onError: logFailure(log) }));
  app.use(() => {
    throw problem(404, 'not-found', 'There is nothing at this address.');
  });
  app.use(answerErrors(logFailure(log)));
  return app;
}

/** Lets in who sends this token; anyone where there is none. */
function bearer(token: string | undefined): RequestHandler {
  const expected = Buffer.from(`Bearer ${token}`);
  return (request, response, next) => {
    const given = Buffer.from(request.get('authorization') ?? '');
    if (token !== undefined && !(given.length === expected.length && timingSafeEqual(given, expected))) {
      response.set('WWW-Authenticate', 'Bearer').status(401).end();
      return;
    }
    next();
  };
}
