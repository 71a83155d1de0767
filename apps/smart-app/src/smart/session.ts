import type { FhirResource } from '@prestatiewijzer/patient-record';
import * as oauth from 'oauth4webapi';
import { type Issuer, isObject } from '../config.ts';
import { Failure, failureOf } from '../failure.ts';
import { type LaunchContext, readContext } from './context.ts';
import { loginFailure, requestOptions } from './login-failure.ts';
import { GrantedScopes } from './scopes.ts';

/** A token that lasts shorter than this is renewed before it is used. */
const MARGIN_MILLISECONDS = 60_000;

/** Where a server does not say how long a token lasts. */
const DEFAULT_SECONDS = 300;

/**
 * Somebody's access to one patient's record. The tokens are here and nowhere else: not in any storage, and gone when the
 * page is closed or loaded again.
 */
export class Session {
  readonly issuer: Issuer;
  readonly context: LaunchContext;
  readonly patientId: string;
  #scopes: GrantedScopes;
  #accessToken = '';
  #refreshToken: string | undefined;
  #expires = 0;
  #renewal: Promise<void> | undefined;
  readonly #server: oauth.AuthorizationServer;

  /** `asked`: the scopes that were asked for; a server that granted just these need not repeat them. */
  constructor(
    issuer: Issuer,
    server: oauth.AuthorizationServer,
    token: oauth.TokenEndpointResponse,
    asked: string,
  ) {
    this.issuer = issuer;
    this.#server = server;
    this.#scopes = new GrantedScopes(token.scope ?? asked);
    this.context = readContext(token);
    if (this.context.patient === undefined) throw new Failure('no-patient', { issuer: issuer.iss });
    this.patientId = this.context.patient;
    this.#keep(token);
  }

  get scopes(): GrantedScopes {
    return this.#scopes;
  }

  /** A token that is still good for a while. */
  async token(): Promise<string> {
    if (Date.now() < this.#expires - MARGIN_MILLISECONDS) return this.#accessToken;
    if (this.#refreshToken === undefined) {
      if (Date.now() < this.#expires) return this.#accessToken;
      throw new Failure('expired', { issuer: this.issuer.iss });
    }
    // A refresh token can be used once: who asks at the same time waits for the same answer.
    this.#renewal ??= this.#renew(this.#refreshToken).finally(() => {
      this.#renewal = undefined;
    });
    await this.#renewal;
    return this.#accessToken;
  }

  /** @throws Failure */
  async read(reference: string): Promise<FhirResource> {
    return this.#call('GET', reference, undefined);
  }

  /** Writes a new resource, or a new version of one. The answer is the resource as it stands now. */
  async write(resource: FhirResource): Promise<FhirResource> {
    const { resourceType, id } = resource;
    return id === undefined
      ? this.#call('POST', resourceType, resource)
      : this.#call('PUT', `${resourceType}/${id}`, resource);
  }

  async #call(method: string, path: string, body: FhirResource | undefined): Promise<FhirResource> {
    const { iss } = this.issuer;
    const headers: Record<string, string> = {
      accept: 'application/fhir+json',
      authorization: `Bearer ${await this.token()}`,
    };
    if (body !== undefined) {
      headers['content-type'] = 'application/fhir+json';
      headers['prefer'] = 'return=representation';
      const version = (body['meta'] as { versionId?: unknown } | undefined)?.versionId;
      // Somebody else's change must not be lost.
      if (method === 'PUT' && typeof version === 'string') headers['if-match'] = `W/"${version}"`;
    }
    let response: Response;
    try {
      response = await fetch(`${iss}/${path}`, {
        method,
        headers,
        credentials: 'omit',
        // A redirect could lead to any host.
        redirect: 'error',
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    } catch (cause) {
      throw new Failure('offline', { issuer: iss }, { cause });
    }
    const failure = failureOf(response.status, iss);
    if (failure !== undefined) throw failure;
    const answer: unknown = await response.json().catch(() => undefined);
    if (isObject(answer) && typeof answer['resourceType'] === 'string') return answer as FhirResource;
    if (body === undefined)
      throw new Failure('server-error', { issuer: iss, code: `HTTP ${response.status}` });
    // Servers may answer a write with nothing; the address then tells the id.
    const id = /\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[^/]+)?$/.exec(
      response.headers.get('location') ?? '',
    )?.[1];
    return id === undefined ? body : { ...body, id };
  }

  async #renew(refreshToken: string): Promise<void> {
    const client = { client_id: this.issuer.clientId };
    try {
      const response = await oauth.refreshTokenGrantRequest(
        this.#server,
        client,
        oauth.None(),
        refreshToken,
        requestOptions(this.#server),
      );
      const token = await oauth.processRefreshTokenResponse(this.#server, client, response);
      if (token.scope !== undefined) this.#scopes = new GrantedScopes(token.scope);
      this.#keep(token);
    } catch (error) {
      throw loginFailure(error, this.issuer);
    }
  }

  #keep(token: oauth.TokenEndpointResponse): void {
    this.#accessToken = token.access_token;
    this.#refreshToken = token.refresh_token ?? this.#refreshToken;
    this.#expires = Date.now() + (token.expires_in ?? DEFAULT_SECONDS) * 1000;
  }
}
