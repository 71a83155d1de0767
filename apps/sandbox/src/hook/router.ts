import { randomUUID } from 'node:crypto';
import express, { Router } from 'express';
import { isObject } from '../fhir/resource.ts';
import type { Store } from '../fhir/store.ts';
import type { HookAnswer } from './call.ts';
import type { CdsClient } from './cds-client.ts';
import { fillPrefetch } from './prefetch.ts';

const HOOKS = ['patient-view', 'encounter-discharge', 'order-select', 'order-sign'];

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
    const { patientId, hook, context } = (request.body ?? {}) as Partial<Record<string, unknown>>;
    if (typeof hook !== 'string' || !HOOKS.includes(hook)) {
      response.status(400).json({ error: `The sandbox knows the hooks ${HOOKS.join(', ')}.` });
    } else if (typeof patientId !== 'string' || store.read('Patient', patientId) === undefined) {
      response.status(404).json({ error: 'There is no such patient.' });
    } else {
      response.json(await callServices(hook, patientId, isObject(context) ? context : {}));
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

  /** `more` is what the hook has in its context beside user and patient, such as draft orders. */
  async function callServices(hook: string, patientId: string, more: object): Promise<HookAnswer> {
    const discovery = await cds.discover();
    const services = discovery.services.filter((service) => service.hook === hook);
    const context = { ...more, userId: userOf(patientId), patientId };
    const calls = services.map(async (service) => {
      const prefetch = fillPrefetch(service.prefetch ?? {}, context, store, base());
      const request = { hookInstance: randomUUID(), hook, fhirServer: base(), context, prefetch };
      return { serviceId: service.id, ...(await cds.invoke(service.id, request)) };
    });
    return { discovery: discovery.call, calls: await Promise.all(calls) };
  }
}
