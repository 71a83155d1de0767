import { problem } from '@prestatiewijzer/cds-hooks';
import type { RequestHandler } from 'express';

/** Without tenants to recognise, the service serves this machine only. */
export const DEVELOPMENT_NOTICE =
  'Development tenant: accepts unsigned calls from this machine only, and calls FHIR servers on this machine only.';

export const fromThisMachine: RequestHandler = (request, _response, next) => {
  if (!isLoopbackAddress(request.socket.remoteAddress ?? '')) {
    throw problem(403, 'forbidden', 'The development tenant accepts calls from this machine only.');
  }
  next();
};

/** @throws Problem when the server is elsewhere, or when a page from elsewhere points at one here. */
export function onThisMachine(fhirServer: string, origin: string | undefined): void {
  if (!isLoopbackUrl(fhirServer)) {
    throw problem(
      403,
      'forbidden',
      'fhirServer: the development tenant calls FHIR servers on 127.0.0.1 only.',
      'fhirServer',
    );
  }
  // Any page can make a browser on this machine call us, and must not read the records that lie here.
  if (origin !== undefined && !isLoopbackUrl(origin)) {
    throw problem(
      403,
      'forbidden',
      'fhirServer: the development tenant uses it for pages on this machine only; prefetch the data instead.',
      'fhirServer',
    );
  }
}

function isLoopbackUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { hostname } = new URL(text);
  return hostname === 'localhost' || isLoopbackAddress(hostname.replace(/^\[|\]$/g, ''));
}

function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/i.test(address);
}
