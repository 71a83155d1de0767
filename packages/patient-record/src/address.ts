/**
 * The absolute form of a link that a server gave, if it stays on that server: same origin, and below its base path.
 * Other tenants can live on the same origin, and the token must reach nobody else.
 */
export function withinServer(link: string, baseUrl: string): string | undefined {
  const base = new URL(`${baseUrl.replace(/\/+$/, '')}/`);
  let url: URL;
  try {
    url = new URL(link, base);
  } catch {
    return undefined;
  }
  // Behind a proxy that decodes it, this is a path elsewhere.
  if (/%(25)*(2e|2f|5c)/i.test(url.pathname.slice(base.pathname.length))) return undefined;
  const below = url.pathname.startsWith(base.pathname) || `${url.pathname}/` === base.pathname;
  return url.origin === base.origin && url.username === '' && below ? url.href : undefined;
}
