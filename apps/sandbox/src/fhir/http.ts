import type { Request, RequestHandler, Response } from 'express';
import { FhirError } from './outcome.ts';
import type { StoredResource } from './resource.ts';

/** SMART apps and other pages may read and write here: there are only synthetic patients. */
export const cors: RequestHandler = (request, response, next) => {
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, POST, PUT',
    'Access-Control-Allow-Headers': 'Accept, Authorization, Content-Type, If-Match, If-None-Match, Prefer',
    'Access-Control-Expose-Headers': 'ETag, Last-Modified, Location',
    'Cache-Control': 'no-cache',
  });
  if (request.method === 'OPTIONS') response.status(204).end();
  else next();
};

export const requireJson: RequestHandler = (request, _response, next) => {
  if (request.is(['application/fhir+json', 'application/json'])) next();
  else next(new FhirError(415, 'not-supported', 'Send application/fhir+json.'));
};

export function setVersion(response: Response, resource: StoredResource): void {
  response.set({
    ETag: etag(resource),
    'Last-Modified': new Date(resource.meta.lastUpdated).toUTCString(),
  });
}

/** An update that names the version it changes must name the current one. */
export function requireCurrentVersion(request: Request, current: StoredResource | undefined): void {
  const wanted = request.get('if-match');
  if (wanted === undefined || (current !== undefined && wanted === etag(current))) return;
  throw new FhirError(412, 'conflict', 'The resource has changed since that version.');
}

/** Asked here, as express does not answer 304 to a client that also sends `Cache-Control: no-cache`. */
export function hasVersion(request: Request, resource: StoredResource): boolean {
  return request.get('if-none-match') === etag(resource);
}

function etag(resource: StoredResource): string {
  return `W/"${resource.meta.versionId}"`;
}
