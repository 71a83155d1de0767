import express, { type RequestHandler, Router } from 'express';
import { z } from 'zod';
import { accessOf } from '../fhir/access.ts';
import { cors } from '../fhir/http.ts';
import { sentence } from '../sentence.ts';
import { authorizeRouter } from './authorize-router.ts';
import { openidConfiguration, smartConfiguration } from './discovery.ts';
import { launchContext } from './launches.ts';
import type { SmartServer } from './server.ts';
import { SMART_STYLE, STYLE_PATH } from './token-response.ts';
import { tokenRouter } from './token-router.ts';

/** All addresses of the SMART authorization server. */
export function smartRouter(smart: SmartServer): Router {
  const router = Router();
  const json = (path: string, document: () => object | Promise<object>) => {
    router.use(path, cors);
    router.get(path, async (_request, response) => {
      // Also when the client asks for something else.
      response.json(await document());
    });
  };
  json('/fhir/.well-known/smart-configuration', () => smartConfiguration(smart.address()));
  json('/fhir/.well-known/openid-configuration', () => openidConfiguration(smart.address()));
  json('/.well-known/jwks.json', () => smart.keys.jwks());
  json(STYLE_PATH, () => SMART_STYLE);
  router.use('/auth', tokenRouter(smart));
  router.use('/auth', authorizeRouter(smart));
  return router;
}

/** What an EHR offers under its FHIR base for the smart links of cards; the public CDS Hooks sandbox calls it. */
export function launchService(smart: SmartServer): Router {
  return Router().post(
    '/smart/Launch',
    express.json({ type: ['json', '+json'], strict: false }),
    launch(smart),
  );
}

const launchRequest = z.object({ launchUrl: z.url({ protocol: /^https?$/ }), parameters: launchContext });

function launch(smart: SmartServer): RequestHandler {
  return (request, response) => {
    const asked = launchRequest.safeParse(request.body);
    if (!asked.success) {
      response.status(400).json({ error: sentence(asked.error) });
      return;
    }
    const { launchUrl, parameters } = asked.data;
    const { patient = parameters.patient } = accessOf(response);
    if (patient !== parameters.patient) {
      response.status(403).json({ error: 'The token is for another patient.' });
      return;
    }
    const launchId = smart.launch(launchUrl, parameters);
    if (launchId === undefined)
      response.status(404).json({ error: 'There is no such patient or encounter.' });
    else response.json({ launch_id: launchId });
  };
}
