import { Router } from 'express';
import { type CdsService, cdsService } from './service.ts';

/** Answers `GET /cds-services` with the given services. */
export function cdsHooksRouter(services: readonly CdsService[]): Router {
  const discovery = { services: services.map((service) => cdsService.parse(service)) };
  const router = Router();
  router.get('/cds-services', (_request, response) => {
    response.json(discovery);
  });
  return router;
}
