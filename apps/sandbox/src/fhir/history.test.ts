import { beforeEach, expect, it } from 'vitest';
import { FhirTester } from '../testing/fhir.ts';
import { sandbox } from '../testing/sandbox.ts';

const flag = (status: string) => ({
  resourceType: 'Flag',
  id: 'f',
  status,
  code: { text: 'x' },
  subject: { reference: 'Patient/olivia' },
});
let fhir: FhirTester;

beforeEach(async () => {
  fhir = new FhirTester(await sandbox());
});

it('deletes: what was there is gone, and found no more', async () => {
  await fhir.write('PUT', 'Flag/f', flag('active'));

  const { status, headers } = await fhir.write('DELETE', 'Flag/f');

  expect([status, headers.get('etag')]).toEqual([204, 'W/"2"']);
  const { status: gone, body } = await fhir.ask('Flag/f');
  expect([gone, body.issue[0].code]).toEqual([410, 'deleted']);
  expect((await fhir.ask('Flag?patient=olivia')).body.total).toBe(0);
  expect((await fhir.write('DELETE', 'Flag/f')).status).toBe(204);
  expect((await fhir.write('DELETE', 'Flag/never')).status).toBe(204);
});

it('does not delete a newer version than the client has seen', async () => {
  await fhir.write('PUT', 'Flag/f', flag('active'));

  expect((await fhir.write('DELETE', 'Flag/f', undefined, { 'If-Match': 'W/"7"' })).status).toBe(412);
});

it('remembers every version, newest first', async () => {
  await fhir.write('PUT', 'Flag/f', flag('active'));
  await fhir.write('PUT', 'Flag/f', flag('inactive'));
  await fhir.write('DELETE', 'Flag/f');
  const { body: back } = await fhir.write('PUT', 'Flag/f', flag('active'));

  const { body } = await fhir.ask('Flag/f/_history');

  expect(back.meta.versionId).toBe('4');
  expect(body).toMatchObject({ type: 'history', total: 4 });
  expect(
    body.entry.map((entry: { request: { method: string }; resource?: { status: string } }) => [
      entry.request.method,
      entry.resource?.status,
    ]),
  ).toEqual([
    ['PUT', 'active'],
    ['DELETE', undefined],
    ['PUT', 'inactive'],
    ['PUT', 'active'],
  ]);
  expect((await fhir.ask('Flag/f/_history/2')).body.status).toBe('inactive');
  expect((await fhir.ask('Flag/f/_history/3')).status).toBe(410);
});

it('tells the history of a type and of everything, by page and since a moment', async () => {
  await fhir.write('PUT', 'Flag/f', flag('active'));
  await fhir.write('PUT', 'Flag/f', flag('inactive'));

  const { body: page } = await fhir.ask('Flag/_history?_count=1');
  const next = page.link.find(({ relation }: { relation: string }) => relation === 'next').url;

  expect(page.entry[0].resource.status).toBe('inactive');
  expect((await fhir.ask(next)).body.entry[0].resource.status).toBe('active');
  expect((await fhir.ask('_history')).body.total).toBeGreaterThan(100);
  expect((await fhir.ask('_history?_since=2999-01-01T00:00:00Z')).body.total).toBe(0);
  expect((await fhir.ask('_history?_since=soon')).status).toBe(400);
});
