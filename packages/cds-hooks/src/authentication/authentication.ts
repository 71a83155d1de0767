import { compactVerify, errors, type JWTVerifyGetKey } from 'jose';
import { ALGORITHMS, type AuthenticatedClient, type TrustedClient } from './client.ts';
import { type JtiStore, memoryJtiStore } from './jtis.ts';
import { ClientKeys, type KeyFetching } from './keys.ts';
import { type ClientRefusal, Refusal } from './refusal.ts';
import { bearerToken, type Claims, loggable, readToken, type TokenHeader } from './token.ts';

export interface ClientAuthenticationOptions {
  /** The base URL as clients know it, without `/cds-services`: `https://cds.example.nl`. */
  readonly audience: string;
  /** The registration of an issuer; asked at each call, so that registrations can change. */
  readonly clients: (issuer: string) => TrustedClient | undefined;
  /** Which tokens were used, on whatever instance; those of this one are known besides. In memory by default. */
  readonly jtis?: JtiStore;
  /** How long a token may be valid, `exp` minus `iat`, in seconds; 300 by default. */
  readonly maxAge?: number;
  /** How much the clock of a client may differ, in seconds; 30 by default. */
  readonly leeway?: number;
  readonly keys?: KeyFetching;
  readonly now?: () => Date;
  /** Hears why a call was not let in. */
  readonly onRefused?: (refusal: ClientRefusal) => void;
}

/**
 * Decides who calls.
 * @param authorization the `Authorization` header
 * @param path what is called, under the base URL: `/cds-services/some-id/feedback`
 * @returns undefined when the call must be answered with a bare 401; the same holds when `firstUse` of the client turns
 *   out false
 */
export type ClientAuthentication = (
  authorization: string | undefined,
  path: string,
) => Promise<AuthenticatedClient | undefined>;

/**
 * Authenticates clients by their signed tokens. All that can be checked without a key is checked before one is looked
 * up, and a token is remembered as used only after its signature was found right. What other instances know of it can
 * take a trip to a database, so the call is not kept waiting for that: its answer is.
 * @see https://cds-hooks.hl7.org/2.0/#trusting-cds-clients
 * @see https://cds-hooks.org/best-practices/#security
 */
export function clientAuthentication(options: ClientAuthenticationOptions): ClientAuthentication {
  const { clients, onRefused = () => undefined, now = () => new Date() } = options;
  const { jtis, leeway = 30, maxAge = 300 } = options;
  const own = memoryJtiStore(now);
  const audience = options.audience.replace(/\/+$/, '');
  const keys = new ClientKeys(options.keys ?? {});

  async function authenticate(token: string, path: string): Promise<AuthenticatedClient> {
    const { header, claims } = readToken(token);
    const { iss: issuer, tenant, jti } = claims;
    const registration = clients(issuer);
    if (registration === undefined) throw new Refusal('issuer-unknown');
    if (!claims.aud.includes(audience + path)) {
      throw new Refusal('audience-wrong', ['aud'], audience + path);
    }
    checkTimes(claims, now().getTime() / 1000, leeway, registration.maxAge ?? maxAge);
    checkRegistration(registration, header, claims);
    await checkSignature(token, keys.of(registration, header.jku), registration);
    const expiresAt = new Date((claims.exp + leeway) * 1000);
    if (!(await own.remember(issuer, jti, expiresAt))) throw new Refusal('replayed');
    const client = { issuer, tenant, jti, registration };
    if (jtis === undefined) return client;
    const firstUse = jtis.remember(issuer, jti, expiresAt).then((first) => {
      if (!first) onRefused({ reason: 'replayed', ...loggable(token) });
      return first;
    });
    // Who answers the call waits for this. Until then a failure is nobody's, and must not end the process.
    firstUse.catch(() => undefined);
    return { ...client, firstUse };
  }

  return async (authorization, path) => {
    let token = '';
    try {
      token = bearerToken(authorization);
      return await authenticate(token, path);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { reason, members, expected } = error;
      onRefused({
        reason,
        ...(members && { members }),
        ...(expected !== undefined && { expected }),
        ...loggable(token),
      });
      return undefined;
    }
  };
}

function checkTimes({ exp, iat, nbf = iat }: Claims, now: number, leeway: number, maxAge: number): void {
  const near = (margin: number) => new Date((now + margin) * 1000).toISOString();
  if (exp + leeway <= now) throw new Refusal('expired', ['exp'], `after ${near(-leeway)}`);
  if (iat - leeway > now) throw new Refusal('issued-in-future', ['iat'], `at most ${near(leeway)}`);
  if (nbf - leeway > now) throw new Refusal('not-yet-valid', ['nbf'], `at most ${near(leeway)}`);
  if (exp - iat > maxAge) throw new Refusal('lifetime-too-long', ['exp'], `at most ${maxAge} s after iat`);
}

function checkRegistration(client: TrustedClient, { alg }: TokenHeader, { tenant }: Claims): void {
  if (client.tenants && !(tenant !== undefined && client.tenants.includes(tenant))) {
    throw new Refusal('tenant-unknown', ['tenant'], client.tenants.join(' or '));
  }
  // The second list keeps out what a registration should not have allowed.
  const allowed: readonly string[] = client.algorithms ?? ALGORITHMS;
  if (!allowed.includes(alg) || !(ALGORITHMS as readonly string[]).includes(alg)) {
    throw new Refusal('algorithm-not-allowed', ['alg'], allowed.join(' or '));
  }
}

async function checkSignature(token: string, key: JWTVerifyGetKey, client: TrustedClient): Promise<void> {
  try {
    await compactVerify(token, key);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason !== 'key-unknown' && reason !== 'keys-unavailable') throw new Refusal(reason);
    const where = client.jwks === undefined ? [client.jwksUrl, ...(client.jkus ?? [])].join(' or ') : 'jwks';
    const what = reason === 'key-unknown' ? 'one key' : 'a key set that can be fetched';
    throw new Refusal(reason, ['kid'], `${what} in ${where}`);
  }
}

function reasonOf(error: unknown) {
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature-invalid';
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) {
    return 'key-unknown';
  }
  return error instanceof errors.JWSInvalid ? 'token-malformed' : 'keys-unavailable';
}
