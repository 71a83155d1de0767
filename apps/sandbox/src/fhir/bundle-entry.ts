import { FhirError } from './outcome.ts';
import { isObject } from './resource.ts';

/** An entry of a batch or transaction. */
export interface Entry {
  readonly method: string;
  /** Of the address relative to the base, by segment. */
  readonly path: readonly string[];
  readonly parameters: URLSearchParams;
  readonly resource: unknown;
  readonly fullUrl: string | undefined;
  readonly ifMatch: string | undefined;
  readonly ifNoneExist: string | undefined;
  /** Where its answer stands. */
  readonly position: number;
}

/** In the order in which a transaction is done. */
export const METHODS = ['DELETE', 'POST', 'PUT', 'PATCH', 'GET'];

/** @throws {FhirError} 400 */
export function readEntry(entry: unknown, position: number, base: string): Entry {
  const request = isObject(entry) ? entry['request'] : undefined;
  if (!isObject(entry) || !isObject(request)) {
    throw new FhirError(400, 'structure', `Bundle.entry[${position}] has no request.`);
  }
  const url = textIn(request, 'url');
  const method = textIn(request, 'method');
  if (url === undefined || method === undefined || !METHODS.includes(method)) {
    throw new FhirError(400, 'value', `Bundle.entry[${position}].request needs a method and a url.`);
  }
  const relative = url.startsWith(`${base}/`) ? url.slice(base.length + 1) : url;
  const [path = '', search] = relative.split('?', 2);
  return {
    method,
    path: path.split('/').filter((part) => part !== ''),
    parameters: new URLSearchParams(search),
    resource: entry['resource'],
    fullUrl: textIn(entry, 'fullUrl'),
    ifMatch: textIn(request, 'ifMatch'),
    ifNoneExist: textIn(request, 'ifNoneExist'),
    position,
  };
}

function textIn(value: Record<string, unknown>, name: string): string | undefined {
  const text = value[name];
  return typeof text === 'string' ? text : undefined;
}
