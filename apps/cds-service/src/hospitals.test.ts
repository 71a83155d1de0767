import { afterEach, describe, expect, it } from 'vitest';
import type { TenantConfig } from './config/config.ts';
import { siteSettings } from './site-settings.ts';
import { MemoryStore } from './storage/memory-store.ts';
import { type FhirServer, startFhirServer } from './testing/fhir-server.ts';
import { ehr, tenant, tenantsOf } from './testing/hospital.ts';
import { carePlanning, withoutHandOver } from './testing/record.ts';
import { cardsOf, post, prefetchOf, type RunningService, request, startService } from './testing/service.ts';

const PATIENT_VIEW = 'palliatief-patient-view';
const north = await ehr('https://ehr.north.example');
const south = await ehr('https://ehr.south.example');

let service: RunningService;
let fhirServer: FhirServer | undefined;

afterEach(() => {
  service.server.close();
  fhirServer?.server.close();
  fhirServer = undefined;
});

async function serve(...tenants: readonly TenantConfig[]): Promise<void> {
  const store = new MemoryStore();
  service = await startService({}, { store, tenants: tenantsOf(tenants, store) });
}

async function view(from: typeof north, body: object = {}, headers = {}, claims = {}): Promise<Response> {
  return post(service, PATIENT_VIEW, request({ prefetch: prefetchOf(withoutHandOver), ...body }), {
    ...(await from.sign(PATIENT_VIEW, claims)),
    ...headers,
  });
}

describe('a hospital', () => {
  it('may say things in its own codes', async () => {
    const local = JSON.parse(
      JSON.stringify(prefetchOf(withoutHandOver)).replaceAll('http://snomed.info/sct', 'urn:local'),
    );
    const codes = {
      resourceType: 'ConceptMap',
      status: 'active',
      group: [
        {
          source: 'urn:local',
          target: 'http://snomed.info/sct',
          element: [{ code: '713603004', target: [{ code: '713603004', equivalence: 'equivalent' }] }],
        },
      ],
    };
    const settings = siteSettings({ bindings: { codes: [codes] } }, () => undefined);
    await serve(tenant('north', north), tenant('south', south, { settings }));

    expect(await cardsOf(await view(north, { prefetch: local }))).toEqual([]);
    expect(await cardsOf(await view(south, { prefetch: local }))).toHaveLength(1);
  });

  it('is served when it signs its calls, and nobody else is', async () => {
    await serve(tenant('north', north));

    expect(await cardsOf(await view(north))).toHaveLength(1);
    expect((await view(south)).status).toBe(401);
    expect((await post(service, PATIENT_VIEW, request())).status).toBe(401);
    expect((await fetch(`${service.base}/cds-services`)).status).toBe(401);
    expect((await fetch(`${service.base}/cds-services`, { headers: await north.sign('') })).status).toBe(200);
  });

  it('may use its own FHIR servers, to the letter, and no others', async () => {
    fhirServer = await startFhirServer(carePlanning);
    const { baseUrl } = fhirServer;
    await serve(tenant('north', north, { fhirServers: [`${baseUrl}/`] }), tenant('south', south));
    const from = (server: string) => view(north, { prefetch: {}, fhirServer: server });

    expect(await cardsOf(await from(baseUrl))).toHaveLength(1);
    for (const other of [
      `${baseUrl}/..`,
      `${baseUrl}2`,
      baseUrl.replace('//', '//user@'),
      'http://169.254.169.254/',
    ]) {
      expect((await from(other)).status).toBe(403);
    }
    const asked = fhirServer.asked.length;
    expect((await view(south, { prefetch: {}, fhirServer: baseUrl })).status).toBe(403);
    expect(fhirServer.asked).toHaveLength(asked);
  });

  it('is judged by its own settings', async () => {
    const settings = { completeness: { Communication: 'partial' } } as const;
    await serve(tenant('north', north, { settings }), tenant('south', south));
    const detail = async (from: typeof north) => (await cardsOf(await view(from)))[0]?.detail;

    expect(await detail(north)).toContain(
      '? Het proactief zorgplan is overgedragen aan ten minste de huisarts',
    );
    expect(await detail(south)).toContain(
      '✗ Het proactief zorgplan is overgedragen aan ten minste de huisarts',
    );
  });

  it('may have an EHR without registrations, which are then neither asked nor missed', async () => {
    fhirServer = await startFhirServer(carePlanning, ['ChargeItem']);
    const { baseUrl, asked } = fhirServer;
    const fhirServers = [baseUrl];
    const settings = { completeness: { ChargeItem: 'not-offered' } } as const;
    await serve(tenant('north', north, { settings, fhirServers }), tenant('south', south, { fhirServers }));
    const cardFor = async (from: typeof north) =>
      (await cardsOf(await view(from, { prefetch: {}, fhirServer: baseUrl })))[0];

    const without = await cardFor(north);
    expect(without?.summary).toBe(
      'Proactieve zorgplanning (190099) is compleet, mits dit klopt: de palliatieve fase is gemarkeerd.',
    );
    expect(without?.detail).toContain('Dit systeem laat geen registraties zien');
    expect(asked.filter((query) => query.startsWith('ChargeItem'))).toEqual([]);

    const failed = await cardFor(south);
    expect(failed?.summary).toMatch(/^190099: /);
    expect(asked.filter((query) => query.startsWith('ChargeItem'))).toHaveLength(1);
  });

  it('is asked for what its bindings name besides', async () => {
    fhirServer = await startFhirServer(carePlanning);
    const { baseUrl, asked } = fhirServer;
    const settings = siteSettings({ bindings: { dbcDiagnosis: 'Account.name' } }, () => undefined);
    const fhirServers = [baseUrl];
    await serve(tenant('north', north, { settings, fhirServers }), tenant('south', south, { fhirServers }));
    const accounts = () => asked.filter((query) => query.startsWith('Account'));

    await view(south, { prefetch: {}, fhirServer: baseUrl });
    expect(accounts()).toEqual([]);
    await view(north, { prefetch: {}, fhirServer: baseUrl });
    expect(accounts()).toHaveLength(1);
  });

  it('reads its own language', async () => {
    await serve(tenant('north', north, { language: 'en' }));
    const [card] = await cardsOf(await view(north));

    expect(card?.summary).toBe('One more step for 190099: hand the care plan over to the GP.');
    expect(card?.detail).toMatch(/^To do: .*hand the care plan over to the GP\. Who: /);
    expect(card?.suggestions?.[0]?.label).toBe('Prepare the hand-over to the GP');
    expect(card?.overrideReasons?.map(({ display }) => display)).toContain('Other');
  });

  it('finds its app behind a card, at the finding', async () => {
    await serve(
      tenant('north', north, { launchUrl: 'https://app.example/launch.html' }),
      tenant('south', south),
    );
    const [card] = await cardsOf(await view(north));
    const [link] = card?.links ?? [];

    expect(link).toMatchObject({ type: 'smart', url: 'https://app.example/launch.html' });
    expect(JSON.parse(link?.appContext ?? '')).toEqual({
      finding: 'msz-pzp-190099',
      on: '2026-03-02',
      about: ['Procedure/pzp-1'],
    });
    expect((await cardsOf(await view(south)))[0]?.links).toBeUndefined();
  });

  it('decides which pages may call', async () => {
    await serve(tenant('north', north, { origins: ['https://ehr.north.example'] }));

    expect((await view(north, {}, { origin: 'https://ehr.north.example' })).status).toBe(200);
    expect((await view(north, {}, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await view(north)).status).toBe(200);
  });

  it('gets no more than its share, and takes nothing of another', async () => {
    await serve(tenant('north', north, { callsPerMinute: 2 }), tenant('south', south));
    const answers = [];
    for (let count = 0; count < 3; count += 1) answers.push(await view(north));

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    const [, , refused] = answers;
    const seconds = refused?.headers.get('retry-after') ?? '';
    expect(seconds).toMatch(/^[1-9]\d?$/);
    expect(Number(seconds)).toBeLessThanOrEqual(60);
    expect(refused?.headers.get('access-control-expose-headers')).toBe('Retry-After');
    expect(await refused?.json()).toMatchObject({
      resourceType: 'OperationOutcome',
      issue: [{ code: 'throttled', diagnostics: expect.stringContaining(`in ${seconds} seconds`) }],
    });
    expect((await view(south)).status).toBe(200);
  });
});

describe('an issuer that serves several hospitals', () => {
  it('says in each token which one', async () => {
    const ward = (name: string) => ({
      issuers: [{ iss: north.iss, jku: [], jwks: north.jwks, tenant: name }],
    });
    await serve(
      tenant('north', north, { ...ward('n'), language: 'en' }),
      tenant('south', north, { ...ward('s'), language: 'nl' }),
    );
    const summary = async (name: string) =>
      (await cardsOf(await view(north, {}, {}, { tenant: name })))[0]?.summary;

    expect(await summary('n')).toMatch(/^One more step/);
    expect(await summary('s')).toMatch(/^Nog één stap/);
    expect((await view(north)).status).toBe(401);
    expect((await view(north, {}, {}, { tenant: 'another' })).status).toBe(401);
  });
});
