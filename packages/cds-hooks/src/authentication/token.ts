import { decodeJwt, decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import { text } from '../primitives.ts';
import { Refusal } from './refusal.ts';

/** Far beyond what the protocol puts in a token, and below the header limit of Node. */
const MAX_TOKEN = 8192;

// Keys that a token brings along (`jwk`, `x5c`, `x5u`) are not looked at: keys come from the registration alone.
const header = z.object({
  alg: text,
  typ: z.literal('JWT'),
  kid: text,
  jku: text.optional(),
  // Nothing that is critical is understood here, and a payload is always encoded.
  crit: z.never().optional(),
  b64: z.never().optional(),
});

const claims = z.object({
  iss: text,
  aud: z.union([text, z.array(text).min(1)]).transform((aud) => (typeof aud === 'string' ? [aud] : aud)),
  exp: z.number().nonnegative(),
  iat: z.number().nonnegative(),
  nbf: z.number().nonnegative().optional(),
  jti: text,
  tenant: text.optional(),
});

/** What the members of a token are, in words. */
const MEMBERS: Readonly<Record<string, string>> = {
  alg: 'the algorithm it is signed with',
  typ: 'JWT',
  kid: 'the id of the key it is signed with',
  jku: 'an address',
  crit: 'left out',
  b64: 'left out',
  iss: 'a text',
  aud: 'the address that is called',
  exp: 'seconds since 1970, as a number',
  iat: 'seconds since 1970, as a number',
  nbf: 'seconds since 1970, as a number',
  jti: 'a text that is new each time',
  tenant: 'a text',
};

export type TokenHeader = z.infer<typeof header>;
export type Claims = z.infer<typeof claims>;

/**
 * The token that an `Authorization` header brings.
 * @throws Refusal when there is none
 */
export function bearerToken(authorization: string | undefined): string {
  if (authorization === undefined || !/^Bearer /i.test(authorization)) throw new Refusal('token-missing');
  const token = authorization.slice('Bearer '.length).trim();
  if (token.length > MAX_TOKEN) throw new Refusal('token-too-long');
  return token;
}

/**
 * What a token says, before its signature is checked.
 * @throws Refusal when it is not a token of this protocol
 * @see https://cds-hooks.hl7.org/2.0/#trusting-cds-clients
 */
export function readToken(token: string): { readonly header: TokenHeader; readonly claims: Claims } {
  const decoded = decode(token);
  return {
    claims: valid(claims, decoded.claims, 'claim-invalid'),
    header: valid(header, decoded.header, 'header-invalid'),
  };
}

/** What of a token may be logged, as far as it can be read. */
export function loggable(token: string): { readonly issuer?: string; readonly jti?: string } {
  try {
    const { iss, jti } = decode(token).claims;
    return { ...(short(iss) && { issuer: short(iss) }), ...(short(jti) && { jti: short(jti) }) };
  } catch {
    return {};
  }
}

function decode(token: string) {
  try {
    return { header: decodeProtectedHeader(token), claims: decodeJwt(token) };
  } catch {
    throw new Refusal('token-malformed');
  }
}

function valid<Value>(schema: z.ZodType<Value>, value: unknown, reason: 'claim-invalid' | 'header-invalid') {
  const { success, data, error } = schema.safeParse(value);
  if (!success) {
    const members = [...new Set(error.issues.map(({ path }) => String(path[0])))];
    throw new Refusal(reason, members, members.map((name) => `${name}: ${MEMBERS[name]}`).join('; '));
  }
  return data;
}

function short(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200) : '';
}
