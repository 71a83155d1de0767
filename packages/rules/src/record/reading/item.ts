import type { Entry, Origin } from '../entry.ts';
import { isObject, text } from '../safe.ts';

/** A resource as it stands in the input, before it is settled which version counts and what may be used. */
export interface Item extends Entry {
  readonly origin: Origin;
  /** The server as it is written, for evidence. */
  readonly base: string | undefined;
  readonly version: Version;
  /** It stood in a history, where older versions are nothing remarkable. */
  readonly isHistory: boolean;
  /** Only some of its elements came. */
  readonly subsetted: boolean;
  /** Where what it stood in says something that can change its meaning. */
  readonly altered: string | undefined;
}

/** A DELETE in the history of a server. */
export interface Deletion {
  readonly name: string;
  readonly server: string;
  readonly version: Version;
}

/** What orders the versions of a resource. */
export interface Version {
  readonly number?: number | undefined;
  readonly moment?: number | undefined;
}

export interface EntryResponse {
  readonly status?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly outcome?: unknown;
}

/** The version of a resource by its meta, or else by the response that it came in. */
export function versionOf(meta: unknown, response: EntryResponse | undefined): Version {
  const { versionId, lastUpdated } = (isObject(meta) ? meta : {}) as {
    versionId?: string;
    lastUpdated?: string;
  };
  const id = text(versionId) ?? /^W?\/?"?(\d+)"?$/.exec(text(response?.etag) ?? '')?.[1];
  const at = text(lastUpdated) ?? text(response?.lastModified);
  if (id === undefined && at === undefined) return UNTOLD;
  const moment = at === undefined ? Number.NaN : Date.parse(at);
  return {
    ...(id !== undefined && /^\d+$/.test(id) && { number: Number(id) }),
    ...(!Number.isNaN(moment) && { moment }),
  };
}

export const UNTOLD: Version = {};

/** Whether one version surely is newer than another. */
export function isNewer(a: Version, b: Version): boolean {
  if (a.number !== undefined && b.number !== undefined && a.number !== b.number) return a.number > b.number;
  return a.moment !== undefined && b.moment !== undefined && a.moment > b.moment;
}

/** Whether something was left out, by what was asked or by who may not see it. */
export function isSubsetted(meta: unknown): boolean {
  const { tag, security } = (isObject(meta) ? meta : {}) as { tag?: unknown; security?: unknown };
  return hasCode(tag, 'SUBSETTED') || hasCode(security, 'REDACTED');
}

function hasCode(codings: unknown, code: string): boolean {
  return (
    Array.isArray(codings) &&
    codings.some((each) => isObject(each) && (each as { code?: unknown }).code === code)
  );
}
