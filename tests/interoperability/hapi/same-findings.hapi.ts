import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { patientRecord } from '@prestatiewijzer/patient-record';
import { type Assessment, assess, assessAll } from '@prestatiewijzer/rules';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningServer, startCdsService, startSandbox } from '../../e2e/servers.ts';
import { type Hapi, load, PATIENT_IDS, RESOURCES, startHapi } from './hapi.ts';

const AT = '2026-11-01';
const CLI = fileURLToPath(new URL('../../../apps/cli/bin/prestatiewijzer.mjs', import.meta.url));
const CAPABILITY = fileURLToPath(
  new URL('../../../fhir-profiles/dist/package/CapabilityStatement-dienst.json', import.meta.url),
);

let hapi: Hapi;
let cds: RunningServer;
let sandbox: RunningServer;

beforeAll(async () => {
  const { PRESTATIEWIJZER_HAPI: classpath } = process.env;
  if (classpath === undefined) throw new Error('Run this with `npm run test:hapi`.');
  [hapi, cds] = await Promise.all([startHapi(classpath), startCdsService()]);
  sandbox = await startSandbox(cds.address);
  await load(hapi.baseUrl);
}, 600_000);

afterAll(async () => {
  await Promise.all([hapi?.stop(), cds?.stop(), sandbox?.stop()]);
});

it('knows every search that the service asks of a server', async () => {
  const asked = searchesIn(JSON.parse(readFileSync(CAPABILITY, 'utf8')));
  const offered = searchesIn(await getJson('metadata'));

  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((search) => !offered.includes(search))).toEqual([]);
});

it.each(PATIENT_IDS)('gives the record of %s as the bundle holds it, and the same findings', async (id) => {
  const record = await patientRecord({
    queries: await queriesFor(id),
    server: { baseUrl: hapi.baseUrl },
    linkedTypes: ['PractitionerRole', 'Practitioner', 'Organization', 'Location', 'Medication', 'Device'],
    milliseconds: 60_000,
  });
  const patient = `Patient/${id}`;
  const fromServer = assess(record.resources, { at: AT, patient });

  expect(record.problems).toEqual([]);
  expect(fromServer.findings).toEqual(fromBundle(id).findings);
});

it('gives the command line all patients, and the same findings', async () => {
  const types = [...new Set(RESOURCES.map(({ resourceType }) => resourceType))];
  const bundles = await Promise.all(types.map((type) => getJson(`${type}?_count=500`)));
  const args = ['assess', '-', '--at', AT, '--format', 'json'];
  const output = execFileSync(process.execPath, [CLI, ...args], {
    input: JSON.stringify(bundles),
    encoding: 'utf8',
  });

  expect(JSON.parse(output)).toEqual(assessAll(RESOURCES, { at: AT }));
});

it.each(PATIENT_IDS)('gives the service, by prefetch, what the sandbox gives it of %s', async (id) => {
  const { baseUrl } = hapi;

  expect(await cardsOn(baseUrl, id)).toEqual(await cardsOn(`${sandbox.address}/fhir`, id));
});

function fromBundle(id: string): Assessment {
  return assess(RESOURCES, { at: AT, patient: `Patient/${id}` });
}

async function getJson(path: string, server = hapi.baseUrl): Promise<unknown> {
  return (await fetch(`${server}/${path}`, { headers: { accept: 'application/fhir+json' } })).json();
}

/** What the service asks of every client, for one patient. */
async function queriesFor(id: string): Promise<Record<string, string>> {
  const discovery = (await (await fetch(`${cds.address}/cds-services`)).json()) as {
    services: { id: string; prefetch?: Record<string, string> }[];
  };
  const service = discovery.services.find((each) => each.id === 'palliatief-patient-view');
  return Object.fromEntries(
    Object.entries(service?.prefetch ?? {}).map(([key, query]) => [
      key,
      query.replaceAll('{{context.patientId}}', id),
    ]),
  );
}

/** What the service says to a client that prefetches from this server. */
async function cardsOn(fhirServer: string, patientId: string): Promise<unknown> {
  const queries = Object.entries(await queriesFor(patientId));
  const prefetch = await Promise.all(
    queries.map(async ([key, query]) => [key, await getJson(withCount(query), fhirServer)] as const),
  );
  const answer = await fetch(`${cds.address}/cds-services/palliatief-patient-view`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      hook: 'patient-view',
      hookInstance: '4ba7b810-9dad-11d1-80b4-00c04fd430c8',
      fhirServer,
      prefetch: Object.fromEntries(prefetch),
      context: { userId: 'PractitionerRole/internist-verhoeven', patientId },
    }),
  });
  expect(answer.status).toBe(200);
  const { cards } = (await answer.json()) as { cards: { summary: string; extension: unknown }[] };
  return cards.map(({ summary, extension }) => ({ summary, extension }));
}

/** All of it on one page. */
function withCount(query: string): string {
  return query.includes('?') ? `${query}&_count=500` : query;
}

function searchesIn(capability: unknown): readonly string[] {
  const { rest } = capability as {
    rest: { resource: { type: string; searchParam?: { name: string }[] }[] }[];
  };
  return (rest[0]?.resource ?? []).flatMap(({ type, searchParam }) =>
    (searchParam ?? []).map(({ name }) => `${type}?${name}`),
  );
}
