import { beforeEach, expect, it } from 'vitest';
import { FhirTester } from '../testing/fhir.ts';
import { sandbox } from '../testing/sandbox.ts';

let fhir: FhirTester;

beforeEach(async () => {
  fhir = new FhirTester(await sandbox());
});

function patch(operations: unknown, headers = {}) {
  const type = { 'Content-Type': 'application/json-patch+json', ...headers };
  return fhir.write('PATCH', 'CarePlan/olivia-zorgplan', operations, type);
}

it('changes what the patch names', async () => {
  const { status, headers, body } = await patch([
    { op: 'test', path: '/status', value: 'active' },
    { op: 'replace', path: '/status', value: 'revoked' },
    { op: 'add', path: '/note', value: [{ text: 'Ingetrokken' }] },
  ]);

  expect([status, headers.get('etag')]).toEqual([200, 'W/"2"']);
  expect(body).toMatchObject({ status: 'revoked', note: [{ text: 'Ingetrokken' }] });
  expect((await fhir.ask('CarePlan?patient=olivia&status=revoked')).body.total).toBe(1);
});

it.each([
  ['no list', { op: 'add' }, 400],
  ['no operation', [{ op: 'destroy', path: '/status' }], 400],
  ['no path', [{ op: 'remove' }], 400],
  ['the root', [{ op: 'replace', path: '', value: {} }], 400],
  ['no JSON', '[', 400],
  ['the prototype', [{ op: 'add', path: '/__proto__/polluted', value: 1 }], 400],
  ['a failing test', [{ op: 'test', path: '/status', value: 'draft' }], 422],
  ['what is not there', [{ op: 'remove', path: '/nothing/here' }], 422],
  ['an invalid result', [{ op: 'remove', path: '/status' }], 422],
  ['another id', [{ op: 'replace', path: '/id', value: 'x' }], 400],
  ['another type', [{ op: 'replace', path: '/resourceType', value: 'Flag' }], 400],
])('refuses %s and changes nothing', async (_what, operations, expected) => {
  const { status, body } = await patch(operations);

  expect([status, body.resourceType]).toEqual([expected, 'OperationOutcome']);
  expect((await fhir.ask('CarePlan/olivia-zorgplan')).body).toMatchObject({
    status: 'active',
    meta: { versionId: '1' },
  });
  expect({}).not.toHaveProperty('polluted');
});

it('minds the version, and takes JSON Patch only', async () => {
  const operations = [{ op: 'replace', path: '/status', value: 'revoked' }];

  expect((await patch(operations, { 'If-Match': 'W/"9"' })).status).toBe(412);
  expect((await patch(operations, { 'Content-Type': 'application/fhir+json' })).status).toBe(415);
});
