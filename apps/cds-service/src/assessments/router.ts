import {
  answerErrors,
  type Call,
  firstUse,
  jsonBytes,
  refuseReplays,
  requireClient,
  senderOf,
} from '@prestatiewijzer/cds-hooks';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { LargeCalls } from '../large/large-calls.ts';
import { note } from '../observe/call-notes.ts';
import type { Observers } from '../observe/observed.ts';
import type { Tenant, Tenants } from '../tenants/tenant.ts';
import { type Answered, assessBody } from './assessing.ts';

export interface AssessmentsOptions {
  readonly tenants: Tenants;
  readonly observers: Observers;
  readonly today: () => string;
  readonly limit: string;
  readonly largeCalls: LargeCalls | undefined;
  readonly onError: (error: unknown) => void;
}

/** Names of what is counted and recorded, beside those of services and hooks. */
const SERVICE = 'assessments';
const HOOK = 'none';

/**
 * `POST /assessments?at=YYYY-MM-DD`: a Bundle in, its assessment out, for systems that do not run JavaScript. Who may call
 * a hook may call this, with a token for this address.
 */
export function assessmentsRouter(options: AssessmentsOptions): Router {
  const { tenants, limit, onError } = options;
  const router = Router();
  router
    .route('/assessments')
    .post(
      requireClient(tenants.authentication),
      fhirIsJson,
      ...jsonBytes(limit),
      async (request: Request, response: Response) => {
        const json = await answer(request, response, options);
        response.set('Cache-Control', 'no-store').type('json').send(json);
      },
    )
    .all((_request, response) => {
      response.set('Allow', 'POST').status(405).end();
    });
  router.use('/assessments', refuseReplays, answerErrors(onError));
  return router;
}

/** FHIR has a content type of its own, which is JSON too. */
const fhirIsJson: RequestHandler = (request, _response, next) => {
  const type = request.get('content-type') ?? '';
  if (/^application\/fhir\+json\b/i.test(type))
    request.headers['content-type'] = type.replace(/^application\/fhir\+json/i, 'application/json');
  next();
};

async function answer(
  request: Request,
  response: Response,
  { tenants, observers, today, largeCalls }: AssessmentsOptions,
): Promise<string> {
  const { metrics, audit } = observers;
  const start = performance.now();
  const sender = senderOf(response);
  const tenant = tenants.of(sender.client);
  tenant.admit(undefined, { origin: request.get('origin') });
  const { at = today() } = request.query;
  const end = (outcome: string, patients: readonly string[]) => {
    const seconds = (performance.now() - start) / 1000;
    note(sender, { tenant: tenant.id, service: SERVICE, outcome });
    metrics.answered({ tenant: tenant.id, service: SERVICE, hook: HOOK, outcome, seconds }, []);
    const issuer = sender.client?.issuer;
    const access = { tenant: tenant.id, hook: SERVICE, issuer, outcome: '0' } as const;
    for (const patient of patients) audit.record({ ...access, patientId: patient.replace('Patient/', '') });
  };
  let answered: Answered;
  try {
    answered = await assessed(request.body, String(at), tenant, sender, largeCalls);
    await firstUse(response);
  } catch (error) {
    end('refused', []);
    throw error;
  }
  end('assessed', answered.patients);
  return answered.json;
}

async function assessed(
  body: unknown,
  at: string,
  tenant: Tenant,
  { client }: Pick<Call, 'client'>,
  largeCalls: LargeCalls | undefined,
): Promise<Answered> {
  return largeCalls?.takes(body)
    ? largeCalls.assess(body, at, tenant.id, client)
    : assessBody(body, at, tenant);
}
