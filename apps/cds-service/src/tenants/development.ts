import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Call, problem } from '@prestatiewijzer/cds-hooks';
import type { Settings } from '@prestatiewijzer/rules';
import type { RequestHandler } from 'express';
import { Pseudonyms } from '../quiet/pseudonyms.ts';
import type { Tenant, Tenants } from './tenant.ts';

/** Without tenants to recognise, the service serves this machine only. */
export const DEVELOPMENT_NOTICE =
  'Development tenant: accepts unsigned calls from this machine only, and calls FHIR servers on this machine only.';

export const fromThisMachine: RequestHandler = (request, _response, next) => {
  if (!isLoopbackAddress(request.socket.remoteAddress ?? '')) {
    throw problem(403, 'forbidden', 'The development tenant accepts calls from this machine only.');
  }
  next();
};

/** The one tenant there is without a configuration. */
export function developmentTenants(settings: Settings, key: string, launchUrl: string | undefined): Tenants {
  const tenant: Tenant = {
    id: 'development',
    language: 'nl',
    settings,
    pseudonyms: new Pseudonyms(key),
    retentionDays: 365,
    keepComments: false,
    launchUrl,
    admit: onThisMachine,
  };
  return { all: [tenant], authentication: undefined, of: () => tenant };
}

/** The key of its pseudonyms: kept with the data where these are kept, else new at each start. */
export function developmentKey(directory: string | undefined): string {
  const fresh = randomBytes(32).toString('base64url');
  if (directory === undefined) return fresh;
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, 'development.key');
  if (!existsSync(file)) writeFileSync(file, fresh, { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** @throws Problem when the server is elsewhere, or when a page from elsewhere points at one here. */
function onThisMachine(fhirServer: string | undefined, { origin }: Pick<Call, 'origin'>): void {
  if (fhirServer === undefined) return;
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
