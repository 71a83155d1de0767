import { randomUUID } from 'node:crypto';
import express, { Router } from 'express';
import type { Store } from '../fhir/store.ts';
import type { HookAnswer } from './call.ts';
import type { CdsClient } from './cds-client.ts';
import { fillPrefetch } from './prefetch.ts';

const HOOK = 'patient-view';

interface HookOptions {
  readonly store: Store;
  /** Who opens the record of a patient. */
  readonly userOf: (patientId: string) => string;
  readonly cds: CdsClient;
  readonly base: () => string;
}

/** What the page asks of its own server: calling the CDS service for a patient, and telling it what became of a card. */
export function hookRouter({ store, userOf, cds, base }: HookOptions): Router {
  const router = Router();
  router.use(express.json());

  router.post('/hook', async (request, response) => {
    const { patientId, hook } = (request.body ?? {}) as { patientId?: unknown; hook?: unknown };
    if (hook !== HOOK) {
      response.status(400).json({ error: `The sandbox knows the hook "${HOOK}" only.` });
    } else if (typeof patientId !== 'string' || store.read('Patient', patientId) === undefined) {
      response.status(404).json({ error: 'There is no such patient.' });
    } else {
      response.json(await callServices(patientId));
    }
  });

  router.post('/feedback', async (request, response) => {
    const { serviceId, feedback } = (request.body ?? {}) as { serviceId?: unknown; feedback?: unknown };
    if (typeof serviceId === 'string' && Array.isArray(feedback)) {
      response.json(await cds.feedback(serviceId, { feedback }));
    } else {
      response.status(400).json({ error: 'serviceId and feedback are needed.' });
    }
  });

  return router;

  async function callServices(patientId: string): Promise<HookAnswer> {
    const discovery = await cds.discover();
    const services = discovery.services.filter((service) => service.hook === HOOK);
    const context = { userId: userOf(patientId), patientId };
    const calls = services.map(async (service) => {
      const prefetch = fillPrefetch(service.prefetch ?? {}, context, store, base());
      const request = { hookInstance: randomUUID(), hook: HOOK, fhirServer: base(), context, prefetch };
      return { serviceId: service.id, ...(await cds.invoke(service.id, request)) };
    });
    return { discovery: discovery.call, calls: await Promise.all(calls) };
  }
}
