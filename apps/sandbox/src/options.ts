import { parseArgs } from 'node:util';
import type { Resource } from './fhir/resource.ts';
import { type Client, ownClients, readClients, readShortClient } from './smart/clients.ts';
import { readStateFile } from './state.ts';

export interface Options {
  readonly port: number;
  /** Addresses of CDS services, the first of which is asked when nobody says which. */
  readonly cds: readonly string[];
  /** The SMART apps that may be let in. */
  readonly clients: readonly Client[];
  /** Whether the FHIR API wants a token of everybody but its own pages. */
  readonly requireToken: boolean;
  /** Where the records are kept between runs. */
  readonly state?: string | undefined;
  /** What was kept there. */
  readonly records?: readonly Resource[] | undefined;
}

export const USAGE =
  'Use: prestatiewijzer-sandbox [--port N] [--cds URL]… [--client ID=REDIRECT_URI]… [--clients FILE]… [--require-token] [--state FILE]';

/** Reads the command line; throws an error with a sentence for the user. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4100' },
      cds: { type: 'string', multiple: true, default: ['http://127.0.0.1:4101'] },
      client: { type: 'string', multiple: true, default: [] },
      clients: { type: 'string', multiple: true, default: [] },
      'require-token': { type: 'boolean', default: false },
      state: { type: 'string' },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`"${values.port}" is not a port number.`);
  for (const cds of values.cds) requireWebAddress(cds);
  const records = values.state === undefined ? undefined : readStateFile(values.state);
  const clients = [
    ...ownClients(),
    ...values.clients.flatMap(readClients),
    ...values.client.map(readShortClient),
  ];
  return {
    port,
    cds: values.cds,
    clients,
    requireToken: values['require-token'],
    state: values.state,
    records,
  };
}

/** Nothing is sent elsewhere than over HTTP, and no password is kept in an address. */
function requireWebAddress(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new Error(`"${text}" is not a web address.`);
  if (url.username !== '' || url.password !== '')
    throw new Error('A web address must hold no user or password.');
}
