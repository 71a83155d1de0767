import express, { type Response, Router } from 'express';
import { z } from 'zod';
import { isObject } from '../fhir/resource.ts';
import { sentence } from '../sentence.ts';
import type { CdsServices } from './cds-services.ts';
import { CONTEXTS, isHook } from './contexts.ts';
import { feedback } from './feedback.ts';
import { HookRefusal, type Hooks } from './hooks.ts';

interface HookOptions {
  readonly hooks: Hooks;
  readonly cds: CdsServices;
  /** Who opens the record of a patient. */
  readonly userOf: (patientId: string) => string;
}

const feedbackRequest = z.object({ serviceId: z.string().min(1), cds: z.string().optional(), feedback });

/** What the page asks of its own server: firing a hook for a patient, and telling what became of a card. */
export function hookRouter({ hooks, cds, userOf }: HookOptions): Router {
  const router = Router();
  router.use(express.json({ limit: '1mb' }));

  router.post('/hook', async (request, response) => {
    const { patientId, hook, context } = asObject(request.body);
    if (!isHook(hook)) {
      refuse(response, 400, `The sandbox knows the hooks ${Object.keys(CONTEXTS).join(', ')}.`);
      return;
    }
    try {
      const userId = userOf(String(patientId));
      response.json(await hooks.fire(hook, { userId, ...asObject(context), patientId }));
    } catch (error) {
      if (!(error instanceof HookRefusal)) throw error;
      refuse(response, error.status, error.message);
    }
  });

  router.post('/feedback', async (request, response) => {
    const read = feedbackRequest.safeParse(request.body);
    if (!read.success) {
      refuse(response, 400, sentence(read.error));
      return;
    }
    const { serviceId, feedback } = read.data;
    const client = cds.at(read.data.cds);
    if (client === undefined) refuse(response, 404, 'There is no such CDS service.');
    else response.json(await client.feedback(serviceId, { feedback }));
  });

  return router;
}

function asObject(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

function refuse(response: Response, status: number, error: string): void {
  response.status(status).json({ error });
}
