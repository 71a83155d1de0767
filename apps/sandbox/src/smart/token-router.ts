import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { ClientAuthentication } from './client-authentication.ts';
import type { Client } from './clients.ts';
import type { Tokens } from './grants.ts';
import { OAuthError } from './oauth-error.ts';
import { splitScopes } from './scopes.ts';
import type { SmartServer } from './server.ts';
import { identity, launchParameters, tokenResponse } from './token-response.ts';

/** `/auth/token`, `/auth/introspect` and `/auth/revoke`. */
export function tokenRouter(smart: SmartServer): Router {
  const authentication = new ClientAuthentication(smart.clients, () => `${smart.address()}/auth/token`);
  const router = Router();
  const form = express.text({ type: 'application/x-www-form-urlencoded' });
  const paths = ['/token', '/introspect', '/revoke'];

  router.use(paths, corsForApps(smart), form, (request, response, next) => {
    response.set({ 'Cache-Control': 'no-store', Pragma: 'no-cache' });
    if (request.method === 'POST') next();
    else response.status(405).set('Allow', 'POST').end();
  });
  router.post('/token', async (request, response) => {
    const parameters = formOf(request.body);
    // SMART lets a public app refresh without saying who it is.
    const holder = smart.grants.holderOf(parameters.get('refresh_token') ?? '');
    if (holder !== undefined && !parameters.has('client_id')) parameters.set('client_id', holder);
    const client = await authentication.client(parameters);
    response.json(await tokenResponse(smart, exchange(parameters, client)));
  });
  router.post('/revoke', async (request, response) => {
    const parameters = formOf(request.body);
    const { client_id: clientId } = await authentication.client(parameters);
    smart.grants.revoke(required(parameters, 'token'), clientId);
    response.status(200).end();
  });
  router.post('/introspect', (request, response) => {
    const [, bearer = ''] = /^Bearer (.+)$/i.exec(request.get('authorization') ?? '') ?? [];
    if (smart.grants.read(bearer) === undefined) {
      response.status(401).set('WWW-Authenticate', 'Bearer realm="introspection"').end();
    } else {
      response.json(introspection(required(formOf(request.body), 'token')));
    }
  });
  router.use(paths, refuse);
  return router;

  function exchange(parameters: URLSearchParams, { client_id: clientId }: Client): Tokens {
    switch (required(parameters, 'grant_type')) {
      case 'authorization_code': {
        const [code, redirectUri, verifier] = ['code', 'redirect_uri', 'code_verifier'].map((name) =>
          required(parameters, name),
        ) as [string, string, string];
        const tokens = smart.grants.exchange(code, clientId, redirectUri, verifier);
        if (tokens !== undefined) return tokens;
        throw new OAuthError(
          'invalid_grant',
          'The code is unknown, used or too old, or the client, redirect_uri or code_verifier is another.',
        );
      }
      case 'refresh_token': {
        const scope = parameters.get('scope');
        const scopes = scope === null ? undefined : splitScopes(scope);
        const tokens = smart.grants.refresh(required(parameters, 'refresh_token'), clientId, scopes);
        if (tokens === 'scope')
          throw new OAuthError('invalid_scope', 'The scope is wider than what was granted.');
        if (tokens !== undefined) return tokens;
        throw new OAuthError('invalid_grant', 'The refresh token is unknown, used, revoked or too old.');
      }
      default:
        throw new OAuthError('unsupported_grant_type', 'Use authorization_code or refresh_token.');
    }
  }

  /** @see https://www.rfc-editor.org/rfc/rfc7662 */
  function introspection(token: string): object {
    const found = smart.grants.read(token);
    if (found === undefined) return { active: false };
    const { grant, scopes, expires } = found;
    return {
      active: true,
      scope: scopes.join(' '),
      client_id: grant.clientId,
      exp: expires,
      ...launchParameters(smart, grant),
      ...(scopes.includes('openid') && { iss: smart.base(), ...identity(smart, grant) }),
    };
  }
}

/** Pages of registered apps may call; another page has nothing to look for here. */
function corsForApps(smart: SmartServer): RequestHandler {
  return (request, response, next) => {
    const origin = request.get('origin');
    response.vary('Origin');
    if (origin !== undefined && smart.clients.hasOrigin(origin)) {
      response.set({
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Methods': 'POST',
        'Access-Control-Allow-Headers': 'Accept, Authorization, Content-Type',
      });
    }
    if (request.method === 'OPTIONS') response.status(204).end();
    else next();
  };
}

function formOf(body: unknown): URLSearchParams {
  if (typeof body === 'string') return new URLSearchParams(body);
  throw new OAuthError('invalid_request', 'Send application/x-www-form-urlencoded.');
}

function required(form: URLSearchParams, name: string): string {
  const values = form.getAll(name);
  if (values.length === 1 && values[0]) return values[0];
  throw new OAuthError('invalid_request', `"${name}" must be given once.`);
}

const refuse: ErrorRequestHandler = (error, _request, response, next) => {
  if (!(error instanceof OAuthError)) return next(error);
  if (error.status === 401) response.set('WWW-Authenticate', 'Bearer realm="token"');
  response.status(error.status).json({ error: error.error, error_description: error.message });
};
