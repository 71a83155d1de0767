import { Failure } from './failure.ts';

/** A FHIR server that may open this app. */
export interface Issuer {
  /** Base address of the FHIR server, as the EHR sends it in `iss`; without a slash at the end. */
  readonly iss: string;
  /** Under which the app is registered there. */
  readonly clientId: string;
  /** What people call it. */
  readonly name: string;
  /** Other origins that the app may call for it: where people log in, or where styles are. */
  readonly origins: readonly string[];
}

/** What is set when the app is deployed. */
export interface AppConfig {
  readonly issuers: readonly Issuer[];
  /** Settings of the organisation, as the rules take them; checked where they are used. */
  readonly settings: unknown;
}

/** Gets `config.json`, which lies beside the page. */
export async function loadConfig(page: URL): Promise<AppConfig> {
  let text: string;
  try {
    const response = await fetch(new URL('./config.json', page), { cache: 'no-cache' });
    if (!response.ok) throw new Failure('config', { code: `HTTP ${response.status}` });
    text = await response.text();
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('offline', {}, { cause: error });
  }
  return readConfig(text, page);
}

/** @throws Failure that names the mistake. */
export function readConfig(text: string, page: URL): AppConfig {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw mistake('config.json', 'is no JSON');
  }
  if (!isObject(json)) throw mistake('config.json', 'is no object');
  const unknown = Object.keys(json).find((key) => key !== 'issuers' && key !== 'settings');
  if (unknown !== undefined) throw mistake(unknown, 'is not known; known are issuers and settings');
  const { issuers, settings = {} } = json;
  if (!Array.isArray(issuers) || issuers.length === 0) throw mistake('issuers', 'must name a FHIR server');
  return { issuers: issuers.map((issuer, index) => readIssuer(issuer, `issuers[${index}]`, page)), settings };
}

function readIssuer(value: unknown, path: string, page: URL): Issuer {
  if (!isObject(value)) throw mistake(path, 'is no object');
  const { iss, clientId, name, origins = [] } = value;
  if (!isText(iss)) throw mistake(`${path}.iss`, 'must be the address of a FHIR server');
  const base = addressOf(iss, `${path}.iss`, page);
  if (!isText(clientId)) throw mistake(`${path}.clientId`, 'must be the id of the app at this FHIR server');
  if (name !== undefined && !isText(name)) throw mistake(`${path}.name`, 'must be a text');
  if (!Array.isArray(origins)) throw mistake(`${path}.origins`, 'must be a list of addresses');
  return {
    iss: base.href.replace(/\/+$/, ''),
    clientId,
    name: name ?? base.host,
    origins: [
      base.origin,
      ...origins.map((each, index) => addressOf(each, `${path}.origins[${index}]`, page).origin),
    ],
  };
}

/** An absolute address, or a path on the server that serves the app; encrypted unless it stays on this machine. */
function addressOf(value: unknown, path: string, page: URL): URL {
  if (!isText(value) || !URL.canParse(value, page)) throw mistake(path, 'is no address');
  const url = new URL(value, page);
  if (url.protocol !== 'https:' && !isLoopback(url)) throw mistake(path, 'must start with https:');
  if (url.search !== '' || url.hash !== '' || url.username !== '')
    throw mistake(path, 'must be a plain address');
  return url;
}

/** This machine itself, where nothing can listen in. */
export function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost');
}

/** The configured server that an `iss` names. */
export function issuerNamed(config: AppConfig, iss: string): Issuer {
  const wanted = iss.replace(/\/+$/, '');
  const found = config.issuers.find((issuer) => issuer.iss === wanted);
  if (found === undefined) throw new Failure('unknown-issuer', { issuer: iss });
  return found;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function mistake(path: string, what: string): Failure {
  return new Failure('config', { mistake: `${path} ${what}` });
}
