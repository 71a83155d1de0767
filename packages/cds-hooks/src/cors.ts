import type { RequestHandler } from 'express';

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
  response.set({
    'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
    'Access-Control-Allow-Headers': 'Authorization, Content-Type',
    'Access-Control-Max-Age': '600',
  });
  response.status(204).end();
};
