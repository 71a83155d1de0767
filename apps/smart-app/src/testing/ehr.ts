import { HttpResponse, http, type JsonBodyType } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { AppConfig, Issuer } from '../config.ts';
import { beginLogin } from '../smart/begin.ts';
import { finishLogin } from '../smart/finish.ts';
import type { Session } from '../smart/session.ts';

export const PAGE = new URL(`${location.origin}/app/`);
export const ISS = 'https://ehr.test/fhir';
export const TOKEN_ENDPOINT = 'https://ehr.test/auth/token';

const ISSUER: Issuer = {
  iss: ISS,
  clientId: 'prestatiewijzer',
  name: 'Proef-EPD',
  origins: ['https://ehr.test'],
};
export const CONFIG: AppConfig = { issuers: [ISSUER], settings: {} };

export const SMART = {
  issuer: ISS,
  authorization_endpoint: 'https://ehr.test/auth/authorize',
  token_endpoint: TOKEN_ENDPOINT,
  code_challenge_methods_supported: ['S256'],
  capabilities: ['launch-ehr', 'permission-v2', 'permission-online'],
};

export const TOKEN = {
  access_token: 'secret-access',
  token_type: 'Bearer',
  expires_in: 900,
  scope: 'launch patient/*.cruds user/*.rs',
  patient: 'olivia',
};

export const PATIENT = { resourceType: 'Patient', id: 'olivia', name: [{ text: 'Olivia de Wit' }] };

/** An EHR in which all goes well, for one test file. What a test changes is as it was in the next. */
export function startEhr() {
  const server = setupServer(
    json(`${PAGE.href}config.json`, { issuers: [{ iss: ISS, clientId: 'prestatiewijzer' }] }),
    json(`${ISS}/.well-known/smart-configuration`, SMART),
    http.post(TOKEN_ENDPOINT, () => HttpResponse.json(TOKEN)),
    json(`${ISS}/Patient/olivia`, PATIENT),
    http.get(`${ISS}/:type`, () =>
      HttpResponse.json({ resourceType: 'Bundle', type: 'searchset', total: 0 }),
    ),
  );
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => {
    server.resetHandlers();
    sessionStorage.clear();
  });
  afterAll(() => server.close());
  return server;
}

export function json(address: string, body: JsonBodyType, status = 200) {
  return http.get(address, () => HttpResponse.json(body, { status }));
}

export function unreachable(address: string) {
  return http.all(address, () => HttpResponse.error());
}

/** A record with a planning conversation, of which another type is empty and comes once it is released. */
export function talkWhileWaitingFor(type: string) {
  const talk = {
    resourceType: 'Procedure',
    id: 'talk',
    status: 'completed',
    code: { coding: [{ system: 'http://snomed.info/sct', code: '713603004' }] },
    subject: { reference: 'Patient/olivia' },
    performedDateTime: '2026-03-02',
  };
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const handlers = [
    json(`${ISS}/Procedure`, { resourceType: 'Bundle', type: 'searchset', entry: [{ resource: talk }] }),
    http.get(`${ISS}/${type}`, async () => {
      await held;
      return HttpResponse.json({ resourceType: 'Bundle', type: 'searchset', total: 0 });
    }),
  ];
  return { handlers, release };
}

/** The address that the EHR sends the browser back to after a login that was begun here. */
export async function backFromLogin(parameters: Readonly<Record<string, string>>): Promise<URL> {
  const away = new URL(await beginLogin(ISSUER, 'launch-token', PAGE));
  const back = new URL(PAGE);
  const state = away.searchParams.get('state') ?? '';
  for (const [name, value] of Object.entries({ state, ...parameters })) back.searchParams.set(name, value);
  return back;
}

export async function loggedIn(): Promise<Session> {
  return finishLogin(CONFIG, await backFromLogin({ code: 'code' }));
}

/** The kind of failure of what must fail. */
export function kindOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'no failure',
    (error: { kind?: unknown; message: string }) => error.kind ?? error.message,
  );
}
