import type { JSONWebKeySet } from 'jose';

/**
 * The algorithms a client can sign with. The protocol recommends ES384 and RS384; `none` and the symmetric ones are
 * never accepted.
 * @see https://cds-hooks.hl7.org/2.0/#jwt-signing-algorithm
 */
export const ALGORITHMS = [
  'ES384',
  'RS384',
  'ES256',
  'ES512',
  'RS256',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
] as const;

export type Algorithm = (typeof ALGORITHMS)[number];

/** A client that may call: an EHR, or whoever issues tokens for it. */
export interface TrustedClient {
  /** The `iss` of its tokens. */
  readonly issuer: string;
  /** Its public keys. Where they are given nothing is ever fetched. */
  readonly jwks?: JSONWebKeySet;
  /** Where its public keys are when a token has no `jku`. */
  readonly jwksUrl?: string;
  /** What `jku` may be, besides `jwksUrl`. Each is compared as a whole. */
  readonly jkus?: readonly string[];
  /** The organisations it calls for. When given, a token must name one of them in `tenant`. */
  readonly tenants?: readonly string[];
  /** How long its tokens may be valid, in seconds, where that is not as for all. */
  readonly maxAge?: number;
  /** What it may sign with; by default each of `ALGORITHMS`. */
  readonly algorithms?: readonly Algorithm[];
}

/** Who makes a call, as its token proves. */
export interface AuthenticatedClient {
  readonly issuer: string;
  /** The organisation the client says it calls for. */
  readonly tenant: string | undefined;
  /** The id of the token; it can be logged, the token cannot. */
  readonly jti: string;
  /** The registration that the token was checked against. */
  readonly registration: TrustedClient;
  /** Whether no other instance saw the token before, once that is known. Without it nothing may be answered. */
  readonly firstUse?: Promise<boolean>;
}
