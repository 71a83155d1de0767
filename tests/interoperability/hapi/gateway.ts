import { once } from 'node:events';
import { request as call, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import express, { type RequestHandler } from 'express';
import { refuse } from '../../../apps/sandbox/dist/fhir/refuse.js';
import { Store } from '../../../apps/sandbox/dist/fhir/store.js';
import { accessFor } from '../../../apps/sandbox/dist/hook/access-for-service.js';
import { clientTokens } from '../../../apps/sandbox/dist/hook/client-token.js';
import { readStartSet } from '../../../apps/sandbox/dist/patients/start-set.js';
import { bearer } from '../../../apps/sandbox/dist/smart/bearer.js';
import { ownClients } from '../../../apps/sandbox/dist/smart/clients.js';
import { Keys } from '../../../apps/sandbox/dist/smart/keys.js';
import { launchService, smartRouter } from '../../../apps/sandbox/dist/smart/router.js';
import { SmartServer } from '../../../apps/sandbox/dist/smart/server.js';
import { smartAppFolder, smartAppRouter } from '../../../apps/sandbox/dist/smart-app.js';

export const USER = 'PractitionerRole/internist-verhoeven';

/** What stands before a FHIR server that knows no logins, as in a hospital. */
export interface Gateway {
  readonly address: string;
  /** The address under which the FHIR server is known. */
  readonly fhir: string;
  /** The token that proves to a CDS service who calls it. */
  readonly signed: (endpoint: string) => Promise<string>;
  /** Lets a CDS service read the record of a patient; `end` takes that back. */
  readonly access: (patient: string) => Access;
  readonly stop: () => Promise<void>;
}

interface Access {
  /** The `fhirAuthorization` of a request. */
  readonly fhirAuthorization: { readonly access_token: string };
  readonly end: () => void;
}

/** Lets people and apps in as the sandbox does, and passes on to the FHIR server what comes with a token. */
export async function startGateway(fhirServer: string): Promise<Gateway> {
  const keys = new Keys();
  const server = createServer();
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const base = () => `${address()}/fhir`;
  const smart = new SmartServer({
    clients: ownClients(),
    keys,
    store: new Store(readStartSet(), base),
    userOf: () => USER,
    address,
  });
  const app = express()
    .use(smartRouter(smart))
    .use('/fhir/_services', launchService(smart))
    .use('/fhir', likeOthers, bearer(smart, { required: true }), passOnTo(fhirServer), refuse)
    .use('/app', smartAppRouter(smartAppFolder(), base));
  server.on('request', app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: address(),
    fhir: base(),
    signed: clientTokens(keys, address),
    access: (patient) => accessFor(smart, 'cds', USER, patient) as Access,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The sandbox lets its own pages in without a token; here they need one. */
const likeOthers: RequestHandler = (request, _response, next) => {
  delete request.headers['sec-fetch-site'];
  next();
};

/** The host that was asked goes along, so that the links in an answer lead back here; the token ends here. */
function passOnTo(fhirServer: string): RequestHandler {
  return (request, response, next) => {
    const { method, originalUrl, headers } = request;
    const { authorization: _, ...others } = headers;
    const onward = call(new URL(originalUrl, fhirServer), { method, headers: others }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      pipeline(answer, response, () => undefined);
    });
    onward.on('error', next);
    request.pipe(onward);
  };
}
