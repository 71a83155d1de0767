/** A call of any method. */
interface Asked {
  readonly method: string;
  readonly url: string;
  readonly request?: unknown;
}

/** The call as a command for a POSIX shell. */
export function curl({ method, url, request }: Asked): string {
  if (request === undefined)
    return method === 'GET' ? `curl ${quote(url)}` : `curl -X ${method} ${quote(url)}`;
  if (isForm(url)) return `curl -X ${method} ${quote(url)} ${fields(Object(request))}`;
  return `curl -X ${method} ${quote(url)} -H 'Content-Type: application/json' --data-raw ${quote(JSON.stringify(request))}`;
}

/** The authorization server takes forms. */
function isForm(url: string): boolean {
  return new URL(url).pathname.startsWith('/auth/');
}

function fields(request: Readonly<Record<string, unknown>>): string {
  return Object.entries(request)
    .map(([name, value]) => `--data-urlencode ${quote(`${name}=${value}`)}`)
    .join(' ');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
