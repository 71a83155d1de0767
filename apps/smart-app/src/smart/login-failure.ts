import * as oauth from 'oauth4webapi';
import { type Issuer, isLoopback } from '../config.ts';
import { Failure } from '../failure.ts';

/** Only on this machine itself may a token go unencrypted. */
export function requestOptions({ token_endpoint = '' }: oauth.AuthorizationServer) {
  return {
    [oauth.allowInsecureRequests]: isLoopback(new URL(token_endpoint)),
    signal: () => AbortSignal.timeout(15_000),
  };
}

/** In what way logging in, or staying logged in, failed. */
export function loginFailure(error: unknown, { iss }: Issuer): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof oauth.AuthorizationResponseError || error instanceof oauth.ResponseBodyError) {
    const details = { issuer: iss, code: error.error };
    if (error.error === 'access_denied') return new Failure('denied', details, { cause: error });
    // The code, or the session it would prolong, is over.
    if (error.error === 'invalid_grant') return new Failure('expired', details, { cause: error });
    if (error.error === 'server_error' || error.error === 'temporarily_unavailable')
      return new Failure('server-error', details, { cause: error });
    return new Failure('refused', details, { cause: error });
  }
  if (error instanceof oauth.OperationProcessingError && error.cause instanceof Response) {
    const { status } = error.cause;
    if (status >= 500)
      return new Failure('server-error', { issuer: iss, code: `HTTP ${status}` }, { cause: error });
  }
  if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError'))
    return new Failure('offline', { issuer: iss }, { cause: error });
  return new Failure('refused', { issuer: iss }, { cause: error });
}
