import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { readConfig } from './config.ts';
import { ConfigError } from './mistakes.ts';

const folder = mkdtempSync(join(tmpdir(), 'config-'));
writeFileSync(join(folder, 'key'), 'a key of at least thirty-two characters\n');
writeFileSync(join(folder, 'settings.yaml'), 'organisation:\n  kind: hospital\n');
writeFileSync(join(folder, 'another key'), 'another key of at least thirty-two characters\n');
const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const key = { ...publicKey.export({ format: 'jwk' }), kid: '1' };
const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' });
writeFileSync(join(folder, 'keys.json'), JSON.stringify({ keys: [key] }));

const tenant = {
  id: 'hospital',
  issuers: [{ iss: 'https://ehr.example', jku: ['https://ehr.example/keys'] }],
  fhirServers: ['https://fhir.example/r4/'],
  pseudonymKey: { file: 'key' },
};
const config = { baseUrl: 'https://cds.example/', tenants: [tenant] };

function read(written: unknown) {
  const file = join(folder, 'config.yaml');
  writeFileSync(file, typeof written === 'string' ? written : stringify(written));
  return readConfig(file);
}

function mistakesIn(written: unknown): string[] {
  try {
    read(written);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.mistakes.map(({ path, message }) => `${path}: ${message}`);
  }
}

it('has a default for what is left out', () => {
  expect(read(config)).toEqual({
    baseUrl: 'https://cds.example',
    budget: 400,
    bodyLimit: '10mb',
    wait: 2000,
    connections: 10,
    drain: 5,
    tenants: [
      {
        id: 'hospital',
        language: 'nl',
        issuers: [{ iss: 'https://ehr.example', jku: ['https://ehr.example/keys'] }],
        fhirServers: ['https://fhir.example/r4/'],
        settings: {},
        pseudonymKey: 'a key of at least thirty-two characters',
        retentionDays: 365,
        keepComments: false,
        callsPerMinute: 3000,
      },
    ],
  });
});

it('reads the files it names, seen from its own place', () => {
  const { tenants } = read({
    ...config,
    tenants: [{ ...tenant, settings: 'settings.yaml', issuers: [{ iss: 'x', jwks: 'keys.json' }] }],
  });

  expect(tenants[0]?.settings).toEqual({ organisation: { kind: 'hospital' } });
  expect(tenants[0]?.issuers[0]?.jwks?.keys).toHaveLength(1);
});

it('reads credentials where systemd or a container puts them', () => {
  const written = withTenant({ pseudonymKey: { credential: 'key' } });

  expect(mistakesIn(written)).toEqual([
    'tenants[0].pseudonymKey: the file /run/secrets/key cannot be read (ENOENT)',
  ]);
  vi.stubEnv('CREDENTIALS_DIRECTORY', folder);
  expect(read(written).tenants[0]?.pseudonymKey).toBe('a key of at least thirty-two characters');
  vi.unstubAllEnvs();
  expect(mistakesIn(withTenant({ pseudonymKey: { credential: '../key' } }))).toEqual([
    expect.stringContaining('leave out the folder'),
  ]);
});

it('makes the bindings of a site ready, with the ConceptMaps beside the settings', () => {
  const map = { resourceType: 'ConceptMap', status: 'active', group: [] };
  writeFileSync(join(folder, 'codes.json'), JSON.stringify(map));
  const settings = { bindings: { codes: 'codes.json', role: "'01.016'" } };

  expect(read(withTenant({ settings })).tenants[0]?.settings.bindings).toMatchObject({
    codes: [map],
    apply: expect.any(Function),
  });
  expect(mistakesIn(withTenant({ settings: { bindings: { role: '(' } } }))).toEqual([
    expect.stringMatching(/^tenants\[0\]\.settings\.bindings\.role: /),
  ]);
});

const withKeys = (...keys: object[]) => withTenant({ issuers: [{ iss: 'x', jwks: { keys } }] });
const withTenant = (more: object) => ({ ...config, tenants: [{ ...tenant, ...more }] });

it.each<[string, unknown, string]>([
  ['nothing', '', ': is no configuration: write keys with values'],
  ['what is no YAML', 'a: [', ': Flow sequence in block collection must be sufficiently indented'],
  ['no address', { tenants: [tenant] }, 'baseUrl: is missing'],
  [
    'an address without TLS',
    { ...config, baseUrl: 'http://cds.example' },
    'baseUrl: is no address that can be trusted',
  ],
  ['no tenants', { ...config, tenants: [] }, 'tenants: is empty'],
  ['a misspelt key', { ...config, budgets: 1 }, 'budgets: does not exist'],
  ['too little time', { ...config, budget: 5 }, 'budget: is too small: at least 50 milliseconds'],
  ['an odd size', { ...config, limits: { body: 'large' } }, 'limits.body: is no size: write it as in 10mb'],
  ['an odd id', withTenant({ id: 'A B' }), 'tenants[0].id: is no id'],
  [
    'an unknown language',
    withTenant({ language: 'fr' }),
    'tenants[0].language: is no language: write nl or en',
  ],
  ['no issuers', withTenant({ issuers: [] }), 'tenants[0].issuers: is empty'],
  ['an issuer without keys', withTenant({ issuers: [{ iss: 'x' }] }), 'tenants[0].issuers[0]: names no keys'],
  [
    'a private key',
    withTenant({ issuers: [{ iss: 'x', jwks: { keys: [{ kty: 'EC', kid: '1', d: 'secret' }] } }] }),
    'tenants[0].issuers[0].jwks.keys[0]: holds a private key',
  ],
  [
    'a key file that is not there',
    withTenant({ issuers: [{ iss: 'x', jwks: 'none.json' }] }),
    'tenants[0].issuers[0].jwks: the file',
  ],
  ['a key that was cut', withKeys({ ...key, x: key.x?.slice(0, 20) }), 'keys[0]: is no whole key'],
  ['a key without its second half', withKeys({ ...key, y: undefined }), 'keys[0]: is no whole key'],
  ['a key on another curve', withKeys({ ...key, crv: 'secp256k1' }), 'keys[0]: is on no curve that is used'],
  ['a short key', withKeys({ ...short, kid: '1' }), 'keys[0]: is too short: at least 2048 bits'],
  [
    'a symmetric key',
    withKeys({ kty: 'oct', kid: '1', k: 'c2VjcmV0' }),
    'keys[0]: is a secret that both sides',
  ],
  ['a key for HS256', withKeys({ ...key, alg: 'HS256' }), 'keys[0]: is for HS256: use one of ES384'],
  ['a key to encrypt', withKeys({ ...key, use: 'enc' }), 'keys[0]: is for another use'],
  ['a kid twice', withKeys(key, key), 'keys[1].kid: 1 is there twice'],
  [
    'a blank after an issuer',
    withTenant({ issuers: [{ iss: 'https://ehr.example ', jwks: 'keys.json' }] }),
    'tenants[0].issuers[0].iss: begins or ends with a blank',
  ],
  [
    'an address that is a pattern',
    withTenant({ fhirServers: ['https://*.example'] }),
    'tenants[0].fhirServers[0]: holds a *',
  ],
  [
    'an origin that is a pattern',
    withTenant({ cors: { origins: ['https://*.example'] } }),
    'tenants[0].cors.origins[0]: is no origin',
  ],
  [
    'the address of the services',
    { ...config, baseUrl: 'https://cds.example/cds-services' },
    'baseUrl: ends in /cds-services: leave that out',
  ],
  ['no size at all', { ...config, limits: { body: '0mb' } }, 'limits.body: is too small: at least 16kb'],
  ['too large a size', { ...config, limits: { body: '999999mb' } }, 'limits.body: is too large'],
  ['a folder for a file', { ...config, audit: { file: '.' } }, 'audit.file: . is a folder'],
  [
    'a key for two tenants',
    { ...config, tenants: [tenant, { ...tenant, id: 'other', issuers: [{ iss: 'x', jwks: 'keys.json' }] }] },
    'tenants[1].pseudonymKey: is that of hospital',
  ],
  [
    'a FHIR server without TLS',
    withTenant({ fhirServers: ['http://10.0.0.1'] }),
    'tenants[0].fhirServers[0]: is no',
  ],
  [
    'a wrong setting',
    withTenant({ settings: { organisation: { kind: 'shop' } } }),
    'tenants[0].settings.organisation.kind: does not exist; choose from',
  ],
  ['settings that are not there', withTenant({ settings: 'none.yaml' }), 'tenants[0].settings: the file'],
  ['a secret in the open', withTenant({ pseudonymKey: 'x' }), 'tenants[0].pseudonymKey: is no secret'],
  [
    'a secret that is not set',
    withTenant({ pseudonymKey: { env: 'NOT_SET' } }),
    'tenants[0].pseudonymKey: the environment',
  ],
  ['no secret', withTenant({ pseudonymKey: undefined }), 'tenants[0].pseudonymKey: is missing'],
  [
    'an origin with a path',
    withTenant({ cors: { origins: ['https://a/b'] } }),
    'tenants[0].cors.origins[0]: is no origin',
  ],
  ['a tenant twice', { ...config, tenants: [tenant, tenant] }, 'tenants[1].id: hospital is there twice'],
  [
    'an issuer of two tenants',
    { ...config, tenants: [tenant, { ...tenant, id: 'other' }] },
    'tenants[1].issuers[0]: https://ehr.example belongs to hospital already',
  ],
  [
    'an issuer with two sets of keys',
    {
      ...config,
      tenants: [
        { ...tenant, issuers: [{ ...tenant.issuers[0], tenant: 'a' }] },
        { ...tenant, id: 'other', issuers: [{ iss: 'https://ehr.example', jwks: 'keys.json', tenant: 'b' }] },
      ],
    },
    'tenants[1].issuers[0]: has other keys or another tokenLifetime than in hospital',
  ],
])('names %s', (_, written, mistake) => {
  expect(mistakesIn(written)).toContainEqual(expect.stringContaining(mistake));
});

it('names every mistake at once', () => {
  const written = withTenant({ id: '!', pseudonymKey: { env: '' } });

  expect(mistakesIn({ ...written, colour: 'red' }).map((each) => each.split(':')[0])).toEqual([
    'tenants[0].id',
    'tenants[0].pseudonymKey.env',
    'colour',
  ]);
});
