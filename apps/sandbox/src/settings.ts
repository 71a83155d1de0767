import express, { Router } from 'express';
import { z } from 'zod';
import type { Store } from './fhir/store.ts';
import type { CdsServices } from './hook/cds-services.ts';
import { copyFrom } from './patients/copy.ts';
import { sentence } from './sentence.ts';
import { requireWebAddress } from './web-address.ts';

const address = z.string().refine((text) => {
  try {
    requireWebAddress(text);
    return true;
  } catch {
    return false;
  }
}, 'must be a web address without user or password');

const settings = z.strictObject({ cds: z.array(address).min(1).max(10) });
const copyRequest = z.strictObject({ fhir: address });

/**
 * `GET` and `PUT /settings`: which CDS services are called; `POST /copy`: records of another FHIR server, in the place of
 * those that are here.
 */
export function settingsRouter(cds: CdsServices, store: Store): Router {
  const router = Router();
  router.use(['/settings', '/copy'], express.json());
  router.get('/settings', (_request, response) => response.json({ cds: cds.addresses() }));
  router.put('/settings', (request, response) => {
    const read = settings.safeParse(request.body);
    if (!read.success) {
      response.status(400).json({ error: sentence(read.error) });
      return;
    }
    cds.set(read.data.cds);
    response.json({ cds: cds.addresses() });
  });
  router.post('/copy', async (request, response) => {
    const read = copyRequest.safeParse(request.body);
    if (!read.success) {
      response.status(400).json({ error: sentence(read.error) });
      return;
    }
    try {
      const resources = await copyFrom(read.data.fhir);
      store.reset(resources);
      response.json({ copied: resources.length });
    } catch (error) {
      response.status(502).json({ error: (error as Error).message });
    }
  });
  return router;
}
