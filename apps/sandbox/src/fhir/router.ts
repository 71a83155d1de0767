import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { accessOf } from './access.ts';
import { capabilityStatement } from './capability.ts';
import { cors, requireType, send, sendFhir } from './http.ts';
import { type Answer, Interactions } from './interactions.ts';
import { FhirError } from './outcome.ts';
import { LARGEST_BODY, refuse } from './refuse.ts';
import type { Store } from './store.ts';
import { processBundle } from './transaction.ts';

const JSON_TYPES = ['application/fhir+json', 'application/json'];
const PATCH_TYPES = ['application/json-patch+json'];

interface FhirOptions {
  readonly store: Store;
  /** The address under which the router is reached. */
  readonly base: () => string;
  /** Decides what a caller may do. */
  readonly guard: RequestHandler;
  /** What is reached under the base without being FHIR. */
  readonly services: Router;
}

/** The type, id and version in an address. */
type Names = Record<string, string>;

/** FHIR R4 over the store. */
export function fhirRouter({ store, base, guard, services }: FhirOptions): Router {
  const interactions = new Interactions(store, base);
  const started = new Date().toISOString();
  const router = Router();
  const form = express.text({ type: 'application/x-www-form-urlencoded', limit: LARGEST_BODY });

  router.use(cors);
  router.use(guard);
  router.use('/_services', services);
  router.get('/metadata', (_request, response) => sendFhir(response, capabilityStatement(base(), started)));
  router.post(
    '/',
    ...body(JSON_TYPES),
    answer((request, access) => {
      return { status: 200, body: processBundle(request.body, { interactions, access, base: base() }) };
    }),
  );
  for (const path of ['/_history', '/:type/_history', '/:type/:id/_history']) {
    router.get(
      path,
      answer((request, access) => {
        const { type, id } = request.params;
        return interactions.history(access, { type, id, parameters: parametersOf(request) });
      }),
    );
  }
  router.get('/:type', answer(search));
  router.post('/:type/_search', form, answer(search));
  router.get(
    '/:type/:id/_history/:version',
    answer(({ params: { type = '', id = '', version = '' } }, access) =>
      interactions.readVersion(access, type, id, version),
    ),
  );
  router.get(
    '/:type/:id',
    answer(({ params: { type = '', id = '' } }, access) => interactions.read(access, type, id)),
  );
  router.post(
    '/:type',
    ...body(JSON_TYPES),
    answer((request, access) =>
      interactions.create(access, request.params['type'] ?? '', request.body, request.get('if-none-exist')),
    ),
  );
  router.put('/:type/:id', ...body(JSON_TYPES), answer(changing('update')));
  router.patch('/:type/:id', ...body(PATCH_TYPES), answer(changing('patch')));
  router.delete(
    '/:type/:id',
    answer((request, access) => {
      const { type = '', id = '' } = request.params;
      return interactions.delete(access, type, id, request.get('if-match'));
    }),
  );
  router.all('/{*rest}', ({ method, path }) => {
    throw new FhirError(
      method === 'GET' ? 404 : 405,
      'not-supported',
      `${method} ${path.slice(0, 150)} is not something this server does.`,
    );
  });
  router.use(refuse);
  return router;

  function answer(
    perform: (request: Request<Names>, access: ReturnType<typeof accessOf>) => Answer,
  ): RequestHandler<Names> {
    return (request, response: Response) =>
      send(request as Request, response, perform(request, accessOf(response)), base());
  }

  function changing(how: 'update' | 'patch'): Parameters<typeof answer>[0] {
    return (request, access) => {
      const { type = '', id = '' } = request.params;
      return interactions[how](access, type, id, request.body, request.get('if-match'));
    };
  }

  function search(request: Request<Names>, access: ReturnType<typeof accessOf>): Answer {
    const parameters = parametersOf(request);
    if (typeof request.body === 'string') {
      for (const [key, value] of new URLSearchParams(request.body)) parameters.append(key, value);
    }
    const strict = /\bhandling=strict\b/.test(request.get('prefer') ?? '');
    return interactions.search(access, request.params['type'] ?? '', parameters, strict);
  }

  function parametersOf({ originalUrl }: Request<Names>): URLSearchParams {
    return new URL(originalUrl, base()).searchParams;
  }
}

/** Reads a JSON body of one of the types, and refuses others. */
function body(types: string[]): RequestHandler<Names>[] {
  const read = express.json({ limit: LARGEST_BODY, type: types, strict: false });
  return [requireType(...types), read] as unknown as RequestHandler<Names>[];
}
