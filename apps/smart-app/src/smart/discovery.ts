import { type Issuer, isObject } from '../config.ts';
import { Failure, failureOf } from '../failure.ts';

/** What the FHIR server says of logging in. */
export interface SmartServer {
  /** Names the authorization server, in the answers that it gives. */
  readonly issuer: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly capabilities: readonly string[];
}

/** Gets `.well-known/smart-configuration`. */
export async function discover({ iss, origins }: Issuer): Promise<SmartServer> {
  const answer = await getJson(`${iss}/.well-known/smart-configuration`, iss);
  const authorizationEndpoint = endpoint(answer['authorization_endpoint'], iss);
  const tokenEndpoint = endpoint(answer['token_endpoint'], iss);
  const challenges = answer['code_challenge_methods_supported'];
  // Without PKCE a stolen code would be enough to get at the record.
  const hasPkce = Array.isArray(challenges) && challenges.includes('S256');
  if (authorizationEndpoint === undefined || tokenEndpoint === undefined || !hasPkce)
    throw new Failure('not-smart', { issuer: iss });
  // Codes and tokens go where this app was set up to send them, and nowhere else.
  if (!origins.includes(new URL(tokenEndpoint).origin))
    throw new Failure('unknown-issuer', { issuer: new URL(tokenEndpoint).origin });
  const { capabilities, issuer } = answer;
  return {
    issuer: typeof issuer === 'string' ? issuer : iss,
    authorizationEndpoint,
    tokenEndpoint,
    capabilities: Array.isArray(capabilities) ? capabilities.filter((each) => typeof each === 'string') : [],
  };
}

async function getJson(address: string, iss: string): Promise<Readonly<Record<string, unknown>>> {
  let response: Response;
  try {
    response = await fetch(address, { headers: { accept: 'application/json' }, credentials: 'omit' });
  } catch (cause) {
    throw new Failure('offline', { issuer: iss }, { cause });
  }
  if (response.status === 404) throw new Failure('not-smart', { issuer: iss, code: 'HTTP 404' });
  const failure = failureOf(response.status, iss);
  if (failure !== undefined) throw new Failure('server-error', failure.details);
  const json: unknown = await response.json().catch(() => undefined);
  if (!isObject(json)) throw new Failure('not-smart', { issuer: iss });
  return json;
}

/** Relative endpoints are relative to the FHIR server. */
function endpoint(value: unknown, iss: string): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value, `${iss}/`)) return undefined;
  const url = new URL(value, `${iss}/`);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
