import express from 'express';
import { type JSONWebKeySet, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { patientView } from '../hooks.ts';
import { cdsHooksRouter } from '../router.ts';
import { defineService } from '../service.ts';
import { ehr, ISSUER } from '../testing/ehr.ts';
import { listen } from '../testing/listen.ts';
import { type ClientAuthenticationOptions, clientAuthentication } from './authentication.ts';
import type { AuthenticatedClient, TrustedClient } from './client.ts';
import type { ClientRefusal } from './refusal.ts';

const known = await ehr();
const stranger = await ehr();

const call = {
  hook: 'patient-view',
  hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
  context: { userId: 'Practitioner/1', patientId: 'olivia' },
};
const feedback = {
  feedback: [
    {
      card: 'c1',
      outcome: 'accepted',
      acceptedSuggestions: [{ id: 's1' }],
      outcomeTimestamp: '2026-03-10T10:05:31Z',
    },
  ],
};

/** A service that demands a token, and what it heard. */
async function service(
  registration: Partial<TrustedClient> = { jwks: { keys: [known.publicKey] } },
  options: Partial<ClientAuthenticationOptions> = {},
  openDiscovery = false,
) {
  const seen: (AuthenticatedClient | undefined)[] = [];
  const refused: ClientRefusal[] = [];
  const advice = defineService({
    id: 'advice',
    hook: patientView,
    description: 'Advises',
    answer: async (_, { client }) => {
      seen.push(client);
      return { cards: [] };
    },
    feedback: async (_, { client }) => void seen.push(client),
  });
  const base = await listen((audience) => {
    const authentication = clientAuthentication({
      audience: `${audience}/`,
      clients: (issuer) => (issuer === ISSUER ? { issuer, ...registration } : undefined),
      onRefused: (refusal) => refused.push(refusal),
      ...options,
    });
    return express().use(cdsHooksRouter([advice], { authentication, openDiscovery }));
  });
  const address = `${base}/cds-services`;
  const send = (path: string, token: string | undefined, body: unknown = call) =>
    fetch(address + path, {
      method: path === '' ? 'GET' : 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(path !== '' && { body: JSON.stringify(body) }),
    });
  return { address, aud: `${address}/advice`, seen, refused, send };
}

/** Serves a JWK Set that can change, and counts how often it was asked for. */
async function keyServer(jwks: JSONWebKeySet | string) {
  const state = { jwks, asked: 0, status: 200, headers: {} };
  const base = await listen(() => (_request, response) => {
    state.asked += 1;
    response.writeHead(state.status, state.headers);
    response.end(typeof state.jwks === 'string' ? state.jwks : JSON.stringify(state.jwks));
  });
  return Object.assign(state, { url: `${base}/jwks.json` });
}

describe('a client that signs its calls', () => {
  it('is known to the service that it calls, by issuer, tenant and registration [cds-hooks_2.0@176]', async () => {
    const { aud, seen, send } = await service();
    const token = await known.sign(aud, { tenant: 'ward-3', jti: 'token-1' });

    expect((await send('/advice', token)).status).toBe(200);
    expect(seen).toMatchObject([{ issuer: ISSUER, tenant: 'ward-3', jti: 'token-1' }]);
    expect(seen[0]?.registration.issuer).toBe(ISSUER);
  });

  it('may read the discovery and give feedback, each with its own audience', async () => {
    const { address, aud, seen, send } = await service();

    expect((await send('', await known.sign(address))).status).toBe(200);
    expect((await send('/advice/feedback', await known.sign(`${aud}/feedback`), feedback)).status).toBe(200);
    expect(seen).toMatchObject([{ issuer: ISSUER }]);
  });

  it('may name more audiences than this one', async () => {
    const { aud, send } = await service();

    expect(
      (await send('/advice', await known.sign('', { aud: ['https://other.example', aud] }))).status,
    ).toBe(200);
  });

  it.each(['ES384', 'RS384', 'ES256', 'RS256', 'PS256'])(
    'may sign with %s [cds-hooks_2.0@200] [cds-hooks_2.0@205]',
    async (alg) => {
      const other = await ehr('other', alg);
      const { aud, send } = await service({ jwks: { keys: [known.publicKey, other.publicKey] } });

      expect((await send('/advice', await other.sign(aud))).status).toBe(200);
    },
  );

  it('needs no token for the discovery where that is open, and one for all else', async () => {
    const closed = await service();
    const open = await service(undefined, {}, true);

    expect((await closed.send('', undefined)).status).toBe(401);
    expect((await open.send('', undefined)).status).toBe(200);
    expect((await open.send('/advice', undefined)).status).toBe(401);
    expect((await open.send('/advice/feedback', undefined, feedback)).status).toBe(401);
  });

  it('needs no token for a preflight', async () => {
    const { aud } = await service();
    const preflight = await fetch(aud, { method: 'OPTIONS', headers: { origin: 'https://ehr.example.nl' } });

    expect(preflight.status).toBe(204);
  });

  it('hears that a service does not exist only once it is known', async () => {
    const { address, send } = await service();

    expect((await send('/unknown', undefined)).status).toBe(401);
    expect((await send('/unknown', await known.sign(`${address}/unknown`))).status).toBe(404);
  });
});

describe('a call that is not let in', () => {
  const now = Math.floor(Date.now() / 1000);
  const refusals: [
    reason: string,
    registration: Partial<TrustedClient>,
    token: (aud: string) => string | Promise<string> | undefined,
  ][] = [
    ['token-missing', {}, () => undefined],
    ['token-malformed', {}, () => 'no.token.this'],
    ['token-too-long', {}, (aud) => known.sign(aud, { jti: 'x'.repeat(9000) })],
    ['issuer-unknown', {}, (aud) => known.sign(aud, { iss: 'https://unknown.example' })],
    ['audience-wrong', {}, (aud) => known.sign(`${aud}/`)],
    ['audience-wrong', {}, (aud) => known.sign(`${aud}/feedback`)],
    ['expired', {}, (aud) => known.sign(aud, { iat: now - 200, exp: now - 31 })],
    ['issued-in-future', {}, (aud) => known.sign(aud, { iat: now + 60 })],
    ['not-yet-valid', {}, (aud) => known.sign(aud, { nbf: now + 60 })],
    ['lifetime-too-long', {}, (aud) => known.sign(aud, { exp: now + 3600 })],
    ['tenant-unknown', { tenants: ['ward-3'] }, (aud) => known.sign(aud)],
    ['tenant-unknown', { tenants: ['ward-3'] }, (aud) => known.sign(aud, { tenant: 'ward-4' })],
    ['algorithm-not-allowed', { algorithms: ['RS384'] }, (aud) => known.sign(aud)],
    ['jku-not-listed', {}, (aud) => known.sign(aud, {}, { jku: 'https://ehr.example.nl/keys' })],
    ['key-unknown', {}, (aud) => known.sign(aud, {}, { kid: 'key-2' })],
    ['signature-invalid', {}, (aud) => stranger.sign(aud)],
    ...['iss', 'aud', 'exp', 'iat', 'jti'].map((claim): (typeof refusals)[number] => [
      'claim-invalid',
      {},
      (aud) => known.sign(aud, { [claim]: undefined }),
    ]),
    ...['kid', 'typ'].map((parameter): (typeof refusals)[number] => [
      'header-invalid',
      {},
      (aud) => known.sign(aud, {}, { [parameter]: undefined }),
    ]),
  ];

  it.each(refusals)('hears nothing of %s [cds-hooks_2.0@177]', async (reason, registration, token) => {
    const { aud, seen, refused, send } = await service({
      jwks: { keys: [known.publicKey] },
      ...registration,
    });
    const response = await send('/advice', await token(aud));

    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toBe('');
    expect(refused.map((refusal) => refusal.reason)).toEqual([reason]);
    expect(seen).toEqual([]);
  });

  it('is told to the service by claim, issuer and token id, never with the token', async () => {
    const { aud, refused, send } = await service();
    const token = await known.sign(aud, { exp: undefined, jti: 'token-1' });
    await send('/advice', token);

    const expected = 'exp: seconds since 1970, as a number';
    expect(refused).toEqual([
      { reason: 'claim-invalid', members: ['exp'], expected, issuer: ISSUER, jti: 'token-1' },
    ]);
  });

  it('is refused before its body is read', async () => {
    const { send } = await service();

    expect((await send('/advice', undefined, { filler: 'x'.repeat(20_000_000) })).status).toBe(401);
  });
});

describe('a token', () => {
  it('works once', async () => {
    const { aud, refused, send } = await service();
    const token = await known.sign(aud);

    expect((await send('/advice', token)).status).toBe(200);
    expect((await send('/advice', token)).status).toBe(401);
    expect(refused).toMatchObject([{ reason: 'replayed' }]);
  });

  it('with a wrong signature does not use up the id of a good one', async () => {
    const { aud, send } = await service();
    await send('/advice', await stranger.sign(aud, { jti: 'token-1' }));

    expect((await send('/advice', await known.sign(aud, { jti: 'token-1' }))).status).toBe(200);
  });

  it('gets no answer when nobody can tell whether it was used', async () => {
    const { address, aud, seen, send } = await service(undefined, {
      jtis: { remember: () => Promise.reject(new Error('The database is away')) },
    });

    expect((await send('', await known.sign(address))).status).toBe(500);
    expect((await send('/advice', await known.sign(aud))).status).toBe(500);
    expect((await send('/advice/feedback', await known.sign(`${aud}/feedback`), feedback)).status).toBe(500);
    // The call was worked on meanwhile; feedback waits, as it would be kept.
    expect(seen).toHaveLength(1);
  });

  it('that another instance saw gets a bare 401, whatever comes with it', async () => {
    const { address, aud, seen, refused, send } = await service(undefined, {
      jtis: { remember: async () => false },
    });
    const answers = [
      await send('', await known.sign(address)),
      await send('/advice', await known.sign(aud)),
      await send('/advice', await known.sign(aud), { hook: 'unknown' }),
      await send('/advice/feedback', await known.sign(`${aud}/feedback`), feedback),
    ];

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(['', '', '', '']);
    expect(refused.map(({ reason }) => reason)).toEqual(Array(4).fill('replayed'));
    expect(seen).toHaveLength(1);
  });

  it('is asked about elsewhere once, however often it comes', async () => {
    let asked = 0;
    const remember = async () => {
      asked += 1;
      return true;
    };
    const { aud, send } = await service(undefined, { jtis: { remember } });
    const token = await known.sign(aud);
    const answers = await Promise.all(Array.from({ length: 20 }, () => send('/advice', token)));

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(asked).toBe(1);
  });
});

describe('keys at an address', () => {
  const from = (keys: { url: string }): Partial<TrustedClient> => ({ jwksUrl: keys.url });

  it('are fetched once for many calls, whether or not a token names the address [cds-hooks_2.0@199]', async () => {
    const keys = await keyServer({ keys: [known.publicKey] });
    const { aud, send } = await service(from(keys));

    expect((await send('/advice', await known.sign(aud))).status).toBe(200);
    expect((await send('/advice', await known.sign(aud, {}, { jku: keys.url }))).status).toBe(200);
    expect(keys.asked).toBe(1);
  });

  it('are fetched from a listed jku, and from no other [cds-hooks_2.0@195]', async () => {
    const keys = await keyServer({ keys: [known.publicKey] });
    const { aud, send } = await service({ jkus: [keys.url] });

    expect((await send('/advice', await known.sign(aud, {}, { jku: `${keys.url}?` }))).status).toBe(401);
    expect((await send('/advice', await known.sign(aud))).status).toBe(401);
    expect(keys.asked).toBe(0);
    expect((await send('/advice', await known.sign(aud, {}, { jku: keys.url }))).status).toBe(200);
  });

  it('are not fetched for an unknown issuer or a token that would be refused anyhow', async () => {
    const keys = await keyServer({ keys: [known.publicKey] });
    const { aud, send } = await service(from(keys));
    await send('/advice', await known.sign(aud, { iss: 'https://unknown.example' }, { jku: keys.url }));
    await send('/advice', await known.sign(aud, { exp: 1, iat: 0 }));

    expect(keys.asked).toBe(0);
  });

  it('are never fetched when the registration holds them', async () => {
    const keys = await keyServer({ keys: [stranger.publicKey] });
    const { aud, send } = await service({ jwks: { keys: [known.publicKey] }, jwksUrl: keys.url });

    expect((await send('/advice', await known.sign(aud, {}, { jku: keys.url }))).status).toBe(200);
    expect((await send('/advice', await stranger.sign(aud, {}, { jku: keys.url }))).status).toBe(401);
    expect(keys.asked).toBe(0);
  });

  it('are fetched again when a kid is new, but not for each unknown kid', async () => {
    const keys = await keyServer({ keys: [known.publicKey] });
    const eager = await service(from(keys), { keys: { cooldown: 0 } });
    const patient = await service(from(keys));
    const rotated = await ehr('key-2');
    for (const { aud, send } of [eager, patient]) await send('/advice', await known.sign(aud));
    keys.jwks = { keys: [known.publicKey, rotated.publicKey] };
    const before = keys.asked;

    const { aud, send } = patient;
    for (const kid of ['a', 'b', 'c']) await send('/advice', await known.sign(aud, {}, { kid }));
    expect(keys.asked).toBe(before);
    expect((await eager.send('/advice', await rotated.sign(eager.aud))).status).toBe(200);
    expect(keys.asked).toBe(before + 1);
  });

  it.each<[string, Partial<Awaited<ReturnType<typeof keyServer>>>]>([
    ['are missing', { status: 404 }],
    ['are no JSON', { jwks: '<html>' }],
    ['are no keys', { jwks: '{"keys":1}' }],
    ['are too many', { jwks: JSON.stringify({ keys: [known.publicKey], filler: 'x'.repeat(300_000) }) }],
  ])('that %s let nobody in, and are left in peace for a while', async (_, failing) => {
    const keys = Object.assign(await keyServer({ keys: [] }), failing);
    const { aud, refused, send } = await service(from(keys));

    expect((await send('/advice', await known.sign(aud))).status).toBe(401);
    expect((await send('/advice', await known.sign(aud))).status).toBe(401);
    expect(refused).toMatchObject([{ reason: 'keys-unavailable' }, { reason: 'keys-unavailable' }]);
    expect(keys.asked).toBe(1);
  });

  it('are not followed to another address', async () => {
    const elsewhere = await keyServer({ keys: [known.publicKey] });
    const keys = await keyServer({ keys: [] });
    Object.assign(keys, { status: 302, headers: { location: elsewhere.url } });
    const { aud, send } = await service(from(keys));

    expect((await send('/advice', await known.sign(aud))).status).toBe(401);
    expect(elsewhere.asked).toBe(0);
  });

  it('are not waited for without end', async () => {
    const base = await listen(() => () => undefined);
    const { aud, refused, send } = await service({ jwksUrl: base }, { keys: { timeout: 50 } });

    expect((await send('/advice', await known.sign(aud))).status).toBe(401);
    expect(refused).toMatchObject([{ reason: 'keys-unavailable' }]);
  });

  it('must each have an id of their own', async () => {
    const twice = await keyServer({ keys: [known.publicKey, known.publicKey] });
    const { aud, refused, send } = await service(from(twice));

    expect((await send('/advice', await known.sign(aud))).status).toBe(401);
    expect(refused).toMatchObject([{ reason: 'key-unknown' }]);
  });
});

describe('a registration', () => {
  it('that allows a symmetric algorithm does not [cds-hooks_2.0@203] [cds-hooks_2.0@207]', async () => {
    const { aud, refused, send } = await service({
      jwks: { keys: [known.publicKey] },
      algorithms: ['HS256' as 'ES256'],
    });

    const iat = Math.floor(Date.now() / 1000);
    const token = await new SignJWT({ iss: ISSUER, aud, iat, exp: iat + 60, jti: 'token-1' })
      .setProtectedHeader({ alg: 'HS256', kid: 'key-1', typ: 'JWT' })
      .sign(new TextEncoder().encode(JSON.stringify(known.publicKey)));

    expect((await send('/advice', token)).status).toBe(401);
    expect(refused).toMatchObject([{ reason: 'algorithm-not-allowed' }]);
  });
});
