import { beforeEach, expect, it, vi } from 'vitest';
import { FhirTester } from '../testing/fhir.ts';
import { sandbox } from '../testing/sandbox.ts';

let fhir: FhirTester;

beforeEach(async () => {
  fhir = new FhirTester(await sandbox());
});

const DEEP = '{"extension":['.repeat(20_000);
const deep = `{"resourceType":"Patient","id":"x","extension":[${DEEP}{}${']}'.repeat(20_000)}]}`;
const LONG = 'x'.repeat(10_000);

it.each<[string, string, string, string | undefined, string?]>([
  ['a body of many levels', 'POST', 'Patient', deep],
  ['the same in an update', 'PUT', 'Patient/x', deep],
  [
    'the same in a transaction',
    'POST',
    '',
    `{"resourceType":"Bundle","type":"transaction","entry":[{"resource":${deep},"request":{"method":"PUT","url":"Patient/x"}}]}`,
  ],
  ['an id of many letters', 'GET', `Patient/${LONG}`, undefined],
  ['the same in an update', 'PUT', `Patient/${LONG}`, `{"resourceType":"Patient","id":"${LONG}"}`],
  ['a type of many letters', 'GET', LONG, undefined],
  ['an id that is a path', 'GET', 'Patient/..%2f..%2fetc%2fpasswd', undefined],
  ['an address that cannot be read', 'GET', 'Patient/%E0%A4%A', undefined],
  ['the names of members', 'GET', 'constructor/toString', undefined],
  ['the same in a search', 'GET', 'Patient?_sort=constructor', undefined],
  ['a body of the wrong kind', 'POST', 'Patient', '{"resourceType":"Patient","name":[[[[1]]]]}'],
  ['nothing', 'POST', 'Patient', 'null'],
  [
    'a body that is too large',
    'POST',
    'Patient',
    `{"resourceType":"Patient","id":"${'x'.repeat(6_000_000)}"}`,
  ],
  ['meta of the wrong kind', 'PUT', 'Patient/x', '{"resourceType":"Patient","id":"x","meta":"mine"}'],
  [
    'a patch without sense',
    'PATCH',
    'Patient/olivia',
    '[{"op":"move","path":"/a","from":7}]',
    'application/json-patch+json',
  ],
  [
    'a patch of many levels',
    'PATCH',
    'Patient/olivia',
    `[{"op":"add","path":"/${'a/'.repeat(400)}","value":1}]`,
    'application/json-patch+json',
  ],
  ['many parameters', 'GET', `Patient?${'_id=x&'.repeat(500)}`, undefined],
  ['a method that is none', 'PROPFIND', 'Patient', undefined],
])('answers %s with an OperationOutcome: %s', async (_what, method, path, body, type) => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});

  const answer = await fhir.write(method, path, body, type === undefined ? {} : { 'Content-Type': type });

  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(answer.body.resourceType).toBe('OperationOutcome');
  expect(JSON.stringify(answer.body)).not.toMatch(/\bat .+:\d+|node_modules/);
  expect(JSON.stringify(answer.body).length).toBeLessThan(1000);
  expect(errors).not.toHaveBeenCalled();
  errors.mockRestore();
});

it.each([
  ['/sandbox/hook', '{', 'application/json', 400],
  ['/sandbox/settings', '7', 'application/json', 400],
  ['/auth/token', 'x'.repeat(200_000), 'application/x-www-form-urlencoded', 413],
  ['/auth/decision', 'request=%', 'application/x-www-form-urlencoded', 400],
  ['/%E0%A4%A', '', 'application/json', 404],
])('shows nothing of itself at %s', async (path, body, type, status) => {
  const root = fhir.base.replace(/\/fhir$/, '');
  const answer = await fetch(`${root}${path}`, { method: 'POST', headers: { 'Content-Type': type }, body });

  expect(answer.status).toBe(status);
  expect(await answer.text()).not.toMatch(/\bat .+:\d+|node_modules/);
});
