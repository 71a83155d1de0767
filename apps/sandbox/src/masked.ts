import { isObject } from './fhir/resource.ts';

/** What lets somebody in, and must not be read off a screen. */
const SECRETS = new Set(['access_token', 'id_token', 'refresh_token']);
const MASK = '•••';

/** The same JSON, with each token in it covered. */
export function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, SECRETS.has(name) ? MASK : masked(each)]),
  );
}
