import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assess, type Finding, type Status } from '@prestatiewijzer/rules';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { freePort, type RunningServer, startCdsService, startSandbox } from '../../e2e/servers.ts';
import { type Gateway, startGateway, USER } from './gateway.ts';
import { getJson, PATIENT_IDS, queriesOf, RESOURCES } from './hapi.ts';

/** What somebody can do something about. */
/** What is open of these is for the administration, or follows from what is registered: no card. */
const NOTHING_TO_DO = ['jan', 'noor'];
const ON_CARDS: readonly Status[] = ['unlawful', 'incomplete', 'registrable'];

type Reported = Pick<Finding, 'id' | 'status' | 'on' | 'about'>;

interface Card {
  readonly summary: string;
  readonly detail: string;
  readonly extension: { readonly 'nl.prestatiewijzer': { readonly findings: readonly Reported[] } };
}

const hapi = inject('hapi');

let gateway: Gateway;
let sandbox: RunningServer;
let cds: RunningServer;
let folder: string;

beforeAll(async () => {
  gateway = await startGateway(hapi);
  sandbox = await startSandbox('http://127.0.0.1:9');
  folder = await mkdtemp(join(tmpdir(), 'prestatiewijzer-hapi-'));
  cds = await startHospitalService();
});

afterAll(async () => {
  await Promise.all([gateway?.stop(), sandbox?.stop(), cds?.stop()]);
  if (folder !== undefined) await rm(folder, { recursive: true });
});

it.each(PATIENT_IDS)('says of %s by prefetch what the bundle gives', async (id) => {
  const { fhirAuthorization } = gateway.access(id);
  const prefetch = await prefetched(id, gateway.fhir, fhirAuthorization.access_token);

  const cards = await cardsOn(id, { fhirServer: gateway.fhir, fhirAuthorization, prefetch });

  expect(cards).toEqual(await cardsOnBundle(id));
});

it.each(PATIENT_IDS)('says of %s by its own fetching what the bundle gives', async (id) => {
  const { fhirAuthorization } = gateway.access(id);

  const cards = await cardsOn(id, { fhirServer: gateway.fhir, fhirAuthorization });

  expect(cards).toEqual(await cardsOnBundle(id));
  const { findings } = assess(RESOURCES, { at: today(), patient: `Patient/${id}` });
  const told = cards.flatMap(({ extension }) => extension['nl.prestatiewijzer'].findings);
  expect(findings).toEqual(expect.arrayContaining(told.map((each) => expect.objectContaining(each))));
  const isToTell = findings.some(({ status }) => ON_CARDS.includes(status)) && !NOTHING_TO_DO.includes(id);
  expect(told.length > 0).toBe(isToTell);
});

/** What it says where the sandbox, which reads the bundles itself, prefetches everything. */
async function cardsOnBundle(id: string): Promise<readonly Card[]> {
  const fhirServer = `${sandbox.address}/fhir`;
  return cardsOn(id, { fhirServer, prefetch: await prefetched(id, fhirServer) });
}

/** The first page of all that the service asks for. */
async function prefetched(id: string, fhirServer: string, token?: string): Promise<object> {
  const signed = await gateway.signed(`${cds.address}/cds-services`);
  const queries = Object.entries(await queriesOf(cds.address, id, signed));
  return Object.fromEntries(
    await Promise.all(
      queries.map(async ([key, query]) => [key, await getJson(`${fhirServer}/${query}`, token)] as const),
    ),
  );
}

async function cardsOn(patientId: string, how: object): Promise<readonly Card[]> {
  const endpoint = `${cds.address}/cds-services/palliatief-patient-view`;
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await gateway.signed(endpoint)}`,
    },
    body: JSON.stringify({
      hook: 'patient-view',
      hookInstance: '4ba7b810-9dad-11d1-80b4-00c04fd430c8',
      context: { userId: USER, patientId },
      ...how,
    }),
  });
  expect(answer.status).toBe(200);
  const { cards } = (await answer.json()) as { cards: Card[] };
  return cards.map(({ summary, detail, extension }) => ({ summary, detail, extension }));
}

/** The service as a hospital sets it up, with all the time to fetch that it can be given: what counts is what it says. */
async function startHospitalService(): Promise<RunningServer> {
  const port = await freePort();
  const config = {
    baseUrl: `http://127.0.0.1:${port}`,
    budget: 10_000,
    tenants: [
      {
        id: 'hospital',
        issuers: [{ iss: gateway.address, jku: [`${gateway.address}/.well-known/jwks.json`] }],
        fhirServers: [gateway.fhir, `${sandbox.address}/fhir`],
        pseudonymKey: { file: 'pseudonym.key' },
      },
    ],
  };
  await writeFile(join(folder, 'pseudonym.key'), 'a key of the tests, which keep nothing');
  await writeFile(join(folder, 'config.json'), JSON.stringify(config));
  const files = ['--config', join(folder, 'config.json'), '--data', join(folder, 'data')];
  return startCdsService('--port', `${port}`, ...files);
}

/** As a Dutch local date. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format();
}
