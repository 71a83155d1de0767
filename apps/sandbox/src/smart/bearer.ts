import type { RequestHandler } from 'express';
import { setAccess } from '../fhir/access.ts';
import { FhirError } from '../fhir/outcome.ts';
import type { SmartServer } from './server.ts';
import { tokenAccess } from './token-access.ts';

/** Open to everybody, so that a client learns how to get a token. */
const PUBLIC = /^\/(metadata|\.well-known\/.*)$/;

/**
 * Reads the token of a call to the FHIR API. A token is always held to; a call without one may do everything, unless
 * tokens are required: then only the sandbox's own pages may go without.
 */
export function bearer(smart: SmartServer, { required }: { readonly required: boolean }): RequestHandler {
  return (request, response, next) => {
    const authorization = request.get('authorization');
    if (request.method === 'OPTIONS' || PUBLIC.test(request.path)) return next();
    if (authorization === undefined) {
      if (!required || request.get('sec-fetch-site') === 'same-origin') return next();
      response.set('WWW-Authenticate', 'Bearer realm="fhir"');
      return next(new FhirError(401, 'login', 'Send an access token.'));
    }
    const token = smart.grants.read(/^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '');
    if (token === undefined) {
      response.set('WWW-Authenticate', 'Bearer realm="fhir", error="invalid_token"');
      return next(new FhirError(401, 'login', 'The access token is unknown, revoked or expired.'));
    }
    setAccess(response, tokenAccess(token, smart.base()));
    next();
  };
}
