import { beforeEach, describe, expect, it } from 'vitest';
import { sandbox } from '../testing/sandbox.ts';
import { APP, REDIRECT, SmartApp, sentBack } from '../testing/smart-app.ts';

let app: SmartApp;

beforeEach(async () => {
  app = new SmartApp(await sandbox({ clients: [APP] }));
});

describe('launch from the EHR', () => {
  const scope = 'launch patient/*.rs';

  it('sends the browser back with a code and the state (smart_2.2.0#56, #57, #59)', async () => {
    const launch = await app.launchId({ patient: 'olivia' });

    const response = await app.authorize({ scope, launch });

    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toMatch(
      /^http:\/\/127\.0\.0\.1:5\/back\?from=ehr&code=[\w-]{43}&state=state-1$/,
    );
  });

  it('takes the request as a form as well (smart_2.2.0#49, #354)', async () => {
    const launch = await app.launchId({ patient: 'olivia' });

    const response = await fetch(`${app.sandbox}/auth/authorize`, {
      method: 'POST',
      redirect: 'manual',
      body: app.request({ scope, launch }),
    });

    expect(sentBack(response).get('code')).toMatch(/^[\w-]{43}$/);
  });

  it('uses a launch once', async () => {
    const launch = await app.launchId({ patient: 'olivia' });
    await app.authorize({ scope, launch });

    expect(sentBack(await app.authorize({ scope, launch })).get('error')).toBe('invalid_request');
  });

  it.each([
    [{ patient: 'nobody' }, 404],
    [{ patient: 'olivia', encounter: 'nobody' }, 404],
    [{ encounter: 'olivia-gesprek' }, 400],
    [{ patient: 'olivia', fhirContext: [{ reference: 'Encounter/1' }] }, 400],
    [{ patient: '../olivia' }, 400],
  ])('opens no launch for %j', async (parameters, status) => {
    const response = await fetch(`${app.sandbox}/fhir/_services/smart/Launch`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ launchUrl: APP.launch_url, parameters }),
    });

    expect(response.status).toBe(status);
  });
});

describe('what is refused', () => {
  it.each([
    ['an app that is not registered', { client_id: 'stranger' }],
    ['another redirect address (smart_2.2.0#18)', { redirect_uri: `${REDIRECT}&more` }],
    ['no redirect address', { redirect_uri: undefined }],
  ])('is shown and not sent on: %s', async (_what, changes) => {
    const response = await app.authorize({ scope: 'patient/*.rs', ...changes });

    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).toContain('<html lang="nl">');
  });

  it.each([
    ['response_type', { response_type: 'token' }, 'unsupported_response_type'],
    ['aud (smart_2.2.0#96)', { aud: 'https://elsewhere.example/fhir' }, 'invalid_request'],
    ['no PKCE', { code_challenge: undefined }, 'invalid_request'],
    ['PKCE plain (smart_2.2.0#15)', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['no scope', { scope: undefined }, 'invalid_scope'],
    ['scopes of which none exists', { scope: 'patient/*.sr admin' }, 'invalid_scope'],
    ['a scope with a search that cannot be done', { scope: 'patient/Flag.rs?favourite=x' }, 'invalid_scope'],
    ['scopes without a user', { scope: 'system/*.rs' }, 'invalid_scope'],
    ['a launch that does not exist', { scope: 'launch', launch: 'x' }, 'invalid_request'],
    ['the scope launch without a launch', { scope: 'launch patient/*.rs' }, 'invalid_request'],
  ])('is sent back with the state: %s (smart_2.2.0#54)', async (_what, changes, error) => {
    const response = await app.authorize({ scope: 'patient/*.rs', ...changes });

    expect(response.status).toBe(303);
    expect(sentBack(response).get('error')).toBe(error);
    expect(sentBack(response).get('state')).toBe('state-1');
    expect(sentBack(response).get('code')).toBeNull();
  });

  it('is a request without state', async () => {
    const sent = sentBack(await app.authorize({ scope: 'patient/*.rs', state: undefined }));

    expect(sent.get('error')).toBe('invalid_request');
    expect(sent.has('state')).toBe(false);
  });
});

describe('standalone', () => {
  const scope = 'launch/patient patient/*.rs user/*.cruds openid fhirUser';

  async function asked(): Promise<{ page: string; policy: string }> {
    const response = await app.authorize({ scope });
    return { page: await response.text(), policy: response.headers.get('content-security-policy') ?? '' };
  }

  it('asks who, whose record and what, in a page without scripts that nobody can frame', async () => {
    const { page, policy } = await asked();

    expect(page).toContain('Voorbeeldapp vraagt toegang');
    expect(page).toContain('<option value="PractitionerRole/internist-verhoeven">');
    expect(page).toContain('<option value="Patient/olivia">Olivia de Wit</option>');
    expect(page).not.toContain('<script');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://127.0.0.1:5");
  });

  it('grants what was chosen (smart_2.2.0#53, #79, #363)', async () => {
    const { page } = await asked();
    const response = await app.decide(page, [
      ['decision', 'allow'],
      ['user', 'PractitionerRole/internist-verhoeven'],
      ['patient', 'Patient/willem'],
      ['scope', 'launch/patient'],
      ['scope', 'patient/*.rs'],
      ['scope', 'system/*.cruds'],
    ]);

    const { body } = await app.exchange(sentBack(response).get('code') ?? '');

    expect(body).toMatchObject({
      scope: 'launch/patient patient/*.rs',
      patient: 'willem',
      need_patient_banner: true,
    });
    expect(body).not.toHaveProperty('id_token');
  });

  it('gives a patient no other record than their own', async () => {
    const { page } = await asked();
    const response = await app.decide(page, [
      ['decision', 'allow'],
      ['user', 'Patient/olivia'],
      ['patient', 'Patient/willem'],
      ['scope', 'patient/*.rs'],
      ['scope', 'user/*.cruds'],
    ]);

    const { body } = await app.exchange(sentBack(response).get('code') ?? '');

    expect(body.patient).toBe('olivia');
    expect((await app.fhir(body.access_token, 'Patient/willem')).status).toBe(403);
    expect((await app.fhir(body.access_token, 'Patient/olivia')).status).toBe(200);
  });

  it.each([
    ['deny', 'PractitionerRole/internist-verhoeven', 'Patient/olivia'],
    ['allow', 'PractitionerRole/nobody', 'Patient/olivia'],
    ['allow', 'PractitionerRole/internist-verhoeven', 'Patient/nobody'],
  ])('tells the app of a refusal: %s %s %s', async (decision, user, patient) => {
    const { page } = await asked();
    const response = await app.decide(page, [
      ['decision', decision],
      ['user', user],
      ['patient', patient],
      ['scope', 'patient/*.rs'],
    ]);

    expect(sentBack(response).get('error')).toBe('access_denied');
  });

  it('answers a page once', async () => {
    const { page } = await asked();
    await app.decide(page, [['decision', 'deny']]);

    expect((await app.decide(page, [['decision', 'deny']])).status).toBe(400);
  });
});
