import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { FhirTester } from './testing/fhir.ts';
import { running, sandbox } from './testing/sandbox.ts';

async function send(method: string, url: string, body: unknown) {
  const response = await fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  // biome-ignore lint/suspicious/noExplicitAny: as the page reads it
  return { status: response.status, body: (await response.json()) as any };
}

it('calls other CDS services from now on', async () => {
  const address = await sandbox();
  const cds = await running(
    createServer((_request, response) => response.end('{"services":[]}')).listen(0, '127.0.0.1'),
  );

  expect((await send('PUT', `${address}/sandbox/settings`, { cds: [`${cds}/`] })).body).toEqual({
    cds: [cds],
  });

  const hook = { hook: 'patient-view', patientId: 'olivia' };
  const { body } = await send('POST', `${address}/sandbox/hook`, hook);
  expect(body.discovery).toMatchObject({ url: `${cds}/cds-services`, status: 200 });
});

it.each([
  [{ cds: [] }],
  [{ cds: ['file:///etc/passwd'] }],
  [{ cds: ['https://me:x@cds.example'] }],
  [{}],
  [7],
])('refuses the settings %j', async (settings) => {
  const address = await sandbox();

  expect((await send('PUT', `${address}/sandbox/settings`, settings)).status).toBe(400);
});

it('copies the records of another FHIR server, page by page, and writes nothing there', async () => {
  const other = new FhirTester(await sandbox());
  await other.write('PUT', 'Patient/there', { resourceType: 'Patient', id: 'there' });
  const subject = { reference: `${other.base}/Patient/there` };
  const status = { status: 'active', code: { text: 'x' } };
  for (let number = 0; number < 205; number += 1) {
    const id = `f${number}`;
    await other.write('PUT', `Flag/${id}`, { resourceType: 'Flag', id, ...status, subject });
  }
  const before = await other.ask('_history?_count=0');
  const address = await sandbox();
  const here = new FhirTester(address);
  await here.write('PUT', 'Patient/here', { resourceType: 'Patient', id: 'here' });

  const { status: answer } = await send('POST', `${address}/sandbox/copy`, { fhir: other.base });

  expect(answer).toBe(200);
  expect((await here.ask('Flag?patient=there&_summary=count')).body.total).toBe(205);
  expect((await here.ask('Patient/here')).status).toBe(404);
  expect((await other.ask('_history?_count=0')).body.total).toBe(before.body.total);
});

it('leaves everything as it is when the other server cannot be read', async () => {
  const address = await sandbox();

  const { status, body } = await send('POST', `${address}/sandbox/copy`, { fhir: 'http://127.0.0.1:9/fhir' });

  expect(status).toBe(502);
  expect(body.error).toContain('http://127.0.0.1:9/fhir/metadata cannot be read');
  expect((await fetch(`${address}/fhir/Patient/olivia`)).status).toBe(200);
});
