import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemoryStore } from './storage/memory-store.ts';
import { tenant, tenantsOf } from './testing/hospital.ts';
import { bundleOf, cassette, morphine, palliativePhase } from './testing/orders.ts';
import { gp, internist, patient, withoutHandOver } from './testing/record.ts';
import { cardsOf, post, prefetchOf, type RunningService, request, startService } from './testing/service.ts';

/** What EHRs document that they do otherwise than the protocol: docs/conformance/ehr-deviations.tsv. */

const PATIENT_VIEW = 'palliatief-patient-view';
const ORDER_SELECT = 'palliatief-order-select';
const EPIC = 'https://epic.example/interconnect/api/FHIR/R4';
const ORACLE = 'https://cds-hooks.cerner.com';
const KID = 'd3bmo5HzW61TUgikHZH+A8Tx4UOXz2iOs4KvVU4eLY0=';

const { privateKey, publicKey } = await generateKeyPair('RS384', { extractable: true });
const key = { ...(await exportJWK(publicKey)), kty: 'RSA', kid: KID };
const keys = { iss: '', jwks: { keys: [key] }, sign: async () => ({ authorization: '' }) };
const JKU = 'https://authorization.cerner.example/jwk';

async function sign(iss: string, path: string, lifetime: number, claims: object, jku?: string) {
  const now = Math.floor(Date.now() / 1000);
  const token = await new SignJWT({
    iss,
    sub: 'client',
    aud: `https://cds.example/cds-services/${path}`,
    iat: now,
    exp: now + lifetime,
    jti: crypto.randomUUID(),
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS384', kid: KID, typ: 'JWT', ...(jku !== undefined && { jku }) })
    .sign(privateKey);
  return { authorization: `Bearer ${token}` };
}

const epic = (path: string) => sign(EPIC, path, 900, { nbf: Math.floor(Date.now() / 1000) - 300 });
const oracle = (path: string, organisation: string) => sign(ORACLE, path, 300, { tenant: organisation }, JKU);

let service: RunningService;

beforeAll(async () => {
  const store = new MemoryStore();
  const tenants = [
    tenant('epic', keys, { issuers: [{ iss: EPIC, jku: [], jwks: keys.jwks, tokenLifetime: 900 }] }),
    ...['north', 'south'].map((id) =>
      tenant(id, keys, { issuers: [{ iss: ORACLE, jku: [JKU], jwks: keys.jwks, tenant: `tenant-${id}` }] }),
    ),
  ];
  service = await startService({}, { store, tenants: tenantsOf(tenants, store) });
});
afterAll(() => service.server.close());

const view = request({ prefetch: prefetchOf(withoutHandOver) });

describe('Epic', () => {
  it('signs tokens that are valid for fifteen minutes, from five minutes ago [epic@1]', async () => {
    expect(await cardsOf(await post(service, PATIENT_VIEW, view, await epic(PATIENT_VIEW)))).toHaveLength(1);
  });

  it('gives draft orders ids of more than 64 characters [epic@2]', async () => {
    const id = `ewfTRiRrfssgO6Y0r-cxLbp5kDQmv3G.DWykc36${'adgLxY.pizp-g'.repeat(12)}`;
    const body = request({
      hook: 'order-select',
      context: {
        userId: 'Practitioner/internist',
        patientId: 'olivia',
        selections: [`MedicationRequest/${id}`],
        draftOrders: bundleOf([{ ...cassette, id }]),
      },
      prefetch: prefetchOf([patient, internist, gp, palliativePhase, morphine]),
    });
    const [card] = await cardsOf(await post(service, ORDER_SELECT, body, await epic(ORDER_SELECT)));

    expect(card?.extension).toMatchObject({
      'nl.prestatiewijzer': { findings: [{ about: [`MedicationRequest/${id}`] }] },
    });
  });

  it('adds an extension to the call, and names a user by role [epic@3] [epic@4]', async () => {
    const body = {
      ...view,
      context: { userId: 'PractitionerRole/e1', patientId: 'olivia', encounterId: '' },
      extension: {
        'com.epic.cdshooks.request.bpa-trigger-action': '60',
        'com.epic.cdshooks.request.fhir-version': 'R4',
        'com.epic.cdshooks.request.cds-hooks-specification-version': '1.1',
      },
    };

    expect(await cardsOf(await post(service, PATIENT_VIEW, body, await epic(PATIENT_VIEW)))).toHaveLength(1);
  });
});

describe('Oracle Health', () => {
  it('signs for all its customers as one issuer, and tells them apart by tenant [oracle-health@1]', async () => {
    const call = async (organisation: string) =>
      (await post(service, PATIENT_VIEW, view, await oracle(PATIENT_VIEW, organisation))).status;

    expect([await call('tenant-north'), await call('tenant-south'), await call('tenant-west')]).toEqual([
      200, 200, 401,
    ]);
  });

  it('calls as in version 1.0 of the protocol [oracle-health@2]', async () => {
    const { hook, hookInstance, context, prefetch } = view as Record<string, unknown>;
    const headers = await oracle(PATIENT_VIEW, 'tenant-north');

    expect(
      await cardsOf(await post(service, PATIENT_VIEW, { hook, hookInstance, context, prefetch }, headers)),
    ).toHaveLength(1);
  });
});

describe('what was chosen', () => {
  const fullUrl = 'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0';
  const select = async (selections: readonly string[] | undefined, entry: object) => {
    const body = request({
      hook: 'order-select',
      context: {
        userId: 'Practitioner/internist',
        patientId: 'olivia',
        selections,
        draftOrders: { resourceType: 'Bundle', entry: [entry] },
      },
      prefetch: prefetchOf([patient, internist, gp, palliativePhase, morphine]),
    });
    return cardsOf(await post(service, ORDER_SELECT, body, await epic(ORDER_SELECT)));
  };
  const { id: _id, ...withoutId } = cassette;

  it('may be named by the address it has in the Bundle', async () => {
    expect(await select([fullUrl], { fullUrl, resource: withoutId })).toHaveLength(1);
    expect(
      await select(['https://fhir.example/MedicationRequest/cassette'], { resource: cassette }),
    ).toHaveLength(1);
    expect(await select(['urn:uuid:another'], { fullUrl, resource: withoutId })).toEqual([]);
  });

  it('is everything where nothing is named', async () => {
    expect(await select(undefined, { resource: cassette })).toHaveLength(1);
    expect(await select([], { resource: cassette })).toEqual([]);
  });

  it('may have an id that is none', async () => {
    expect(await select(undefined, { resource: { ...cassette, id: {} } })).toHaveLength(1);
  });
});
