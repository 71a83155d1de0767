/** What the text of a reference names. */
export interface Named {
  /** The server, as it is written; undefined where the reference is relative. */
  readonly base?: string;
  /** `Type/id`. */
  readonly name: string;
}

const NAMED =
  /^(?:(https?:\/\/\S+?)\/+)?([A-Z][A-Za-z]+\/[A-Za-z0-9\-._]{1,64})(?:\/_history\/[^/]+)?(?:#.*)?$/;

/** What a relative, absolute or versioned reference names; undefined for any other text. */
export function namedBy(reference: string): Named | undefined {
  const match = NAMED.exec(reference);
  if (match === null) return undefined;
  const [, base, name] = match as unknown as [string, string | undefined, string];
  return base === undefined ? { name } : { base, name };
}

/** In the place of a system that a search leaves open. */
export const ANY_SYSTEM = '*';

const CONDITIONAL = /^(?:https?:\/\/\S+?\/+)?([A-Z][A-Za-z]+)\?identifier=([^&]+)$/;

/** The type and the `system|value` of a conditional reference by identifier, such as `Patient?identifier=…`. */
export function conditionIn(
  reference: string,
):
  | { readonly type: string; readonly identifier: { readonly system?: string; readonly value: string } }
  | undefined {
  const [, type, search] = CONDITIONAL.exec(reference) ?? [];
  if (type === undefined || search === undefined) return undefined;
  const token = decoded(search);
  const bar = token.lastIndexOf('|');
  if (bar === -1) return { type, identifier: { system: ANY_SYSTEM, value: token } };
  return { type, identifier: { system: token.slice(0, bar), value: token.slice(bar + 1) } };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A server by whatever address it is written: with or without TLS, in capitals, with a slash at the end. */
export function serverOf(base: string): string {
  const [, host, path] = /^https?:\/\/([^/]*)(.*)$/i.exec(base) ?? [];
  return host === undefined ? base : `${host.toLowerCase()}${path?.replace(/\/+$/, '')}`;
}
