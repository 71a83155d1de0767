import {
  type AuthenticatedClient,
  type ClientRefusal,
  clientAuthentication,
  type JtiStore,
  problem,
  type TrustedClient,
  tooManyCalls,
} from '@prestatiewijzer/cds-hooks';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Config, TenantConfig } from '../config/config.ts';
import { Pseudonyms } from '../quiet/pseudonyms.ts';
import { FhirServers } from './fhir-servers.ts';
import type { Tenant, Tenants } from './tenant.ts';

const SECONDS_A_MINUTE = 60;

export interface ConfiguredOptions {
  readonly jtis: JtiStore;
  readonly onRefused: (refusal: ClientRefusal) => void;
}

/** The tenants of a configuration. Their clients sign what they send, and none gets more than its share. */
export function configuredTenants(config: Config, { jtis, onRefused }: ConfiguredOptions): Tenants {
  const tenants = config.tenants.map((each) => ({ config: each, tenant: tenantOf(each) }));
  const trusted = trustedClients(config.tenants);
  const limiters = new Map(tenants.map(({ config, tenant }) => [tenant, limiterOf(config)]));
  const authenticate = clientAuthentication({
    audience: config.baseUrl,
    clients: (issuer) => trusted.get(issuer),
    jtis,
    // What somebody says whom nobody registered is worth nothing, but that it was said.
    onRefused: (refusal) =>
      onRefused(trusted.has(refusal.issuer ?? '') ? refusal : { reason: refusal.reason }),
  });

  function of(client: AuthenticatedClient | undefined): Tenant {
    const issued = tenants.flatMap(({ config: { issuers }, tenant }) =>
      issuers.filter(({ iss }) => iss === client?.issuer).map((issuer) => ({ issuer, tenant })),
    );
    const found =
      issued.find(({ issuer }) => issuer.tenant !== undefined && issuer.tenant === client?.tenant) ??
      issued.find(({ issuer }) => issuer.tenant === undefined);
    if (found === undefined) throw problem(403, 'forbidden', 'This client belongs to no tenant.');
    return found.tenant;
  }

  return {
    all: tenants.map(({ tenant }) => tenant),
    of,
    authentication: async (authorization, path) => {
      const client = await authenticate(authorization, path);
      if (client !== undefined) await limit(limiters.get(of(client)));
      return client;
    },
  };
}

function tenantOf({ pseudonymKey, fhirServers, origins, launchUrl, ...config }: TenantConfig): Tenant {
  const servers = new FhirServers(fhirServers);
  return {
    ...config,
    launchUrl,
    pseudonyms: new Pseudonyms(pseudonymKey),
    admit(fhirServer, { origin }) {
      if (origin !== undefined && origins !== undefined && !origins.includes(origin))
        throw problem(403, 'forbidden', 'Pages of this origin may not call.');
      if (fhirServer !== undefined) servers.check(fhirServer);
    },
  };
}

/** By issuer. One that serves several tenants tells them apart by the `tenant` claim. */
function trustedClients(tenants: readonly TenantConfig[]): ReadonlyMap<string, TrustedClient> {
  const issuers = tenants.flatMap((tenant) => tenant.issuers);
  return new Map(
    issuers.map(({ iss, jku: [first, ...others], jwks, tokenLifetime }) => {
      const claims = issuers.filter((issuer) => issuer.iss === iss).map((issuer) => issuer.tenant);
      const named = claims.filter((claim) => claim !== undefined);
      return [
        iss,
        {
          issuer: iss,
          ...(jwks !== undefined && { jwks }),
          ...(tokenLifetime !== undefined && { maxAge: tokenLifetime }),
          ...(first !== undefined && { jwksUrl: first, jkus: others }),
          ...(named.length === claims.length && { tenants: named }),
        },
      ];
    }),
  );
}

function limiterOf({ callsPerMinute }: TenantConfig): RateLimiterMemory {
  return new RateLimiterMemory({ points: callsPerMinute, duration: SECONDS_A_MINUTE });
}

async function limit(limiter: RateLimiterMemory | undefined): Promise<void> {
  try {
    await limiter?.consume('calls');
  } catch (refused) {
    const { msBeforeNext } = refused as { msBeforeNext?: number };
    if (msBeforeNext === undefined) throw refused;
    throw tooManyCalls(Math.ceil(msBeforeNext / 1000));
  }
}
