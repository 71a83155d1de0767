import { createServer } from 'node:http';
import { createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { running, sandbox } from '../testing/sandbox.ts';
import { APP, SmartApp, sentBack } from '../testing/smart-app.ts';
import type { Client } from './clients.ts';

let app: SmartApp;

beforeEach(async () => {
  app = new SmartApp(await sandbox({ clients: [APP, { ...APP, client_id: 'other' }] }));
});

afterEach(() => {
  vi.useRealTimers();
});

async function code(scope = 'launch patient/*.rs'): Promise<string> {
  const launch = await app.launchId({ patient: 'olivia' });
  return sentBack(await app.authorize({ scope, launch })).get('code') ?? '';
}

function later(minutes: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
}

describe('the code', () => {
  it('becomes a token (smart_2.2.0#73-#76, #78, #84, #86, #87, #91)', async () => {
    const { status, headers, body } = await app.exchange(await code());

    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('pragma')).toBe('no-cache');
    expect(headers.get('content-type')).toContain('application/json');
    expect(body).toMatchObject({ token_type: 'Bearer', scope: 'launch patient/*.rs', patient: 'olivia' });
    expect(body.access_token).toMatch(/^[\w-]{43}$/);
    expect(body.expires_in).toBeLessThanOrEqual(3600);
    expect(body).not.toHaveProperty('refresh_token');
  });

  it.each([
    ['another verifier (smart_2.2.0#31)', { code_verifier: 'x'.repeat(43) }],
    ['another redirect address', { redirect_uri: 'http://127.0.0.1:5/other' }],
    ['another app', { client_id: 'other' }],
    ['another code', { code: 'x' }],
  ])('is not exchanged for %s', async (_what, changes) => {
    const { status, body } = await app.exchange(await code(), changes);

    expect([status, body.error]).toEqual([400, 'invalid_grant']);
  });

  it('needs its verifier', async () => {
    const { status, body } = await app.exchange(await code(), { code_verifier: '' });

    expect([status, body.error]).toEqual([400, 'invalid_request']);
  });

  it('is too old after a minute (smart_2.2.0#58)', async () => {
    const received = await code();
    later(2);

    expect((await app.exchange(received)).body.error).toBe('invalid_grant');
  });

  it('ends what it gave when it comes twice', async () => {
    const received = await code();
    const { body } = await app.exchange(received);
    expect((await app.fhir(body.access_token, 'Patient/olivia')).status).toBe(200);

    expect((await app.exchange(received)).body.error).toBe('invalid_grant');
    expect((await app.fhir(body.access_token, 'Patient/olivia')).status).toBe(401);
  });
});

describe('launch context', () => {
  it('comes beside the token (smart_2.2.0#168-#178, #359-#362)', async () => {
    const context = {
      patient: 'olivia',
      encounter: 'olivia-gesprek',
      appContext: '{"finding":"msz-pzp-190099"}',
      intent: 'reconcile',
      need_patient_banner: false,
      fhirContext: [{ reference: 'CarePlan/olivia-zorgplan', role: 'launch' }],
    };
    const encounter = await fetch(`${app.sandbox}/fhir/Encounter?patient=olivia`);
    const [entry] = ((await encounter.json()) as { entry: { resource: { id: string } }[] }).entry;

    const { body } = await app.launched('patient/*.rs', { ...context, encounter: entry?.resource.id });

    expect(body).toMatchObject({ ...context, encounter: entry?.resource.id });
    const style = await fetch(body.smart_style_url);
    expect(await style.json()).toHaveProperty('color_background');
  });

  it('says that a banner is needed unless the EHR knows better', async () => {
    expect((await app.launched('patient/*.rs')).body.need_patient_banner).toBe(true);
  });

  it('tells who the user is, signed (smart_2.2.0#200, #207, #209, #210)', async () => {
    const launch = await app.launchId({ patient: 'olivia', user: 'PractitionerRole/internist-bakhuis' });
    const response = await app.authorize({ scope: 'launch openid fhirUser', launch, nonce: 'n-1' });
    const { body } = await app.exchange(sentBack(response).get('code') ?? '');
    const base = `${app.sandbox}/fhir`;
    const { issuer, jwks_uri: uri } = await fetch(`${base}/.well-known/openid-configuration`).then(
      (answer) => answer.json() as Promise<{ issuer: string; jwks_uri: string }>,
    );
    const jwks = await fetch(uri).then((answer) => answer.json());

    const { payload, protectedHeader } = await jwtVerify(body.id_token, createLocalJWKSet(jwks as never), {
      issuer,
      audience: 'app',
    });

    expect(protectedHeader.alg).toBe('RS256');
    expect(payload).toMatchObject({ nonce: 'n-1', fhirUser: `${base}/PractitionerRole/internist-bakhuis` });
    expect(JSON.stringify(jwks)).not.toContain('"d"');
  });
});

describe('refresh', () => {
  const refresh = (token: string, more = {}) =>
    app.token({ grant_type: 'refresh_token', refresh_token: token, ...more });

  it('gives new tokens with the same scopes and context (smart_2.2.0#101, #109-#118)', async () => {
    const { body: first } = await app.launched('patient/*.rs offline_access');
    const { status, body } = await refresh(first.refresh_token);

    expect(status).toBe(200);
    expect(body).toMatchObject({ scope: first.scope, patient: 'olivia', token_type: 'Bearer' });
    expect(body.refresh_token).not.toBe(first.refresh_token);
    expect((await app.fhir(body.access_token, 'Patient/olivia')).status).toBe(200);
  });

  it('does not ask a public app who it is', async () => {
    const { body } = await app.launched('patient/*.rs offline_access');
    const answer = await fetch(`${app.sandbox}/auth/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: body.refresh_token }),
    });

    expect(answer.status).toBe(200);
  });

  it('ends everything when a refresh token is used twice', async () => {
    const { body: first } = await app.launched('patient/*.rs online_access');
    const { body: second } = await refresh(first.refresh_token);

    expect((await refresh(first.refresh_token)).body.error).toBe('invalid_grant');
    expect((await refresh(second.refresh_token)).body.error).toBe('invalid_grant');
    expect((await app.fhir(second.access_token, 'Patient/olivia')).status).toBe(401);
  });

  it('gives less when less is asked, and not more (smart_2.2.0#104)', async () => {
    const { body: first } = await app.launched('patient/*.rs offline_access');

    expect((await refresh(first.refresh_token, { scope: 'patient/*.cruds' })).body.error).toBe(
      'invalid_scope',
    );
    const { body } = await refresh(first.refresh_token, { scope: 'patient/Patient.r' });
    expect(body.scope).toBe('patient/Patient.r');
    expect((await app.fhir(body.access_token, 'CarePlan?patient=olivia')).status).toBe(403);
  });

  it('is for the app that got it (smart_2.2.0#103)', async () => {
    const { body } = await app.launched('patient/*.rs offline_access');

    expect((await refresh(body.refresh_token, { client_id: 'other' })).body.error).toBe('invalid_grant');
  });
});

describe('an access token', () => {
  it('is not accepted when it is too old (smart_2.2.0#77, #94)', async () => {
    const { body } = await app.launched('patient/*.rs');
    later(61);

    const { status, headers } = await app.fhir(body.access_token, 'Patient/olivia');

    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toContain('invalid_token');
  });

  it('can be looked into by who has a token (smart_2.2.0#272-#280)', async () => {
    const { body } = await app.launched('patient/*.rs openid fhirUser', { patient: 'olivia', intent: 'x' });
    const introspect = (token: string, bearer: string) =>
      fetch(`${app.sandbox}/auth/introspect`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${bearer}` },
        body: new URLSearchParams({ token }),
      });

    expect((await introspect(body.access_token, 'x')).status).toBe(401);
    expect(await (await introspect('x', body.access_token)).json()).toEqual({ active: false });
    expect(await (await introspect(body.access_token, body.access_token)).json()).toMatchObject({
      active: true,
      scope: body.scope,
      client_id: 'app',
      exp: expect.any(Number),
      patient: 'olivia',
      intent: 'x',
      iss: `${app.sandbox}/fhir`,
      sub: expect.any(String),
      fhirUser: expect.stringContaining('PractitionerRole/'),
    });
  });

  it('can be revoked, by its own app', async () => {
    const { body } = await app.launched('patient/*.rs offline_access');
    const revoke = (client: string) =>
      fetch(`${app.sandbox}/auth/revoke`, {
        method: 'POST',
        body: new URLSearchParams({ client_id: client, token: body.refresh_token }),
      });

    expect((await revoke('other')).status).toBe(200);
    expect((await app.fhir(body.access_token, 'Patient/olivia')).status).toBe(200);
    expect((await revoke('app')).status).toBe(200);
    expect((await app.fhir(body.access_token, 'Patient/olivia')).status).toBe(401);
  });
});

describe('a confidential app', () => {
  type Signing = { alg: string; claims: object; header: object };

  async function confidential(alg: 'ES384' | 'RS384', byUrl: boolean) {
    const { privateKey, publicKey } = await generateKeyPair(alg);
    const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg }] };
    const uri = await running(
      createServer((_request, response) => response.end(JSON.stringify(jwks))).listen(0, '127.0.0.1'),
    );
    const client: Client = {
      ...APP,
      client_id: 'secret',
      token_endpoint_auth_method: 'private_key_jwt',
      ...(byUrl ? { jwks_uri: `${uri}/` } : { jwks: jwks as Client['jwks'] }),
    };
    const here = new SmartApp(await sandbox({ clients: [client] }), 'secret');
    const launch = await here.launchId({ patient: 'olivia' });
    const received =
      sentBack(await here.authorize({ scope: 'launch patient/*.rs', launch })).get('code') ?? '';
    const sign = ({ claims = {}, header = {} }: Partial<Signing> = {}) =>
      new SignJWT({
        iss: 'secret',
        sub: 'secret',
        aud: `${here.sandbox}/auth/token`,
        exp: Math.floor(Date.now() / 1000) + 60,
        jti: Math.random().toString(),
        ...claims,
      })
        .setProtectedHeader({ alg, kid: 'k', typ: 'JWT', ...header })
        .sign(privateKey);
    const exchange = (assertion: string, from = received) =>
      here.exchange(from, {
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
      });
    return { here, uri: `${uri}/`, sign, exchange, received };
  }

  it.each([
    ['ES384', false],
    ['RS384', false],
    ['ES384', true],
  ] as const)(
    'proves itself with %s, keys by address: %s (smart_2.2.0#296, #297, #310, #335)',
    async (alg, byUrl) => {
      const { sign, exchange, uri } = await confidential(alg, byUrl);

      const { status, body } = await exchange(await sign(byUrl ? { header: { jku: uri } } : {}));

      expect([status, body.patient]).toEqual([200, 'olivia']);
    },
  );

  it.each([
    ['a jku that is not registered (smart_2.2.0#338)', { header: { jku: 'https://elsewhere.example/' } }],
    ['another audience', { claims: { aud: 'https://elsewhere.example/token' } }],
    ['another subject', { claims: { sub: 'app' } }],
    ['too long a life', { claims: { exp: Math.floor(Date.now() / 1000) + 3600 } }],
    ['the past', { claims: { exp: 1 } }],
    ['no jti', { claims: { jti: undefined } }],
    ['another issuer (smart_2.2.0#337)', { claims: { iss: 'stranger' } }],
    ['an unknown key', { header: { kid: 'x' } }],
  ])('is refused for %s (smart_2.2.0#340)', async (_what, signing) => {
    const { sign, exchange } = await confidential('ES384', false);

    const { status, body } = await exchange(await sign(signing));

    expect([status, body.error]).toEqual([401, 'invalid_client']);
  });

  it('is refused without proof, and with a proof that was used (smart_2.2.0#336)', async () => {
    const { here, sign, exchange, received } = await confidential('ES384', false);
    expect((await here.exchange(received)).body.error).toBe('invalid_client');

    const assertion = await sign();
    expect((await exchange(assertion, 'wrong')).body.error).toBe('invalid_grant');
    expect((await exchange(assertion)).body.error).toBe('invalid_client');
  });
});

it('lets the pages of registered apps call, and no others (smart_2.2.0#17)', async () => {
  const asked = async (origin: string) => {
    const response = await fetch(`${app.sandbox}/auth/token`, {
      method: 'OPTIONS',
      headers: { Origin: origin },
    });
    return response.headers.get('access-control-allow-origin');
  };

  expect(await asked('http://127.0.0.1:5')).toBe('http://127.0.0.1:5');
  expect(await asked('https://elsewhere.example')).toBeNull();
});

it.each([
  [{ grant_type: 'password' }, 'unsupported_grant_type'],
  [{}, 'invalid_request'],
])('refuses %j (smart_2.2.0#251)', async (form, error) => {
  expect((await app.token(form as Record<string, string>)).body.error).toBe(error);
});
