import type { RequestHandler } from 'express';

/** Names of headers, as a preflight lists them. */
const NAMES = /^[\w-]+(\s*,\s*[\w-]+)*$/;
/** What a call needs anyhow. */
const NEEDED = 'Authorization, Content-Type';

/**
 * Lets clients in a browser call from any origin: who may call is decided by who they are, not by where their page
 * comes from. The preflight is answered here, as it carries no credentials.
 */
export const cors: RequestHandler = (request, response, next) => {
  response.set('Access-Control-Allow-Origin', '*');
  if (request.method !== 'OPTIONS') {
    // Without this a page cannot see when it may call again.
    response.set('Access-Control-Expose-Headers', 'Retry-After');
    next();
    return;
  }
  // Clients add headers to follow their calls by, such as traceparent; a header that is not looked at does no harm.
  const wanted = request.get('access-control-request-headers') ?? '';
  response.vary('Access-Control-Request-Headers');
  response.set({
    'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
    'Access-Control-Allow-Headers': NAMES.test(wanted) ? `${NEEDED}, ${wanted}` : NEEDED,
    'Access-Control-Max-Age': '600',
  });
  response.status(204).end();
};
