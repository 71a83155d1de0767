import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type Gateway, startGateway } from './gateway.ts';
import { pagesOf } from './hapi.ts';

let gateway: Gateway;

beforeAll(async () => {
  gateway = await startGateway(inject('hapi'));
});

afterAll(() => gateway?.stop());

it('lets nobody through without a token that holds', async () => {
  const { fhirAuthorization, end } = gateway.access('olivia');
  const withToken = { authorization: `Bearer ${fhirAuthorization.access_token}` };
  const ask = async (headers: Record<string, string>) => {
    const answer = await fetch(`${gateway.fhir}/Patient/olivia`, { headers });
    const { resourceType } = (await answer.json()) as { resourceType: string };
    return [answer.status, resourceType];
  };
  const refused = [401, 'OperationOutcome'];

  expect(await ask({})).toEqual(refused);
  // What a browser adds to calls of the app.
  expect(await ask({ 'sec-fetch-site': 'same-origin' })).toEqual(refused);
  expect(await ask({ authorization: 'Bearer made-up' })).toEqual(refused);
  expect(await ask(withToken)).toEqual([200, 'Patient']);
  end();
  expect(await ask(withToken)).toEqual(refused);
});

it('leads from page to page without leaving', async () => {
  const { fhirAuthorization } = gateway.access('karin');

  const pages = await pagesOf(`${gateway.fhir}/ChargeItem?_count=2`, fhirAuthorization.access_token);

  const links = pages.flatMap(({ link }) => link.map(({ url }) => url));
  expect(pages.length).toBeGreaterThan(2);
  expect(links.filter((url) => !url.startsWith(gateway.fhir))).toEqual([]);
});
