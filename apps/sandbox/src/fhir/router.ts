import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  Router,
} from 'express';
import { accessOf, requirePermission, requirePermitted } from './access.ts';
import { capabilityStatement } from './capability.ts';
import { cors, hasVersion, requireCurrentVersion, requireJson, setVersion } from './http.ts';
import { FhirError } from './outcome.ts';
import { readQuery } from './query.ts';
import type { Resource, StoredResource } from './resource.ts';
import { find, searchset } from './search.ts';
import type { Store } from './store.ts';
import { TYPES } from './types.ts';
import { requireResource, requireResourceWithId } from './validity.ts';

const LARGEST_BODY = '5mb';

interface FhirOptions {
  readonly store: Store;
  /** The address under which the router is reached. */
  readonly base: () => string;
  /** Decides what a caller may do. */
  readonly guard: RequestHandler;
  /** What is reached under the base without being FHIR. */
  readonly services: Router;
}

/** FHIR R4 over the store. */
export function fhirRouter({ store, base, guard, services }: FhirOptions): Router {
  const started = new Date().toISOString();
  const router = Router();
  const json = express.json({
    limit: LARGEST_BODY,
    type: ['application/fhir+json', 'application/json'],
    strict: false,
  });

  router.use(cors);
  router.use(guard);
  router.use('/_services', services);
  router.get('/metadata', (_request, response) => send(response, capabilityStatement(base(), started)));
  router.param('type', (_request, _response, next, type: string) => {
    if (Object.hasOwn(TYPES, type)) next();
    else next(new FhirError(404, 'not-supported', `This server has no resources of type "${type}".`));
  });

  router.get('/:type', (request, response) => {
    search(request, response, new URL(request.originalUrl, base()).searchParams);
  });
  router.post(
    '/:type/_search',
    express.text({ type: 'application/x-www-form-urlencoded', limit: LARGEST_BODY }),
    (request, response) => {
      const parameters = new URL(request.originalUrl, base()).searchParams;
      if (typeof request.body === 'string') {
        for (const [key, value] of new URLSearchParams(request.body)) parameters.append(key, value);
      }
      search(request, response, parameters);
    },
  );
  router.get('/:type/:id', (request, response) => {
    const { type, id } = request.params;
    const resource = store.read(type, id);
    if (resource === undefined) throw new FhirError(404, 'not-found', `${type}/${id} does not exist.`);
    requirePermitted(accessOf(response), resource, 'r');
    setVersion(response, resource);
    if (hasVersion(request, resource)) response.status(304).end();
    else send(response, resource);
  });
  router.post('/:type', requireJson, json, (request, response) => {
    const resource = requireResource(request.body, request.params['type'] as string);
    requirePermitted(accessOf(response), { ...resource, id: '' } as Resource, 'c');
    const created = store.create(resource);
    stored(response, created, true);
  });
  router.put('/:type/:id', requireJson, json, (request, response) => {
    const { type, id } = request.params as { type: string; id: string };
    const resource = requireResourceWithId(request.body, type, id);
    const before = store.read(type, id);
    for (const each of before === undefined ? [resource] : [before, resource]) {
      requirePermitted(accessOf(response), each, 'u');
    }
    requireCurrentVersion(request, before);
    stored(response, store.put(resource), before === undefined);
  });
  router.all('/{*rest}', (request) => {
    const status = request.method === 'GET' ? 404 : 405;
    throw new FhirError(
      status,
      'not-supported',
      `${request.method} ${request.path} is not something this server does.`,
    );
  });
  router.use(refuse);
  return router;

  function search(request: Request<{ type: string }>, response: Response, parameters: URLSearchParams): void {
    const strict = /\bhandling=strict\b/.test(request.get('prefer') ?? '');
    const query = readQuery(request.params.type, parameters, { strict, base: base() });
    const permits = requirePermission(accessOf(response), query.type, 's');
    send(response, searchset(find(store, query).filter(permits), query, base()));
  }

  function stored(response: Response, resource: StoredResource, created: boolean): void {
    if (created) response.status(201).location(`${base()}/${resource.resourceType}/${resource.id}`);
    setVersion(response, resource);
    send(response, resource);
  }
}

function send(response: Response, body: object): void {
  response.type('application/fhir+json; charset=utf-8').send(JSON.stringify(body));
}

const refuse: ErrorRequestHandler = (error, _request, response, _next) => {
  const refusal = asRefusal(error);
  if (refusal.status === 500) console.error(error);
  response.status(refusal.status);
  send(response, refusal.outcome);
};

/** Express reports unreadable bodies and addresses as errors with a status. */
function asRefusal(error: unknown): FhirError {
  if (error instanceof FhirError) return error;
  const { status, type } = error as { status?: unknown; type?: unknown };
  if (type === 'entity.too.large')
    return new FhirError(413, 'too-long', `The body is larger than ${LARGEST_BODY}.`);
  if (type === 'entity.parse.failed') return new FhirError(400, 'structure', 'The body is no JSON.');
  if (typeof status === 'number' && status < 500) {
    return new FhirError(status, 'structure', 'The request cannot be read.');
  }
  return new FhirError(500, 'exception', 'Something went wrong in the sandbox.');
}
