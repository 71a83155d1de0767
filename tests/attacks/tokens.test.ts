import { createHmac, createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EHR, lawfulClaims, OTHER_EHR, Victim } from './support/victim.ts';

let victim: Victim;

beforeAll(async () => {
  victim = await Victim.start();
});
afterAll(() => victim.stop());
beforeEach(() => {
  Object.assign(victim, { reached: 0, trapped: 0, redirects: false });
});

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1000);

/** A token that nobody signed, under a header of choice. */
const unsigned = (header: object, signature = '', claims: object = {}) =>
  [
    encoded({ typ: 'JWT', kid: 'key-1', ...header }),
    encoded({ ...lawfulClaims(EHR, victim.aud), ...claims }),
    signature,
  ].join('.');

/** A token signed with a secret that everybody knows: the public key. */
function symmetric(alg: 'HS256' | 'HS384' | 'HS512', secret: string): string {
  const input = unsigned({ alg }).replace(/\.$/, '');
  const hmac = createHmac(alg.replace('HS', 'sha'), secret).update(input);
  return `${input}.${hmac.digest('base64url')}`;
}

const publicPem = () =>
  createPublicKey({ key: { ...victim.ehr.publicKey } as never, format: 'jwk' })
    .export({ type: 'spki', format: 'pem' })
    .toString();

const ehr = (claims: object = {}, header: object = {}) =>
  victim.ehr.sign(victim.aud, { ...claims }, { ...header });
const attacker = (claims: object = {}, header: object = {}) =>
  victim.attacker.sign(victim.aud, { ...claims }, { ...header });

/** A lawful token with other raw text for its header or claims, so that the signature is not of it. */
async function rewritten(part: 0 | 1, text: (json: string) => string): Promise<string> {
  const parts = (await ehr()).split('.');
  parts[part] = Buffer.from(text(Buffer.from(parts[part] ?? '', 'base64url').toString())).toString(
    'base64url',
  );
  return parts.join('.');
}

const ATTACKS: Readonly<Record<string, () => string | Promise<string>>> = {
  'alg none [cds-hooks_2.0@201]': () => unsigned({ alg: 'none' }),
  'alg none in other letters [cds-hooks_2.0@201]': () => unsigned({ alg: 'NoNe' }),
  'alg none with a signature [cds-hooks_2.0@201]': () => unsigned({ alg: 'none' }, 'AAAA'),
  'no alg': () => unsigned({}),
  'HS256 with the public key as PEM [cds-hooks_2.0@203]': () => symmetric('HS256', publicPem()),
  'HS256 with the public key as JWK [cds-hooks_2.0@203]': () =>
    symmetric('HS256', JSON.stringify(victim.ehr.publicKey)),
  'HS512 with an empty secret [cds-hooks_2.0@203]': () => symmetric('HS512', ''),
  'another algorithm of the same key': () => unsigned({ alg: 'PS256' }, 'AAAA'),
  'an algorithm of another kind of key': () => unsigned({ alg: 'ES384' }, 'AAAA'),
  'an algorithm that exists nowhere': () => unsigned({ alg: '__proto__' }, 'AAAA'),
  'an empty signature': () => unsigned({ alg: 'RS384' }),
  'a signature of zeros': () => unsigned({ alg: 'RS384' }, Buffer.alloc(256).toString('base64url')),
  'the key of somebody else under the same kid': () => attacker(),
  'the key of another known client': () =>
    victim.otherEhr.sign(victim.aud, { iss: EHR }, { jku: victim.keysUrl }),
  'an own key in the header (jwk)': () => attacker({}, { jwk: victim.attacker.publicKey }),
  'own certificates in the header (x5c)': () => attacker({}, { x5c: ['MIIB'] }),
  'own certificates at an address (x5u)': () => attacker({}, { x5u: victim.trapUrl }),
  'own keys at an address (jku) [cds-hooks_2.0@195]': () => attacker({}, { jku: victim.trapUrl }),
  'own keys at an address, for a client with keys at another [cds-hooks_2.0@195]': () =>
    victim.attacker.sign(victim.aud, { iss: OTHER_EHR }, { jku: victim.trapUrl }),
  'own keys at an address that begins like a listed one': () =>
    victim.attacker.sign(victim.aud, { iss: OTHER_EHR }, { jku: `${victim.keysUrl}@127.0.0.1/` }),
  'own keys behind a redirect of the listed address': () => {
    victim.redirects = true;
    return victim.attacker.sign(victim.aud, { iss: OTHER_EHR }, { jku: victim.keysUrl });
  },
  'keys in a file': () => attacker({}, { jku: 'file:///etc/passwd' }),
  'keys in the cloud of the server': () => attacker({}, { jku: 'http://169.254.169.254/latest/meta-data' }),
  'a kid that is a path': () => attacker({}, { kid: '../../../../dev/null' }),
  'a kid that is a query': () => attacker({}, { kid: "' OR 1=1 --" }),
  'a kid that is an object': () => attacker({}, { kid: { toString: 'key-1' } }),
  'a kid of what objects have': () => attacker({}, { kid: '__proto__' }),
  'no kid': () => ehr({}, { kid: undefined }),
  'another typ': () => ehr({}, { typ: 'at+jwt' }),
  'no typ': () => ehr({}, { typ: undefined }),
  'a critical header': () => unsigned({ alg: 'RS384', crit: ['exp'], exp: 1 }, 'AAAA'),
  'a payload that is not encoded (b64)': () => unsigned({ alg: 'RS384', b64: false, crit: ['b64'] }, 'AAAA'),
  'claims that were changed': () => rewritten(1, (json) => json.replace(EHR, EHR.toUpperCase())),
  'claims with a member twice': () =>
    rewritten(1, (json) => json.replace('{', `{"iss":${JSON.stringify(OTHER_EHR)},`)),
  'a header with a member twice': () => rewritten(0, (json) => json.replace('{', '{"alg":"none",')),
  'claims that are a list': () => rewritten(1, () => '[]'),
  'claims that are no JSON': () => rewritten(1, () => '{'),
  'claims that are not UTF-8': async () => {
    const [header, , signature] = (await ehr()).split('.');
    return `${header}.${Buffer.from([0x7b, 0xff, 0x7d]).toString('base64url')}.${signature}`;
  },
  'an issuer that is unknown': () => attacker({ iss: 'https://attacker.example' }, { jku: victim.trapUrl }),
  'an issuer that objects have': () => attacker({ iss: '__proto__' }),
  'an issuer that is a list': () => ehr({ iss: [EHR] }),
  'the audience of another service [cds-hooks_2.0@196]': () =>
    victim.ehr.sign('https://elsewhere.example/cds-services/advice'),
  'the audience of another endpoint': () => victim.ehr.sign(`${victim.aud}/feedback`),
  'the audience of the whole server': () => victim.ehr.sign(victim.base),
  'an audience that begins like this one': () => victim.ehr.sign(`${victim.aud}.attacker.example`),
  'an audience that is a pattern': () => victim.ehr.sign(`${victim.base}/cds-services/*`),
  'an audience within an audience': () => ehr({ aud: [[victim.aud]] }),
  'an audience that is an object': () => ehr({ aud: { [victim.aud]: true } }),
  'no audience': () => ehr({ aud: undefined }),
  'an empty list of audiences': () => ehr({ aud: [] }),
  'a token that expired': () => ehr({ iat: now() - 300, exp: now() - 60 }),
  'a token that never expires': () => ehr({ exp: undefined }),
  'a token that expires in a text': () => ehr({ exp: `${now() + 60}` }),
  'a token that expires beyond all numbers': () =>
    rewritten(1, (json) => json.replace(/"exp":\d+/, '"exp":1e999')),
  'a token that lives for years': () => ehr({ exp: now() + 100_000_000 }),
  'a token of the future': () => ehr({ iat: now() + 120, exp: now() + 180 }),
  'a token that is not valid yet': () => ehr({ nbf: now() + 120 }),
  'no time of issue': () => ehr({ iat: undefined }),
  'no id': () => ehr({ jti: undefined }),
  'an id that is an object': () => ehr({ jti: {} }),
  'no issuer': () => ehr({ iss: undefined }),
  'a token that is huge': () => ehr({ filler: 'x'.repeat(9000) }),
  'a token of many parts': () => Array.from({ length: 3000 }, () => 'a').join('.'),
  'an encrypted token': () => 'a.b.c.d.e',
  'an empty token': () => '',
  'what a pattern would stumble over': () => `${'a'.repeat(7000)}!`,
};

describe('an attacker with a token', () => {
  it.each(Object.entries(ATTACKS))('is not let in by %s', async (_, forge) => {
    const response = await victim.send(await forge());

    expect(response.status).toBe(401);
    expect(await response.text()).toBe('');
    expect(victim.reached).toBe(0);
    expect(victim.trapped).toBe(0);
    // And who may call still can.
    expect((await victim.send(await ehr())).status).toBe(200);
  });

  it('is not let in by a token that was used, on any instance', async () => {
    const token = await ehr();
    const twice = await Promise.all([
      victim.send(token),
      victim.send(token, {}, victim.secondBase),
      victim.send(token),
    ]);

    expect(twice.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    const later = await victim.send(token, {}, victim.secondBase);
    expect([later.status, await later.text()]).toEqual([401, '']);
    // Another instance may work on an answer while it asks whether the token is new; it gives none, and only once.
    expect(victim.reached).toBeLessThanOrEqual(2);
    expect((await victim.send(await ehr())).status).toBe(200);
  });

  it.each(['Basic YTpi', 'Bearer', 'Bearer  ', 'bearer: x', 'Token x'])(
    'is not let in by the header "%s"',
    async (authorization) => {
      const response = await victim.send('', { headers: { authorization } });

      expect(response.status).toBe(401);
      expect(victim.reached).toBe(0);
    },
  );
});

it('knows the other EHR by the keys at its listed address', async () => {
  // Otherwise the attacks on these keys would say nothing; the redirect above made it wait for a while.
  const fresh = await Victim.start();
  const token = await fresh.otherEhr.sign(fresh.aud, {}, { jku: fresh.keysUrl });

  expect((await fresh.send(token)).status).toBe(200);
  fresh.stop();
});
