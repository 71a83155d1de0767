import {
  answerErrors,
  firstUse,
  jsonBytes,
  Problem,
  parseBody,
  patientView,
  problem,
  refuseReplays,
  requireClient,
  senderOf,
  valid,
} from '@prestatiewijzer/cds-hooks';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { note } from '../observe/call-notes.ts';
import type { Observers } from '../observe/observed.ts';
import type { Asides, Store } from '../storage/store.ts';
import type { Tenants } from '../tenants/tenant.ts';

export interface SetAsideOptions {
  readonly tenants: Tenants;
  readonly store: Pick<Store, 'setAside' | 'takeBack'>;
  readonly observers: Observers;
  readonly limit: string;
  readonly onError: (error: unknown) => void;
}

/** The name of the hook that is counted where there is none. */
const HOOK = 'none';

/** Whose record, for whom: as in the context of a hook. In the body, as addresses end up in logs. */
const listing = patientView.context;
const takingBack = listing.extend({ advice: z.string().regex(/^[\w-]{1,128}$/, 'is not from the list') });

type Persons = z.infer<typeof listing>;

/** Who asks, in names that say nothing outside the tenant. */
interface Known {
  readonly tenant: string;
  readonly patient: string;
  readonly reader: string;
}

/**
 * `POST /set-aside`: what was set aside about a patient, and what of that was taken back. `POST /set-aside/take-back`
 * makes one of these count again. Who may call a hook may call this, with a token for this address.
 */
export function setAsideRouter(options: SetAsideOptions): Router {
  const { tenants, store, limit, onError } = options;
  const router = Router();
  const route = <Body extends Persons>(
    path: string,
    service: string,
    shape: z.ZodType<Body>,
    answer: (body: Body, known: Known) => Promise<Asides>,
  ) => {
    router
      .route(path)
      .post(requireClient(tenants.authentication), ...jsonBytes(limit), async (request, response) => {
        const asides = await observed(service, request, response, options, shape, answer);
        response.set('Cache-Control', 'no-store').json(asides);
      })
      .all(postOnly);
  };
  route('/set-aside', 'set-aside', listing, (_body, { tenant, patient }) => store.setAside(tenant, patient));
  route('/set-aside/take-back', 'take-back', takingBack, async ({ advice }, { tenant, patient, reader }) => {
    if (!(await store.takeBack(tenant, patient, advice, reader)))
      throw problem(404, 'not-found', 'advice: is not set aside for this patient (any more).', 'advice');
    return store.setAside(tenant, patient);
  });
  router.use('/set-aside', refuseReplays, answerErrors(onError));
  return router;
}

const postOnly: RequestHandler = (_request, response) => {
  response.set('Allow', 'POST').status(405).end();
};

/** Answers, and sees to what is counted, logged and recorded of it. A token that was used before changes nothing. */
async function observed<Body extends Persons>(
  service: string,
  request: Request,
  response: Response,
  { tenants, observers: { metrics, audit } }: SetAsideOptions,
  shape: z.ZodType<Body>,
  answer: (body: Body, known: Known) => Promise<Asides>,
): Promise<Asides> {
  const start = performance.now();
  const sender = senderOf(response);
  const tenant = tenants.of(sender.client);
  const issuer = sender.client?.issuer;
  tenant.admit(undefined, { origin: request.get('origin') });
  const body = valid(shape, parseBody(request.body));
  await firstUse(response);
  const { patientId, userId } = body;
  const end = (outcome: string, code: '0' | '4' | '8') => {
    const seconds = (performance.now() - start) / 1000;
    note(sender, { tenant: tenant.id, service, outcome });
    metrics.answered({ tenant: tenant.id, service, hook: HOOK, outcome, seconds }, []);
    audit.record({ tenant: tenant.id, hook: service, userId, patientId, issuer, outcome: code });
  };
  let asides: Asides;
  try {
    asides = await answer(body, {
      tenant: tenant.id,
      patient: tenant.pseudonyms.of('patient', issuer, patientId),
      reader: tenant.pseudonyms.of('reader', issuer, userId),
    });
  } catch (error) {
    if (error instanceof Problem && error.status < 500) end(`refused ${error.status}`, '4');
    else end('failed', '8');
    throw error;
  }
  end('answered', '0');
  return asides;
}
