import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Assessment, assess } from '@prestatiewijzer/rules';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditTrail } from './observe/audit.ts';
import { Metrics } from './observe/metrics.ts';
import { MemoryStore } from './storage/memory-store.ts';
import { ehr, tenant, tenantsOf } from './testing/hospital.ts';
import { withoutHandOver } from './testing/record.ts';
import { type RunningService, startService } from './testing/service.ts';

const EXAMPLE = fileURLToPath(new URL('../../../docs/examples/Assess.java', import.meta.url));
const north = await ehr('https://ehr.north.example');
const south = await ehr('https://ehr.south.example');
const seen: Parameters<AuditTrail['record']>[0][] = [];
const metrics = new Metrics();
const settings = { organisation: { kind: 'hospital' } } as const;

let service: RunningService;

beforeAll(async () => {
  const store = new MemoryStore();
  const tenants = tenantsOf(
    [tenant('north', north, { settings }), tenant('south', south, { callsPerMinute: 1 })],
    store,
  );
  const audit = {
    record: (access: (typeof seen)[number]) => void seen.push(access),
    reopen: () => undefined,
  };
  service = await startService({}, { store, tenants, observers: { metrics, audit } });
});
afterAll(() => service.server.close());

const bundle = (resources: readonly object[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
});
const record = bundle(withoutHandOver);

async function send(
  body: unknown,
  query = '?at=2026-03-10',
  headers?: Record<string, string>,
): Promise<Response> {
  return fetch(`${service.base}/assessments${query}`, {
    method: 'POST',
    headers: headers ?? { 'content-type': 'application/fhir+json', ...(await signed()) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** A token for this address, which is not below that of the services. */
const signed = (by = north) => by.sign('', { aud: 'https://cds.example/assessments' });

describe('an assessment', () => {
  it('is what the rules say of the record, with the settings of the tenant', async () => {
    const response = await send(record);

    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual(
      JSON.parse(JSON.stringify(assess(record, { at: '2026-03-10', settings, language: 'nl' }))),
    );
  });

  it('is made for each patient', async () => {
    const response = await send(bundle([...withoutHandOver, { resourceType: 'Patient', id: 'bram' }]));
    const patients = ((await response.json()) as Assessment[]).map(({ patient }) => patient);

    expect(patients).toEqual(['Patient/bram', 'Patient/olivia']);
  });

  it('is of today where nothing else is said', async () => {
    expect(((await (await send(record, '')).json()) as Assessment).at).toBe('2026-03-10');
  });

  it('is recorded for each patient, by the system that asked, and counted', async () => {
    seen.length = 0;
    await send(record);

    expect(seen).toEqual([
      { tenant: 'north', hook: 'assessments', issuer: north.iss, outcome: '0', patientId: 'olivia' },
    ]);
    expect(await metrics.text()).toMatch(
      /cds_calls_total{tenant="north",service="assessments",.*outcome="assessed"} \d/,
    );
    expect(service.logged.join()).not.toContain('olivia');
  });
});

describe('who asks for an assessment', () => {
  it('needs a token for that address, used once', async () => {
    const json = { 'content-type': 'application/json' };
    const token = await signed();

    expect((await send(record, '', json)).status).toBe(401);
    expect((await send(record, '', { ...json, ...(await north.sign('')) })).status).toBe(401);
    expect((await send(record, '', { ...json, ...token })).status).toBe(200);
    expect((await send(record, '', { ...json, ...token })).status).toBe(401);
  });

  it('gets no more than its share', async () => {
    const json = { 'content-type': 'application/json' };
    const statuses = [];
    for (let call = 1; call <= 2; call += 1)
      statuses.push((await send(record, '', { ...json, ...(await signed(south)) })).status);

    expect(statuses).toEqual([200, 429]);
  });

  it.each<[string, unknown, string, number, string]>([
    ['no JSON', '{', '', 400, 'not JSON'],
    ['no FHIR', { a: 1 }, '', 422, 'no FHIR R4'],
    [
      'no patient',
      bundle([{ resourceType: 'Encounter', id: '1', status: 'finished' }]),
      '',
      422,
      'no Patient',
    ],
    ['no date', record, '?at=tomorrow', 400, 'at: is no date'],
    ['too much', 'x'.repeat(11_000_000), '', 413, 'too large'],
  ])('is told what is wrong: %s', async (_, body, query, status, sentence) => {
    const response = await send(body, query);

    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      issue: [{ diagnostics: expect.stringContaining(sentence) }],
    });
  });

  it('by another method is told which there is', async () => {
    const response = await fetch(`${service.base}/assessments`);

    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('the description of the service', () => {
  it('can be read by anybody, and holds for what the service answers', async () => {
    const description = (await (await fetch(`${service.base}/openapi.json`)).json()) as {
      paths: Record<string, object>;
      components: { schemas: object };
    };
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const schema = { ...description, $ref: '#/components/schemas/Assessment' };

    expect(ajv.validate(schema, await (await send(record)).json())).toBe(true);
    expect(ajv.validate(schema, { patient: 'Patient/1' })).toBe(false);
    for (const path of Object.keys(description.paths).filter((each) => !each.includes('{')))
      expect((await fetch(service.base + path)).status).not.toBe(404);
  });
});

function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!hasJava())('the example in Java (skipped where there is no JDK)', () => {
  it('gets an assessment', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'java-'));
    const file = join(folder, 'bundle.json');
    writeFileSync(file, JSON.stringify(record));
    const TOKEN = (await signed()).authorization.replace('Bearer ', '');
    const { stdout } = await promisify(execFile)('java', [EXAMPLE, service.base, file, '2026-03-10'], {
      env: { ...process.env, TOKEN },
    });
    rmSync(folder, { recursive: true });

    expect(JSON.parse(stdout)).toMatchObject({ patient: 'Patient/olivia', at: '2026-03-10' });
  });
});
