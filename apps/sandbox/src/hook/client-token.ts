import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Keys } from '../smart/keys.ts';

/** Enough for one call. */
const LIFETIME = '2m';

/**
 * Makes the tokens with which the sandbox proves to CDS services who it is: `iss` is the address of the sandbox, `jku`
 * its JWK Set, and `aud` the very endpoint that is called.
 * @see https://cds-hooks.hl7.org/2.0/#trusting-cds-clients
 */
export function clientTokens(keys: Keys, address: () => string): (endpoint: string) => Promise<string> {
  return (endpoint) => {
    const token = new SignJWT()
      .setIssuer(address())
      .setAudience(endpoint)
      .setIssuedAt()
      .setExpirationTime(LIFETIME)
      .setJti(randomUUID());
    return keys.sign('ES384', token, { jku: `${address()}/.well-known/jwks.json` });
  };
}
