import { expect, it } from 'vitest';
import { sandbox } from '../testing/sandbox.ts';

it('tells apps where to go, as JSON whatever they accept (smart_2.2.0#16, #372-#378, #380-#394)', async () => {
  const address = await sandbox();
  const response = await fetch(`${address}/fhir/.well-known/smart-configuration`, {
    headers: { Accept: 'application/fhir+xml', Origin: 'https://anywhere.example' },
  });

  expect(response.headers.get('content-type')).toContain('application/json');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(await response.json()).toMatchObject({
    issuer: `${address}/fhir`,
    jwks_uri: `${address}/.well-known/jwks.json`,
    authorization_endpoint: `${address}/auth/authorize`,
    token_endpoint: `${address}/auth/token`,
    introspection_endpoint: `${address}/auth/introspect`,
    revocation_endpoint: `${address}/auth/revoke`,
    grant_types_supported: expect.arrayContaining(['authorization_code']),
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none', 'private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS384', 'ES384'],
    capabilities: expect.arrayContaining([
      'launch-ehr',
      'launch-standalone',
      'client-public',
      'permission-v2',
    ]),
  });
});

it('publishes one public key for each purpose', async () => {
  const address = await sandbox();

  const { keys } = (await fetch(`${address}/.well-known/jwks.json`).then((answer) => answer.json())) as {
    keys: { kid: string; alg: string }[];
  };

  expect(keys.map(({ alg }) => alg)).toEqual(['RS256', 'ES384']);
  expect(new Set(keys.map(({ kid }) => kid)).size).toBe(2);
});

it('says how to build the SMART app when it is not there, and what it has to know', async () => {
  const address = await sandbox();

  expect(await fetch(`${address}/app/config.json`).then((answer) => answer.json())).toEqual({
    issuers: [{ iss: `${address}/fhir`, clientId: 'prestatiewijzer', name: 'Proefdossier' }],
  });
  const page = await fetch(`${address}/app/`);
  expect([200, 503]).toContain(page.status);
  expect(await page.text()).toContain('<html lang="nl">');
});
