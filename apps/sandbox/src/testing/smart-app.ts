import { createHash, randomBytes } from 'node:crypto';
import type { Client } from '../smart/clients.ts';

export const REDIRECT = 'http://127.0.0.1:5/back?from=ehr';

/** A public app that may ask for anything. */
export const APP: Client = {
  client_id: 'app',
  client_name: 'Voorbeeldapp',
  redirect_uris: [REDIRECT],
  launch_url: 'http://127.0.0.1:5/launch',
  token_endpoint_auth_method: 'none',
};

export interface TokenAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: read as an app reads it
  readonly body: any;
}

/** Does step by step what a SMART app and the browser around it do. */
export class SmartApp {
  readonly verifier = randomBytes(32).toString('base64url');
  readonly sandbox: string;
  readonly clientId: string;

  constructor(sandbox: string, clientId = 'app') {
    this.sandbox = sandbox;
    this.clientId = clientId;
  }

  async launchId(parameters: object, launchUrl = APP.launch_url): Promise<string> {
    const response = await fetch(`${this.sandbox}/fhir/_services/smart/Launch`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ launchUrl, parameters }),
    });
    return ((await response.json()) as { launch_id: string }).launch_id;
  }

  /** The parameters of a good request for authorization, changed where a test wants it; undefined leaves one out. */
  request(changes: Readonly<Record<string, string | undefined>>): URLSearchParams {
    const parameters = {
      response_type: 'code',
      client_id: this.clientId,
      redirect_uri: REDIRECT,
      state: 'state-1',
      aud: `${this.sandbox}/fhir`,
      code_challenge: createHash('sha256').update(this.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    };
    return new URLSearchParams(
      Object.entries(parameters).filter((each): each is [string, string] => each[1] !== undefined),
    );
  }

  authorize(changes: Readonly<Record<string, string | undefined>>): Promise<Response> {
    return fetch(`${this.sandbox}/auth/authorize?${this.request(changes)}`, { redirect: 'manual' });
  }

  /** Answers the page that asks. */
  async decide(page: string, choice: readonly [string, string][]): Promise<Response> {
    const request = /name="request" value="([^"]+)"/.exec(page)?.[1] ?? '';
    return fetch(`${this.sandbox}/auth/decision`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams([['request', request], ...choice]),
    });
  }

  async token(form: Readonly<Record<string, string>>, headers = {}): Promise<TokenAnswer> {
    const response = await fetch(`${this.sandbox}/auth/token`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ client_id: this.clientId, ...form }),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  exchange(code: string, changes: Readonly<Record<string, string>> = {}): Promise<TokenAnswer> {
    return this.token({
      grant_type: 'authorization_code',
      code,
      redirect_uri: REDIRECT,
      code_verifier: this.verifier,
      ...changes,
    });
  }

  /** A whole launch from the EHR. */
  async launched(scope: string, parameters: object = { patient: 'olivia' }): Promise<TokenAnswer> {
    const launch = await this.launchId(parameters);
    const response = await this.authorize({ scope: `launch ${scope}`, launch });
    return this.exchange(sentBack(response).get('code') ?? '');
  }

  /** A call of the FHIR API with a token. */
  async fhir(token: string, path: string, init: RequestInit = {}): Promise<TokenAnswer> {
    const response = await fetch(`${this.sandbox}/fhir/${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/fhir+json' },
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
  }
}

/** What the browser brings to the redirect address. */
export function sentBack(response: Response): URLSearchParams {
  return new URL(response.headers.get('location') ?? 'none:').searchParams;
}
