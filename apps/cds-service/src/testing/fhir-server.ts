import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FhirResource } from '@prestatiewijzer/patient-record';

export interface FhirServer {
  readonly baseUrl: string;
  readonly server: Server;
  /** What was asked, below the base. */
  readonly asked: string[];
  readonly authorization: Set<string | undefined>;
}

/** A FHIR server that knows reads and the searches the service does; `broken` types are answered with 500. */
export async function startFhirServer(
  resources: readonly FhirResource[],
  broken: readonly string[] = [],
): Promise<FhirServer> {
  const asked: string[] = [];
  const authorization = new Set<string | undefined>();
  const server = createServer((request, response) => {
    asked.push(request.url?.replace('/fhir/', '') ?? '');
    authorization.add(request.headers.authorization);
    const { status, body } = answer(request, resources, broken);
    response.writeHead(status, { 'content-type': 'application/fhir+json' }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}/fhir`, server, asked, authorization };
}

function answer(
  { url = '' }: IncomingMessage,
  resources: readonly FhirResource[],
  broken: readonly string[],
) {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  const [type = '', id] = pathname.replace('/fhir/', '').split('/');
  if (broken.includes(type)) return { status: 500, body: { resourceType: 'OperationOutcome' } };
  const ofType = resources.filter(({ resourceType }) => resourceType === type);
  if (id !== undefined) {
    const found = ofType.find((resource) => resource.id === id);
    return { status: found ? 200 : 404, body: found ?? { resourceType: 'OperationOutcome' } };
  }
  const ids = searchParams.get('_id')?.split(',');
  const found = ofType.filter((resource) => ids === undefined || ids.includes(resource.id ?? ''));
  const entry = found.map((resource) => ({ resource }));
  return { status: 200, body: { resourceType: 'Bundle', type: 'searchset', total: entry.length, entry } };
}
