import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { patientRecord } from '@prestatiewijzer/patient-record';
import { assess, assessAll } from '@prestatiewijzer/rules';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type RunningServer, startCdsService } from '../../e2e/servers.ts';
import { getJson, PATIENT_IDS, pagesOf, queriesOf, RESOURCES } from './hapi.ts';

const AT = '2026-11-01';
const CLI = fileURLToPath(new URL('../../../apps/cli/bin/prestatiewijzer.mjs', import.meta.url));
const CAPABILITY = fileURLToPath(
  new URL('../../../fhir-profiles/dist/package/CapabilityStatement-dienst.json', import.meta.url),
);

const hapi = inject('hapi');

let cds: RunningServer;

beforeAll(async () => {
  cds = await startCdsService();
});

afterAll(async () => {
  await cds?.stop();
});

it('knows every search that the service asks of a server', async () => {
  const asked = searchesIn(JSON.parse(readFileSync(CAPABILITY, 'utf8')));
  const offered = searchesIn(await getJson(`${hapi}/metadata`));

  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((search) => !offered.includes(search))).toEqual([]);
});

it.each(PATIENT_IDS)('gives the record of %s as the bundle holds it, and the same findings', async (id) => {
  const record = await patientRecord({
    queries: await queriesOf(cds.address, id),
    server: { baseUrl: hapi },
    linkedTypes: ['PractitionerRole', 'Practitioner', 'Organization', 'Location', 'Medication', 'Device'],
    milliseconds: 60_000,
  });

  expect(record.problems).toEqual([]);
  const question = { at: AT, patient: `Patient/${id}` };
  expect(assess(record.resources, question).findings).toEqual(assess(RESOURCES, question).findings);
});

it('gives the command line all patients, and the same findings', async () => {
  const types = [...new Set(RESOURCES.map(({ resourceType }) => resourceType))];
  const bundles = (await Promise.all(types.map((type) => pagesOf(`${hapi}/${type}`)))).flat();
  const args = ['assess', '-', '--at', AT, '--format', 'json'];
  const output = execFileSync(process.execPath, [CLI, ...args], {
    input: JSON.stringify(bundles),
    encoding: 'utf8',
  });

  expect(JSON.parse(output)).toEqual(assessAll(RESOURCES, { at: AT }));
});

function searchesIn(capability: unknown): readonly string[] {
  const { rest } = capability as {
    rest: { resource: { type: string; searchParam?: { name: string }[] }[] }[];
  };
  return (rest[0]?.resource ?? []).flatMap(({ type, searchParam }) =>
    (searchParam ?? []).map(({ name }) => `${type}?${name}`),
  );
}
