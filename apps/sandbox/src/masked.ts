import { isObject } from './fhir/resource.ts';

/** What lets somebody in, and must not be read off a screen. */
const TOKENS = new Set([
  'access_token',
  'client_assertion',
  'code_verifier',
  'id_token',
  'launch_id',
  'refresh_token',
]);
/** In an address or form these let somebody in as well; elsewhere they mean other things. */
const PARAMETERS = new Set([...TOKENS, 'code', 'launch', 'request', 'token']);
const MASK = '•••';

/** The same JSON, with each token in it covered. */
export function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, TOKENS.has(name) ? MASK : masked(each)]),
  );
}

/** The parameters of a form by name, with each secret in it covered. */
export function maskedForm(text: string): Record<string, string> {
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([name, value]) => [name, PARAMETERS.has(name) ? MASK : value]),
  );
}

/** The same address, with each secret in it covered. */
export function maskedUrl(text: string): string {
  return text.replace(/([?&])([a-z_]+)=[^&#]+/g, (all, start: string, name: string) =>
    PARAMETERS.has(name) ? `${start}${name}=${MASK}` : all,
  );
}
