import type { Client, Clients } from './clients.ts';
import { splitScopes } from './scopes.ts';

/** A request of an app that may be granted. */
export interface AuthorizationRequest {
  readonly client: Client;
  readonly redirectUri: string;
  readonly state: string;
  readonly scopes: readonly string[];
  /** The digest of the code verifier. */
  readonly challenge: string;
  readonly launch: string | undefined;
  readonly nonce: string | undefined;
}

/** A refusal that the app hears of at its redirect address. */
export class AuthorizationRefusal extends Error {
  override name = 'AuthorizationRefusal';

  readonly redirectUri: string;
  readonly state: string | undefined;
  /** An error of OAuth 2.0, section 4.1.2.1. */
  readonly error: string;

  constructor(
    { redirectUri, state }: { readonly redirectUri: string; readonly state: string | undefined },
    error: string,
    message: string,
  ) {
    super(message);
    this.redirectUri = redirectUri;
    this.state = state;
    this.error = error;
  }
}

/** A refusal that only the person at the browser hears of, as nobody vouches for the redirect address. */
export class UnknownApp extends Error {
  override name = 'UnknownApp';
}

/**
 * Reads and checks a request for authorization.
 * @throws {AuthorizationRefusal | UnknownApp}
 * @see https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#obtain-authorization-code
 */
export function readAuthorizationRequest(
  parameters: URLSearchParams,
  clients: Clients,
  fhirBase: string,
): AuthorizationRequest {
  const once = (name: string) => {
    const values = parameters.getAll(name);
    return values.length === 1 && values[0] !== '' ? values[0] : undefined;
  };
  const client = clients.get(once('client_id'));
  if (client === undefined) throw new UnknownApp('Er is geen app geregistreerd met deze client_id.');
  const redirectUri = once('redirect_uri');
  if (redirectUri === undefined || !clients.mayRedirect(client, redirectUri)) {
    throw new UnknownApp('Het adres in redirect_uri is niet precies zo voor deze app geregistreerd.');
  }
  const state = once('state');
  const demand = (holds: boolean, error: string, message: string) => {
    if (!holds) throw new AuthorizationRefusal({ redirectUri, state }, error, message);
  };

  const repeated = [...new Set(parameters.keys())].find((name) => parameters.getAll(name).length > 1);
  demand(repeated === undefined, 'invalid_request', 'A parameter is given more than once.');
  demand(once('response_type') === 'code', 'unsupported_response_type', 'response_type must be "code".');
  demand(state !== undefined, 'invalid_request', 'state is missing.');
  demand(withoutSlash(once('aud')) === fhirBase, 'invalid_request', `aud must be "${fhirBase}".`);
  demand(
    once('code_challenge_method') === 'S256',
    'invalid_request',
    'code_challenge_method must be "S256".',
  );
  const challenge = once('code_challenge') ?? '';
  demand(
    /^[\w-]{43}$/.test(challenge),
    'invalid_request',
    'code_challenge must be a digest of 43 characters.',
  );
  const scopes = splitScopes(once('scope') ?? '');
  demand(scopes.length > 0, 'invalid_scope', 'scope is missing.');
  const launch = once('launch');
  demand(
    (launch !== undefined) === scopes.includes('launch'),
    'invalid_request',
    'The parameter "launch" and the scope "launch" belong together.',
  );
  return { client, redirectUri, state: state ?? '', scopes, challenge, launch, nonce: once('nonce') };
}

function withoutSlash(url: string | undefined): string | undefined {
  return url?.replace(/\/$/, '');
}
