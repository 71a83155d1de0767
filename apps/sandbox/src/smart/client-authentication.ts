import {
  createLocalJWKSet,
  createRemoteJWKSet,
  decodeJwt,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { Client, Clients } from './clients.ts';
import { Expiring } from './expiring.ts';
import { OAuthError } from './oauth-error.ts';

export const ASSERTION_ALGORITHMS = ['RS384', 'ES384'];
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const LONGEST_SECONDS = 300;
const PATIENCE = 5000;

/**
 * Finds out which app calls: a public one by its id, a confidential one by a token that it signed.
 * @see https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-asymmetric.html
 */
export class ClientAuthentication {
  readonly #clients: Clients;
  readonly #tokenUrl: () => string;
  readonly #seen = new Expiring<true>();

  constructor(clients: Clients, tokenUrl: () => string) {
    this.#clients = clients;
    this.#tokenUrl = tokenUrl;
  }

  /** @throws {OAuthError} `invalid_client` */
  async client(form: URLSearchParams): Promise<Client> {
    const assertion = form.get('client_assertion');
    if (assertion !== null) return this.#confidential(form.get('client_assertion_type'), assertion);
    const client = this.#clients.get(form.get('client_id') ?? undefined);
    if (client === undefined) throw refused('The client_id is missing or not registered.');
    if (client.token_endpoint_auth_method !== 'none') {
      throw refused('This client must authenticate with a client_assertion.');
    }
    return client;
  }

  async #confidential(type: string | null, assertion: string): Promise<Client> {
    if (type !== ASSERTION_TYPE) throw refused(`client_assertion_type must be "${ASSERTION_TYPE}".`);
    const client = this.#clients.get(issuerOf(assertion));
    if (client === undefined || client.token_endpoint_auth_method !== 'private_key_jwt') {
      throw refused('The issuer of the assertion is no registered confidential client.');
    }
    const { jti, exp = 0 } = await this.#verified(client, assertion);
    const left = exp - Date.now() / 1000;
    if (left > LONGEST_SECONDS) throw refused('The assertion is valid for more than five minutes.');
    const once = JSON.stringify([client.client_id, jti]);
    if (this.#seen.get(once)) throw refused('The assertion was used before.');
    this.#seen.set(once, true, LONGEST_SECONDS);
    return client;
  }

  async #verified(client: Client, assertion: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(assertion, keysOf(client), {
        algorithms: ASSERTION_ALGORITHMS,
        audience: this.#tokenUrl(),
        issuer: client.client_id,
        subject: client.client_id,
        typ: 'JWT',
        requiredClaims: ['exp', 'jti'],
      });
      return payload;
    } catch (error) {
      throw refused(`The assertion cannot be accepted: ${(error as Error).message}`);
    }
  }
}

/** Keys are fetched anew for each assertion, so that none is used longer than its owner allows. */
function keysOf({ jwks, jwks_uri: uri }: Client): JWTVerifyGetKey {
  return (header, token) => {
    if (header.jku !== undefined && header.jku !== uri) {
      throw new Error('the jku is not the registered one');
    }
    if (header.kid === undefined) throw new Error('the kid is missing');
    if (uri === undefined) return createLocalJWKSet(jwks as JSONWebKeySet)(header, token);
    return createRemoteJWKSet(new URL(uri), { timeoutDuration: PATIENCE })(header, token);
  };
}

function issuerOf(assertion: string): string | undefined {
  try {
    return decodeJwt(assertion).iss;
  } catch {
    return undefined;
  }
}

function refused(message: string): OAuthError {
  return new OAuthError('invalid_client', message);
}
