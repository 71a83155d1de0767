import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startSandbox } from './main.ts';
import { readOptions } from './options.ts';
import { FhirTester } from './testing/fhir.ts';
import { running, sandbox } from './testing/sandbox.ts';

const put = (address: string, body: unknown, headers = {}) =>
  fetch(`${address}/sandbox/state`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const patient = { resourceType: 'Patient', id: 'p' };
const bundle = (...resources: object[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
});

it('keeps all records and brings them back', async () => {
  const address = await sandbox();
  const fhir = new FhirTester(address);
  await fhir.write('PUT', 'Patient/p', patient);
  const kept = await fetch(`${address}/sandbox/state`).then((answer) => answer.json());
  await fetch(`${address}/sandbox/reset`, { method: 'POST' });
  expect((await fhir.ask('Patient/p')).status).toBe(404);

  expect((await put(address, kept)).status).toBe(204);

  expect((await fhir.ask('Patient/p')).status).toBe(200);
  expect((await fhir.ask('CarePlan?patient=olivia')).body.total).toBe(1);
});

it.each([
  [{}, 400, 'must be a Bundle'],
  [bundle({ resourceType: 'Patient' }), 422, 'Bundle.entry[0]'],
  [bundle(patient, patient), 422, 'Bundle.entry[1]: Patient/p is there twice'],
  [bundle(patient, { ...patient, id: 'q', favourite: 1 }), 422, 'Bundle.entry[1]'],
])('refuses %j and changes nothing', async (state, status, named) => {
  const address = await sandbox();

  const answer = await put(address, state);

  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(named);
  expect((await fetch(`${address}/fhir/Patient/olivia`)).status).toBe(200);
});

it('is not steered by pages of others', async () => {
  const address = await sandbox();

  expect((await put(address, bundle(patient), { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  expect((await fetch(`${address}/fhir/Patient/olivia`)).status).toBe(200);
});

it('writes the records to the file when it stops', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'state-')), 'records.json');
  const server = startSandbox({ port: 0, state: file });
  const address = await running(server);
  await new FhirTester(address).write('PUT', 'Patient/p', patient);

  server.close();
  server.closeAllConnections();
  await once(server, 'close');

  expect(readOptions(['--state', file]).records?.map(({ id }) => id)).toContain('p');
});

it('reads the records of a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'state-')), 'records.json');

  expect(readOptions(['--state', file]).records).toBeUndefined();
  writeFileSync(file, JSON.stringify(bundle(patient)));
  expect(readOptions(['--state', file]).records).toEqual([patient]);
  writeFileSync(file, JSON.stringify(bundle({ ...patient, favourite: 1 })));
  expect(() => readOptions(['--state', file])).toThrow(/records\.json" cannot be used: Bundle\.entry\[0\]/);
  expect(readFileSync(file, 'utf8')).toContain('favourite');
});
