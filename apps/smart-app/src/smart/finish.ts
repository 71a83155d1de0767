import * as oauth from 'oauth4webapi';
import { type AppConfig, isObject, issuerNamed } from '../config.ts';
import { Failure } from '../failure.ts';
import { PENDING, type PendingLogin, redirectUri } from './begin.ts';
import { loginFailure, requestOptions } from './login-failure.ts';
import { Session } from './session.ts';

/** Exchanges what the EHR sent the browser back with for a session. */
export async function finishLogin(config: AppConfig, page: URL): Promise<Session> {
  const pending = takePending(page.searchParams.get('state'));
  const issuer = issuerNamed(config, pending.iss);
  const server = { issuer: pending.issuer, token_endpoint: pending.tokenEndpoint };
  const client = { client_id: issuer.clientId };
  const callback = (() => {
    try {
      return oauth.validateAuthResponse(server, client, page, page.searchParams.get('state') ?? '');
    } catch (error) {
      throw loginFailure(error, issuer);
    }
  })();
  try {
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      callback,
      redirectUri(page),
      pending.verifier,
      requestOptions(server),
    );
    const token = await oauth.processAuthorizationCodeResponse(server, client, response);
    return new Session(issuer, server, token, pending.scope);
  } catch (error) {
    throw loginFailure(error, issuer);
  }
}

function takePending(state: string | null): PendingLogin {
  const key = `${PENDING}${state}`;
  const text = sessionStorage.getItem(key);
  if (text === null) throw new Failure('interrupted');
  sessionStorage.removeItem(key);
  const pending: unknown = JSON.parse(text);
  if (!isObject(pending)) throw new Failure('interrupted');
  return pending as unknown as PendingLogin;
}
