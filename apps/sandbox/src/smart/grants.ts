import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Expiring } from './expiring.ts';
import type { LaunchContext } from './launches.ts';
import { covers } from './scopes.ts';

/** What a person, or the EHR for them, let an app do. */
export interface Grant {
  readonly id: string;
  readonly clientId: string;
  /** `PractitionerRole/id` or another resource that stands for a person. */
  readonly user: string;
  readonly scopes: readonly string[];
  readonly context: Partial<LaunchContext>;
  readonly nonce: string | undefined;
}

interface Code {
  readonly grant: Grant;
  readonly redirectUri: string;
  readonly challenge: string;
}

/** An access token as the FHIR server and the introspection see it. */
export interface AccessToken {
  readonly grant: Grant;
  readonly scopes: readonly string[];
  /** Seconds since 1970. */
  readonly expires: number;
}

interface RefreshToken {
  readonly grant: Grant;
  /** Seconds since 1970: rotation does not prolong it. */
  readonly expires: number;
}

export interface Tokens {
  readonly accessToken: string;
  readonly expiresIn: number;
  readonly refreshToken?: string;
  readonly scopes: readonly string[];
  readonly grant: Grant;
}

const CODE_SECONDS = 60;
const ACCESS_SECONDS = 900;
/** `online_access` lasts a working day, as there is no session to end it; `offline_access` a month. */
const REFRESH_SECONDS = { online_access: 10 * 3600, offline_access: 30 * 24 * 3600 };
const LONGEST = REFRESH_SECONDS.offline_access;

/** Codes and tokens, in memory. Tokens are kept by their digest only. */
export class Grants {
  readonly #codes = new Expiring<Code>();
  readonly #access = new Expiring<AccessToken>();
  readonly #refresh = new Expiring<RefreshToken>();
  /** Codes and refresh tokens that were used, with what they were used for. */
  readonly #used = new Expiring<Grant>();
  readonly #revoked = new Expiring<true>();

  /** An authorization code for one exchange. */
  code(grant: Omit<Grant, 'id'>, redirectUri: string, challenge: string): string {
    const code = secret();
    this.#codes.set(
      digest(code),
      { grant: { ...grant, id: randomUUID() }, redirectUri, challenge },
      CODE_SECONDS,
    );
    return code;
  }

  /** Exchanges a code; undefined when it does not belong to this app, address and verifier, or was used before. */
  exchange(code: string, clientId: string, redirectUri: string, verifier: string): Tokens | undefined {
    const key = digest(code);
    this.#revokeWhenUsed(key);
    const found = this.#codes.take(key);
    if (
      found === undefined ||
      found.grant.clientId !== clientId ||
      found.redirectUri !== redirectUri ||
      found.challenge !== digest(verifier)
    ) {
      return undefined;
    }
    this.#used.set(key, found.grant, LONGEST);
    return this.#tokens(found.grant, found.grant.scopes);
  }

  /** Exchanges a refresh token for new tokens, of which the scopes may be narrower; a used one ends the grant. */
  refresh(
    token: string,
    clientId: string,
    scopes: readonly string[] | undefined,
  ): Tokens | undefined | 'scope' {
    const key = digest(token);
    this.#revokeWhenUsed(key);
    const found = this.#refresh.get(key);
    if (found === undefined || found.grant.clientId !== clientId || this.#isRevoked(found.grant))
      return undefined;
    const { grant } = found;
    if (scopes?.some((scope) => !grant.scopes.some((wide) => covers(wide, scope)))) return 'scope';
    this.#refresh.delete(key);
    this.#used.set(key, grant, LONGEST);
    return this.#tokens(grant, scopes ?? grant.scopes, found.expires);
  }

  /** The app that got a refresh token, also when it was used. */
  holderOf(refreshToken: string): string | undefined {
    const key = digest(refreshToken);
    return (this.#refresh.get(key)?.grant ?? this.#used.get(key))?.clientId;
  }

  /** A token without an exchange, for a service that the EHR itself calls. */
  issue(grant: Omit<Grant, 'id' | 'nonce'>, seconds: number): string {
    return this.#accessToken({ ...grant, nonce: undefined, id: randomUUID() }, grant.scopes, seconds);
  }

  read(accessToken: string): AccessToken | undefined {
    const found = this.#access.get(digest(accessToken));
    return found === undefined || this.#isRevoked(found.grant) ? undefined : found;
  }

  /** Ends the grant of a refresh token, or an access token alone; of another app's token nothing happens. */
  revoke(token: string, clientId: string): void {
    const key = digest(token);
    const refresh = this.#refresh.get(key);
    if (refresh?.grant.clientId === clientId) this.#revoked.set(refresh.grant.id, true, LONGEST);
    if (this.#access.get(key)?.grant.clientId === clientId) this.#access.delete(key);
  }

  #tokens(grant: Grant, scopes: readonly string[], until?: number): Tokens {
    const accessToken = this.#accessToken(grant, scopes, ACCESS_SECONDS);
    const tokens = { accessToken, expiresIn: ACCESS_SECONDS, scopes, grant };
    const lasting = (['offline_access', 'online_access'] as const).find((scope) =>
      grant.scopes.includes(scope),
    );
    if (lasting === undefined) return tokens;
    const refreshToken = secret();
    const expires = until ?? now() + REFRESH_SECONDS[lasting];
    this.#refresh.set(digest(refreshToken), { grant, expires }, expires - now());
    return { ...tokens, refreshToken };
  }

  #accessToken(grant: Grant, scopes: readonly string[], seconds: number): string {
    const token = secret();
    this.#access.set(digest(token), { grant, scopes, expires: now() + seconds }, seconds);
    return token;
  }

  #revokeWhenUsed(key: string): void {
    const grant = this.#used.get(key);
    if (grant !== undefined) this.#revoked.set(grant.id, true, LONGEST);
  }

  #isRevoked(grant: Grant): boolean {
    return this.#revoked.get(grant.id) ?? false;
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Also what S256 makes of a code verifier. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
