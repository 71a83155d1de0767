import type { Call } from '../../src/hook/call.ts';

/** The call as a command for a POSIX shell. */
export function curl({ method, url, request }: Call): string {
  if (request === undefined) return `curl ${quote(url)}`;
  return `curl -X ${method} ${quote(url)} -H 'Content-Type: application/json' --data-raw ${quote(JSON.stringify(request))}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
