import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { ClientAuthentication } from './authentication/authentication.ts';
import type { AuthenticatedClient } from './authentication/client.ts';
import type { Sender } from './service.ts';

/** Answers who may not call with a bare 401: the reason is nobody's business but ours. */
export function requireClient(authentication: ClientAuthentication | undefined): RequestHandler {
  return async (request, response, next) => {
    if (authentication === undefined) {
      next();
      return;
    }
    const client = await authentication(request.get('authorization'), endpointOf(request));
    if (client === undefined) {
      refuse(response);
      return;
    }
    response.locals['client'] = client;
    next();
  };
}

function refuse(response: Response): void {
  response.set({ 'WWW-Authenticate': 'Bearer', 'Cache-Control': 'no-store' }).status(401).end();
}

class Replayed extends Error {}

/** The work on an answer goes on while other instances are asked about the token; the answer waits. */
export async function firstUse(response: Response): Promise<void> {
  const { client } = senderOf(response);
  if (client?.firstUse !== undefined && !(await client.firstUse)) throw new Replayed();
}

/** Who sends a token again learns nothing, not even what is wrong with the call. */
export const refuseReplays: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const checked = error instanceof Replayed ? Promise.reject(error) : firstUse(response);
  return checked.then(
    () => next(error),
    (reason: unknown) => (reason instanceof Replayed ? refuse(response) : next(reason)),
  );
};

export function senderOf({ locals }: Response): Sender {
  const client: AuthenticatedClient | undefined = locals['client'];
  return { client, locals };
}

/** The address under the base URL that a route stands for, however it was spelled. */
function endpointOf({ route, params }: Request): string {
  return String(route.path).replace(':id', () => encodeURIComponent(String(params['id'])));
}
