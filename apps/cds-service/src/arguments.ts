import { parseArgs } from 'node:util';

const USAGE = 'Use: prestatiewijzer-cds [--port N] [--host H] [--settings FILE]';

/** The command line, or a file it names, cannot be used. */
export class UsageError extends Error {}

export interface Arguments {
  readonly port: number;
  readonly host: string;
  readonly settings?: string;
}

/** @throws UsageError saying what is wrong */
export function readArguments(args: readonly string[]): Arguments {
  const { port, host, settings } = parse(args);
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65_535)
    throw new UsageError(`--port: "${port}" is no port number. ${USAGE}`);
  return { port: number, host, ...(settings !== undefined && { settings }) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4101' },
        host: { type: 'string', default: '127.0.0.1' },
        settings: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message} ${USAGE}`);
  }
}
