// Whether well-known client libraries work with the sandbox as they are.
import { MedplumClient } from '@medplum/core';
import type { Bundle, Encounter } from '@medplum/fhirtypes';
import express from 'express';
import FHIR from 'fhirclient';
import { expect, it } from 'vitest';
import { running, sandbox } from './testing/sandbox.ts';
import { APP, SmartApp } from './testing/smart-app.ts';

const encounter: Encounter = {
  resourceType: 'Encounter',
  status: 'in-progress',
  class: { code: 'AMB' },
  subject: { reference: 'Patient/olivia' },
};

/** An app on a server that uses fhirclient; answers what it knows after the login. */
async function fhirclientApp(scope: string) {
  const app = express();
  const stored: Record<string, unknown> = {};
  const storage = {
    get: async (key: string) => stored[key],
    set: async (key: string, value: unknown) => {
      stored[key] = value;
      return value;
    },
    unset: async (key: string) => delete stored[key],
  };
  app.get('/launch', (request, response, next) => {
    FHIR(request as never, response as never, storage as never)
      .authorize({ clientId: 'app', scope, redirectUri: '/back' })
      .catch(next);
  });
  app.get('/back', async (request, response) => {
    const client = await FHIR(request as never, response as never, storage as never).ready();
    const plans = await client.patient.request('CarePlan', { flat: true });
    const created = await client.create({ ...encounter } as never);
    const token = { ...client.state.tokenResponse };
    const refreshed = await client.refresh();
    response.json({
      patient: await client.patient.read(),
      user: client.user.fhirUser,
      encounter: client.encounter.id,
      plans,
      created,
      token,
      refreshed: refreshed.tokenResponse,
      identity: client.getIdToken(),
    });
  });
  return running(app.listen(0, '127.0.0.1'));
}

it('fhirclient launches, reads, writes and refreshes', async () => {
  const scope = 'launch openid fhirUser offline_access patient/*.cruds';
  const address = await fhirclientApp(scope);
  const root = await sandbox({
    clients: [{ ...APP, redirect_uris: [`${address}/back`], launch_url: `${address}/launch` }],
  });
  const launch = await new SmartApp(root).launchId({ patient: 'olivia' }, `${address}/launch`);
  const start = new URLSearchParams({ iss: `${root}/fhir`, launch });

  const answer = await fetch(`${address}/launch?${start}`);
  expect(answer.status, await answer.clone().text()).toBe(200);

  // biome-ignore lint/suspicious/noExplicitAny: as the app sends it
  const body = (await answer.json()) as any;
  expect(body.patient.id).toBe('olivia');
  expect(body.user).toBe('PractitionerRole/internist-verhoeven');
  expect(body.plans.map(({ id }: { id: string }) => id)).toEqual(['olivia-zorgplan']);
  expect(body.created).toMatchObject({ resourceType: 'Encounter', status: 'in-progress' });
  expect(body.token.scope).toBe(scope);
  expect(body.identity.iss).toBe(`${root}/fhir`);
  expect(body.refreshed.refresh_token).not.toBe(body.token.refresh_token);
});

it('MedplumClient reads, searches, writes, patches, batches and deletes', async () => {
  const root = await sandbox({ clients: [APP] });
  const { body: tokens } = await new SmartApp(root).launched('patient/*.cruds user/*.rs');
  const client = new MedplumClient({ baseUrl: `${root}/`, fhirUrlPath: 'fhir/', fetch, cacheTime: 0 });
  client.setAccessToken(tokens.access_token);

  const created = await client.createResource(encounter);
  const updated = await client.updateResource({ ...created, status: 'finished' });
  const patched = await client.patchResource('Encounter', created.id, [
    { op: 'replace', path: '/status', value: 'cancelled' },
  ]);

  expect((await client.readResource('Patient', 'olivia')).id).toBe('olivia');
  expect(updated.meta?.versionId).toBe('2');
  expect(patched.status).toBe('cancelled');
  expect(await client.searchResources('Encounter', { patient: 'olivia', status: 'cancelled' })).toHaveLength(
    1,
  );
  expect((await client.readHistory('Encounter', created.id)).entry).toHaveLength(3);
  expect((await client.searchOne('Patient', 'name=willem'))?.id).toBe('willem');
  const batch: Bundle = {
    resourceType: 'Bundle',
    type: 'batch',
    entry: [{ request: { method: 'GET', url: 'Patient/olivia' } }],
  };
  expect((await client.executeBatch(batch)).entry?.[0]?.response?.status).toBe('200');
  await client.deleteResource('Encounter', created.id);
  await expect(client.readResource('Encounter', created.id)).rejects.toThrow('was deleted');
  const { resourceType } = await client.get(client.fhirUrl('metadata'));
  expect(resourceType).toBe('CapabilityStatement');
});
