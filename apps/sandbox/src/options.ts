import { parseArgs } from 'node:util';
import { type Client, ownClients, readClients, readShortClient } from './smart/clients.ts';

export interface Options {
  readonly port: number;
  readonly cds: string;
  /** The SMART apps that may be let in. */
  readonly clients: readonly Client[];
  /** Whether the FHIR API wants a token of everybody but its own pages. */
  readonly requireToken: boolean;
}

export const USAGE =
  'Use: prestatiewijzer-sandbox [--port N] [--cds URL] [--client ID=REDIRECT_URI]… [--clients FILE]… [--require-token]';

/** Reads the command line; throws an error with a sentence for the user. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4100' },
      cds: { type: 'string', default: 'http://127.0.0.1:4101' },
      client: { type: 'string', multiple: true, default: [] },
      clients: { type: 'string', multiple: true, default: [] },
      'require-token': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`"${values.port}" is not a port number.`);
  if (!isWebAddress(values.cds)) throw new Error(`"${values.cds}" is not a web address.`);
  const clients = [
    ...ownClients(),
    ...values.clients.flatMap(readClients),
    ...values.client.map(readShortClient),
  ];
  return { port, cds: values.cds, clients, requireToken: values['require-token'] };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
