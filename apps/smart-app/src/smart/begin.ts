import * as oauth from 'oauth4webapi';
import type { Issuer } from '../config.ts';
import { discover } from './discovery.ts';
import { scopesToAsk } from './scopes.ts';

/** What must be known again when the browser comes back from logging in. */
export interface PendingLogin {
  readonly iss: string;
  readonly verifier: string;
  readonly scope: string;
  /** Names the authorization server. */
  readonly issuer: string;
  readonly tokenEndpoint: string;
}

/** In the session of this one tab, and gone once it is used. It holds no token, and nothing of a patient. */
export const PENDING = 'prestatiewijzer.login.';

/**
 * The address to send the browser to for logging in. `launch` is the token that the EHR gave when it opened the app;
 * without one the app asks which patient it is about.
 */
export async function beginLogin(issuer: Issuer, launch: string | undefined, page: URL): Promise<string> {
  const server = await discover(issuer);
  const verifier = oauth.generateRandomCodeVerifier();
  // 256 random bits; SMART asks for 122.
  const state = oauth.generateRandomState();
  const scope = scopesToAsk({
    launch: launch === undefined ? 'launch/patient' : 'launch',
    version:
      server.capabilities.includes('permission-v2') || !server.capabilities.includes('permission-v1') ? 2 : 1,
    refresh: refreshScope(server.capabilities),
  });
  const { tokenEndpoint, issuer: authorizationServer } = server;
  const pending: PendingLogin = {
    iss: issuer.iss,
    verifier,
    scope,
    issuer: authorizationServer,
    tokenEndpoint,
  };
  sessionStorage.setItem(`${PENDING}${state}`, JSON.stringify(pending));

  const address = new URL(server.authorizationEndpoint);
  const parameters = {
    response_type: 'code',
    client_id: issuer.clientId,
    redirect_uri: redirectUri(page),
    scope,
    state,
    aud: issuer.iss,
    ...(launch !== undefined && { launch }),
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return address.href;
}

/** The page itself: launch address and redirect address in one. */
export function redirectUri(page: URL): string {
  return new URL('./', page).href;
}

function refreshScope(capabilities: readonly string[]): 'online_access' | 'offline_access' | undefined {
  if (capabilities.includes('permission-online')) return 'online_access';
  return capabilities.includes('permission-offline') ? 'offline_access' : undefined;
}
