import type { Access } from './access.ts';
import { bundle, pageLinks } from './bundle.ts';
import { FhirError } from './outcome.ts';
import { readNumber } from './query.ts';
import type { Store, Version } from './store.ts';

export interface HistoryOptions {
  readonly type?: string | undefined;
  readonly id?: string | undefined;
  readonly parameters: URLSearchParams;
}

const PAGE = 100;
const LARGEST_PAGE = 1000;

/** A history Bundle of one page, newest first: of a resource, a type or everything. */
export function history(
  store: Store,
  access: Access,
  { type, id, parameters }: HistoryOptions,
  base: string,
): object {
  const since = sinceOf(parameters.get('_since'));
  const count = Math.min(readNumber('_count', parameters) ?? PAGE, LARGEST_PAGE);
  const offset = readNumber('_offset', parameters) ?? 0;
  const versions = (type !== undefined && id !== undefined ? store.versions(type, id) : store.log())
    .filter((version) => type === undefined || version.type === type)
    .filter((version) => since === undefined || Date.parse(version.lastUpdated) >= since)
    .filter((version) => mayRead(store, access, version))
    .reverse();
  const url = [base, type, id, '_history'].filter((part) => part !== undefined).join('/');
  return bundle('history', {
    total: versions.length,
    link: pageLinks({ count, offset }, versions.length, url, parameters),
    entry: versions.slice(offset, offset + count).map((version) => entry(version, base)),
  });
}

function entry({ type, id, versionId, lastUpdated, method, resource }: Version, base: string): object {
  return {
    fullUrl: `${base}/${type}/${id}`,
    ...(resource && { resource }),
    request: { method, url: method === 'POST' ? type : `${type}/${id}` },
    response: {
      status: { POST: '201', PUT: versionId === '1' ? '201' : '200', DELETE: '204' }[method],
      etag: `W/"${versionId}"`,
      lastModified: lastUpdated,
    },
  };
}

/** A deletion is known to who could read what was deleted. */
function mayRead(store: Store, access: Access, { type, id, versionId, resource }: Version): boolean {
  const known = resource ?? store.versions(type, id)[Number(versionId) - 2]?.resource;
  return known !== undefined && access.permission(type, 'r')?.(known) === true;
}

function sinceOf(text: string | null): number | undefined {
  if (text === null) return undefined;
  const moment = Date.parse(text.replace(' ', '+'));
  if (Number.isNaN(moment)) throw new FhirError(400, 'value', '"_since" must be an instant.');
  return moment;
}
