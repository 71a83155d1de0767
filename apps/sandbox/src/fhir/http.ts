import type { Request, RequestHandler, Response } from 'express';
import { type Answer, etag } from './interactions.ts';
import { FhirError } from './outcome.ts';

/** SMART apps and other pages may read and write here: there are only synthetic patients. */
export const cors: RequestHandler = (request, response, next) => {
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
    'Access-Control-Allow-Headers':
      'Accept, Authorization, Cache-Control, Content-Type, If-Match, If-None-Exist, If-None-Match, Prefer, X-Requested-With',
    'Access-Control-Expose-Headers': 'ETag, Last-Modified, Location, WWW-Authenticate',
    'Cache-Control': 'no-cache',
  });
  if (request.method === 'OPTIONS') response.status(204).end();
  else next();
};

export function requireType(...types: readonly string[]): RequestHandler {
  return (request, _response, next) => {
    if (request.is([...types])) next();
    else next(new FhirError(415, 'not-supported', `Send ${types[0]}.`));
  };
}

/** Sends what an interaction led to; `base` makes its location absolute. */
export function send(request: Request, response: Response, answer: Answer, base: string): void {
  const { status, body, version, location } = answer;
  if (version !== undefined) {
    response.set({
      ETag: etag(version.versionId),
      'Last-Modified': new Date(version.lastUpdated).toUTCString(),
    });
  }
  if (location !== undefined) response.set('Location', `${base}/${location}`);
  // Asked here, as express does not answer 304 to a client that also sends `Cache-Control: no-cache`.
  const known = version !== undefined && request.get('if-none-match') === etag(version.versionId);
  const minimal = location !== undefined && /\breturn=minimal\b/.test(request.get('prefer') ?? '');
  if (request.method === 'GET' && known) response.status(304).end();
  else if (body === undefined || minimal) response.status(status).end();
  else sendFhir(response.status(status), body);
}

export function sendFhir(response: Response, body: object): void {
  response.type('application/fhir+json; charset=utf-8').send(JSON.stringify(body));
}
