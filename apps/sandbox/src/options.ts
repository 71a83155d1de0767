import { parseArgs } from 'node:util';

export interface Options {
  readonly port: number;
  readonly cds: string;
}

export const USAGE = 'Use: prestatiewijzer-sandbox [--port N] [--cds URL]';

/** Reads the command line; throws an error with a sentence for the user. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4100' },
      cds: { type: 'string', default: 'http://127.0.0.1:4101' },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`"${values.port}" is not a port number.`);
  if (!isWebAddress(values.cds)) throw new Error(`"${values.cds}" is not a web address.`);
  return { port, cds: values.cds };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
