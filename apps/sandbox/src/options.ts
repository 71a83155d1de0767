import { parseArgs } from 'node:util';
import type { Resource } from './fhir/resource.ts';
import { type Client, ownClients, readClients, readShortClient } from './smart/clients.ts';
import { readStateFile } from './state.ts';
import { requireWebAddress } from './web-address.ts';

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
  /** A FHIR server to copy the records from, in the place of the start set. */
  readonly fhir?: string | undefined;
  /** What was kept in `state`. */
  readonly records?: readonly Resource[] | undefined;
}

export const USAGE =
  'Use: prestatiewijzer-sandbox [--port N] [--cds URL]… [--client ID=REDIRECT_URI]… [--clients FILE]… [--require-token] [--state FILE] [--fhir URL]';

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
      fhir: { type: 'string' },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`"${values.port}" is not a port number.`);
  for (const url of [...values.cds, ...(values.fhir === undefined ? [] : [values.fhir])])
    requireWebAddress(url);
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
