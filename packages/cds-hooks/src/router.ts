import { type Request, type RequestHandler, type Response, Router } from 'express';
import { answerCall, valid, withId } from './answer-call.ts';
import type { ClientAuthentication } from './authentication/authentication.ts';
import { jsonBytes, parseBody } from './body.ts';
import { firstUse, refuseReplays, requireClient, senderOf } from './clients.ts';
import { cors } from './cors.ts';
import { discoveryResponse } from './discovery.ts';
import { answerErrors } from './errors.ts';
import { feedbackRequest } from './feedback.ts';
import { problem } from './problem.ts';
import type { CdsResponse } from './response.ts';
import type { Call, Service } from './service.ts';

export interface RouterOptions {
  /** The largest body that is read, as in `10mb`. */
  readonly limit?: string;
  /** Decides who calls; without it everybody may. */
  readonly authentication?: ClientAuthentication;
  /** Whether everybody may read the discovery, as it tells nothing of patients; by default only who may call. */
  readonly openDiscovery?: boolean;
  /** Answers calls with bodies of at least so many bytes, as reading them here would keep all others waiting. */
  readonly large?: {
    readonly bytes: number;
    /** As `answerCall` does. */
    answer(id: string, body: Uint8Array, call: Call): Promise<CdsResponse>;
  };
  /** Receives what made an answer fail that should not have. */
  readonly onError?: (error: unknown) => void;
}

/**
 * Discovery, the calls of the services, and their feedback.
 * @see https://cds-hooks.hl7.org/2.0/
 * @throws ZodError when a service is not described as the protocol demands
 */
export function cdsHooksRouter(services: readonly Service[], options: RouterOptions = {}): Router {
  const discovery = discoveryResponse.parse({ services: services.map(({ description }) => description) });
  const { limit = '10mb', large, onError = () => undefined } = options;
  const body = [requireKnown(services), ...jsonBytes(limit)];
  const client = requireClient(options.authentication);
  const router = Router();

  router.use('/cds-services', cors);
  router
    .route('/cds-services')
    .get(
      requireClient(options.openDiscovery === true ? undefined : options.authentication),
      async (_request, response) => {
        await firstUse(response);
        response.json(discovery);
      },
    )
    .all(allow('GET, HEAD, OPTIONS'));
  router
    .route('/cds-services/:id')
    .post(client, body, async (request: Request, response: Response) => {
      const signal = hangUp(response);
      const call = { origin: request.get('origin'), signal, ...senderOf(response) };
      const id = idIn(request);
      const bytes: unknown = request.body;
      const answer =
        large !== undefined && bytes instanceof Uint8Array && bytes.byteLength >= large.bytes
          ? await large.answer(id, bytes, call)
          : await answerCall(services, id, bytes, call);
      await firstUse(response);
      if (!signal.aborted) response.set('Cache-Control', 'no-store').json(answer);
    })
    .all(allow('POST, OPTIONS'));
  router
    .route('/cds-services/:id/feedback')
    .post(client, body, async (request: Request, response: Response) => {
      const { feedback } = valid(feedbackRequest, parseBody(request.body));
      // An id can be listed for several hooks; feedback does not tell which, so each of them hears it.
      const from = senderOf(response);
      await firstUse(response);
      await Promise.all(withId(services, idIn(request)).map((service) => service.feedback(feedback, from)));
      response.set('Cache-Control', 'no-store').status(200).end();
    })
    .all(allow('POST, OPTIONS'));
  router.use('/cds-services', refuseReplays, answerErrors(onError));
  return router;
}

function idIn({ params }: Request): string {
  return String(params['id']);
}

function requireKnown(services: readonly Service[]): RequestHandler {
  return (request, _response, next) => {
    if (withId(services, idIn(request)).length === 0)
      throw problem(404, 'not-found', 'There is no service with this id.');
    next();
  };
}

function allow(methods: string): RequestHandler {
  return (request, response) => {
    response.set('Allow', methods);
    throw problem(405, 'not-supported', `${request.method} is not possible here; use ${methods}.`);
  };
}

function hangUp(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableEnded) controller.abort();
  });
  return controller.signal;
}
