import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import type { TrustedClient } from './client.ts';
import { Refusal } from './refusal.ts';

/** How JWK Sets are fetched. All are optional. */
export interface KeyFetching {
  /** How long one fetch may take, in milliseconds; 3,000 by default. */
  readonly timeout?: number;
  /** The largest JWK Set that is read, in bytes; 262,144 by default. */
  readonly maxBytes?: number;
  /** How long a JWK Set is used before it is fetched again, in milliseconds; ten minutes by default. */
  readonly maxAge?: number;
  /** How long after a fetch an unknown `kid` does not cause another one, in milliseconds; 30,000 by default. */
  readonly cooldown?: number;
  /** How long after a failed fetch the next one waits, in milliseconds; 5,000 by default. */
  readonly retryAfter?: number;
}

/** Finds the key of a token: given, cached, or fetched from an address that the registration lists. */
export class ClientKeys {
  readonly #fetching: KeyFetching;
  readonly #remote = new Map<string, JWTVerifyGetKey>();
  readonly #local = new WeakMap<JSONWebKeySet, JWTVerifyGetKey>();

  constructor(fetching: KeyFetching) {
    this.#fetching = fetching;
  }

  /** @throws Refusal when the token points at keys elsewhere */
  of(client: TrustedClient, jku: string | undefined): JWTVerifyGetKey {
    const { jwks, jwksUrl, jkus = [] } = client;
    if (jku !== undefined && jku !== jwksUrl && !jkus.includes(jku)) {
      const listed = [...(jwksUrl === undefined ? [] : [jwksUrl]), ...jkus];
      throw new Refusal('jku-not-listed', ['jku'], listed.join(' or ') || 'no jku');
    }
    if (jwks !== undefined) return this.#given(jwks);
    const url = jku ?? jwksUrl;
    if (url === undefined) throw new Refusal('key-unknown');
    return this.#fetched(url);
  }

  #given(jwks: JSONWebKeySet): JWTVerifyGetKey {
    const known = this.#local.get(jwks) ?? createLocalJWKSet(jwks);
    this.#local.set(jwks, known);
    return known;
  }

  #fetched(url: string): JWTVerifyGetKey {
    const { timeout = 3000, maxAge = 600_000, cooldown = 30_000 } = this.#fetching;
    const known =
      this.#remote.get(url) ??
      createRemoteJWKSet(new URL(url), {
        timeoutDuration: timeout,
        cacheMaxAge: maxAge,
        cooldownDuration: cooldown,
        [customFetch]: limitedFetch(this.#fetching),
      });
    this.#remote.set(url, known);
    return known;
  }
}

/**
 * Reads no more than allowed, follows no redirect, and leaves a server that gave no keys in peace for a while.
 * @throws JOSEError and others when what comes is not a JWK Set
 */
function limitedFetch({ maxBytes = 262_144, retryAfter = 5000 }: KeyFetching): FetchImplementation {
  let failedAt = Number.NEGATIVE_INFINITY;
  return async (url, options) => {
    if (Date.now() < failedAt + retryAfter) throw new errors.JOSEError('The last fetch of these keys failed');
    try {
      const response = await fetch(url, { ...options, redirect: 'manual' });
      if (response.status !== 200)
        throw new errors.JOSEError(`The keys were answered with ${response.status}`);
      const keys = JSON.parse(await readAtMost(maxBytes, response));
      createLocalJWKSet(keys);
      return Response.json(keys);
    } catch (error) {
      failedAt = Date.now();
      throw error;
    }
  };
}

async function readAtMost(maxBytes: number, { body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop by an error cancels the rest of the answer.
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) throw new errors.JOSEError(`The keys are more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
