import type { JtiStore } from '@prestatiewijzer/cds-hooks';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Config, TenantConfig } from '../config/config.ts';
import { configuredTenants } from '../tenants/configured.ts';
import type { Tenants } from '../tenants/tenant.ts';
import { AMPLE_BUDGET } from './service.ts';

const BASE_URL = 'https://cds.example';

/** An EHR that signs its calls. */
export interface Ehr {
  readonly iss: string;
  /** As in a configuration. */
  readonly jwks: NonNullable<TenantConfig['issuers'][number]['jwks']>;
  /** The header that goes with a call to a service, or to another path under `/cds-services`. */
  sign(path: string, claims?: object): Promise<{ authorization: string }>;
}

export async function ehr(iss: string): Promise<Ehr> {
  const { privateKey, publicKey } = await generateKeyPair('ES384', { extractable: true });
  const key = { ...(await exportJWK(publicKey)), kid: 'key-1', kty: 'EC' };
  return {
    iss,
    jwks: { keys: [key] },
    sign: async (path, claims = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const aud = `${BASE_URL}/cds-services${path === '' ? '' : `/${path}`}`;
      const token = await new SignJWT({
        iss,
        aud,
        iat: now,
        exp: now + 60,
        jti: crypto.randomUUID(),
        ...claims,
      })
        .setProtectedHeader({ alg: 'ES384', kid: 'key-1', typ: 'JWT' })
        .sign(privateKey);
      return { authorization: `Bearer ${token}` };
    },
  };
}

/** A tenant whose calls one EHR signs. */
export function tenant(id: string, { iss, jwks }: Ehr, more: Partial<TenantConfig> = {}): TenantConfig {
  return {
    id,
    language: 'nl',
    issuers: [{ iss, jku: [], jwks }],
    fhirServers: [],
    settings: {},
    pseudonymKey: `the key of ${id}`,
    retentionDays: 30,
    keepComments: false,
    callsPerMinute: 1000,
    ...more,
  };
}

export function tenantsOf(tenants: readonly TenantConfig[], jtis: JtiStore): Tenants {
  const config: Config = {
    baseUrl: BASE_URL,
    budget: AMPLE_BUDGET,
    bodyLimit: '10mb',
    wait: 2000,
    connections: 10,
    drain: 0,
    tenants,
  };
  return configuredTenants(config, { jtis, onRefused: () => undefined });
}
