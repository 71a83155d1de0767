import { expect, it } from 'vitest';
import { sandbox } from './testing/sandbox.ts';
import { APP, SmartApp, sentBack } from './testing/smart-app.ts';

it('shows each step of a launch, without what would let a reader in', async () => {
  const address = await sandbox({ clients: [APP] });
  const app = new SmartApp(address);
  const launch = await app.launchId({ patient: 'olivia', appContext: 'finding-1' });
  const sent = sentBack(await app.authorize({ scope: 'launch patient/*.rs openid offline_access', launch }));
  const { body: tokens } = await app.exchange(sent.get('code') ?? '');
  await app.fhir(tokens.access_token, 'CarePlan?patient=olivia');
  await fetch(`${address}/fhir/Patient/olivia`);

  // biome-ignore lint/suspicious/noExplicitAny: as the page reads it
  const exchanges = (await fetch(`${address}/sandbox/exchanges`).then((answer) => answer.json())) as any[];

  expect(exchanges.map(({ method, url, status }) => [method, new URL(url).pathname, status])).toEqual([
    ['POST', '/fhir/_services/smart/Launch', 200],
    ['GET', '/auth/authorize', 303],
    ['POST', '/auth/token', 200],
    ['GET', '/fhir/CarePlan', 200],
  ]);
  const [, authorize, token] = exchanges;
  expect(authorize.response.location).toContain('code=•••&state=state-1');
  expect(token.request).toMatchObject({
    grant_type: 'authorization_code',
    code: '•••',
    code_verifier: '•••',
  });
  expect(token.response).toMatchObject({ patient: 'olivia', appContext: 'finding-1', access_token: '•••' });
  const shown = JSON.stringify(exchanges);
  const secrets = [launch, sent.get('code'), app.verifier, tokens.access_token, tokens.refresh_token];
  for (const secret of [...secrets, tokens.id_token]) expect(shown).not.toContain(secret);
  const later = await fetch(`${address}/sandbox/exchanges?since=${exchanges[2].number}`);
  expect(await later.json()).toHaveLength(1);
});
