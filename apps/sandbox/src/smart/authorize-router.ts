import { randomBytes } from 'node:crypto';
import express, { type Request, type Response, Router } from 'express';
import {
  AuthorizationRefusal,
  type AuthorizationRequest,
  readAuthorizationRequest,
  UnknownApp,
} from './authorization-request.ts';
import { consentPage, refusalPage, STYLE } from './consent-page.ts';
import { Expiring } from './expiring.ts';
import type { Grant } from './grants.ts';
import type { LaunchContext } from './launches.ts';
import { patients, professionals } from './people.ts';
import { grantable, needsPatient } from './scopes.ts';
import type { SmartServer } from './server.ts';
import { canHoldTo } from './token-access.ts';

/** How long somebody may look at the page that asks. */
const PATIENCE = 15 * 60;

/** Where an app sends the browser to be let in: `/auth/authorize`, and the page that asks the person. */
export function authorizeRouter(smart: SmartServer): Router {
  const waiting = new Expiring<AuthorizationRequest>();
  const router = Router();
  const form = express.text({ type: 'application/x-www-form-urlencoded' });

  router.get('/style.css', (_request, response) => response.type('css').send(STYLE));
  router.get('/authorize', (request, response) => {
    authorize(new URL(request.originalUrl, smart.address()).searchParams, response);
  });
  router.post('/authorize', form, (request, response) => authorize(formOf(request), response));
  router.post('/decision', form, (request, response) => decide(formOf(request), response));
  return router;

  function authorize(parameters: URLSearchParams, response: Response): void {
    answer(response, () => {
      const request = readAuthorizationRequest(parameters, smart.clients, smart.base());
      const scopes = grantable(request.scopes, request.client.scope).filter((scope) =>
        canHoldTo(scope, smart.base()),
      );
      if (scopes.length === 0) {
        throw new AuthorizationRefusal(request, 'invalid_scope', 'Nothing of what is asked can be granted.');
      }
      if (request.launch !== undefined) {
        grant(response, request, { scopes, ...launched(request, request.launch) });
      } else {
        ask(response, { ...request, scopes });
      }
    });
  }

  /** The EHR that launches an app vouches for it and knows the user: nobody has to be asked. */
  function launched(
    request: AuthorizationRequest,
    launchId: string,
  ): { readonly user: string; readonly context: LaunchContext } {
    const launch = smart.launches.take(launchId);
    if (launch === undefined || (launch.clientId ?? request.client.client_id) !== request.client.client_id) {
      throw new AuthorizationRefusal(request, 'invalid_request', 'The launch is unknown, used or too old.');
    }
    return { user: launch.context.user, context: launch.context };
  }

  function ask(response: Response, request: AuthorizationRequest): void {
    const id = randomBytes(24).toString('base64url');
    waiting.set(id, request, PATIENCE);
    protect(response, request.redirectUri).send(
      consentPage({
        id,
        client: request.client,
        scopes: request.scopes,
        professionals: professionals(smart.all),
        patients: patients(smart.all),
        choosesPatient: needsPatient(request.scopes),
      }),
    );
  }

  function decide(choice: URLSearchParams, response: Response): void {
    answer(response, () => {
      const request = waiting.take(choice.get('request') ?? '');
      if (request === undefined)
        throw new UnknownApp('Dit verzoek is al beantwoord of te oud. Open de app opnieuw.');
      if (choice.get('decision') !== 'allow') {
        throw new AuthorizationRefusal(request, 'access_denied', 'The user refused.');
      }
      const scopes = request.scopes.filter((scope) => choice.getAll('scope').includes(scope));
      const known = [...professionals(smart.all), ...patients(smart.all)].map(({ reference }) => reference);
      const user = choice.get('user') ?? '';
      // A patient who logs in gets no other record than their own.
      const patient = user.startsWith('Patient/') ? user : choice.get('patient');
      const patientKnown = !needsPatient(scopes) || (patient !== null && known.includes(patient));
      if (scopes.length === 0 || !known.includes(user) || !patientKnown) {
        throw new AuthorizationRefusal(request, 'access_denied', 'User, patient or scope was not chosen.');
      }
      const context =
        needsPatient(scopes) && patient !== null ? { patient: patient.slice('Patient/'.length) } : {};
      grant(response, request, { scopes, user, context });
    });
  }

  function grant(
    response: Response,
    { client, redirectUri, state, challenge, nonce }: AuthorizationRequest,
    granted: Pick<Grant, 'scopes' | 'user' | 'context'>,
  ): void {
    const code = smart.grants.code({ ...granted, clientId: client.client_id, nonce }, redirectUri, challenge);
    redirect(response, redirectUri, { code, state });
  }
}

function answer(response: Response, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof AuthorizationRefusal) {
      const { redirectUri, state, error: code, message } = error;
      redirect(response, redirectUri, { error: code, error_description: message, ...(state && { state }) });
    } else if (error instanceof UnknownApp) {
      protect(response.status(400)).send(refusalPage(error.message));
    } else throw error;
  }
}

function redirect(response: Response, to: string, parameters: Readonly<Record<string, string>>): void {
  const url = new URL(to);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  response.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
  // 303: what was posted here is not posted to the app.
  response.redirect(303, url.href);
}

/** Browsers apply form-action to the redirect that follows the form as well. */
function protect(response: Response, redirectUri?: string): Response {
  const to = redirectUri === undefined ? '' : ` ${sourceOf(new URL(redirectUri))}`;
  return response.type('html').set({
    'Content-Security-Policy': `default-src 'none'; style-src 'self'; form-action 'self'${to}; base-uri 'none'; frame-ancestors 'self'`,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
}

function sourceOf({ protocol, origin }: URL): string {
  return /^https?:$/.test(protocol) ? origin : protocol;
}

function formOf(request: Request): URLSearchParams {
  return new URLSearchParams(typeof request.body === 'string' ? request.body : '');
}
