import { beforeEach, describe, expect, it } from 'vitest';
import { sandbox } from '../testing/sandbox.ts';
import { APP, SmartApp } from '../testing/smart-app.ts';

let app: SmartApp;

beforeEach(async () => {
  app = new SmartApp(await sandbox({ clients: [APP] }));
});

async function status(scope: string, path: string, method = 'GET', body?: object): Promise<number> {
  const { body: tokens } = await app.launched(scope);
  const init = { method, ...(body && { body: JSON.stringify(body) }) };
  return (await app.fhir(tokens.access_token, path, init)).status;
}

const flag = { resourceType: 'Flag', id: 'f', status: 'active', code: { text: 'x' } };
const of = (patient: string) => ({ ...flag, subject: { reference: `Patient/${patient}` } });

describe('a token (smart_2.2.0#95, #136, #140)', () => {
  it.each([
    ['patient/*.rs', 'Patient/olivia', 200],
    ['patient/*.rs', 'Patient/willem', 403],
    ['patient/CarePlan.rs', 'Patient/olivia', 403],
    ['patient/*.r', 'CarePlan?patient=olivia', 403],
    ['patient/*.s', 'CarePlan?patient=olivia', 200],
    ['patient/*.s', 'CarePlan/olivia-zorgplan', 403],
    ['patient/CarePlan.read', 'CarePlan/olivia-zorgplan', 200],
    ['patient/CarePlan.read', 'CarePlan?patient=olivia', 200],
    ['patient/CarePlan.write', 'CarePlan/olivia-zorgplan', 403],
    ['patient/CarePlan.*', 'CarePlan/olivia-zorgplan', 200],
    ['user/Patient.r', 'Patient/willem', 200],
    ['patient/Practitioner.r', 'Practitioner/internist-verhoeven', 200],
    ['patient/CarePlan.r?status=active', 'CarePlan/olivia-zorgplan', 200],
    ['patient/CarePlan.r?status=revoked', 'CarePlan/olivia-zorgplan', 403],
    ['openid fhirUser', 'Patient/olivia', 403],
  ])('with %s gets %s: %i', async (scope, path, expected) => {
    expect(await status(scope, path)).toBe(expected);
  });

  it.each([
    ['patient/Flag.c', 'POST', 'Flag', of('olivia'), 201],
    ['patient/Flag.c', 'POST', 'Flag', of('willem'), 403],
    ['patient/Flag.rud', 'POST', 'Flag', of('olivia'), 403],
    ['patient/Flag.u', 'PUT', 'Flag/f', of('olivia'), 201],
    ['patient/Flag.u', 'PUT', 'Flag/f', of('willem'), 403],
    ['patient/Flag.write', 'PUT', 'Flag/f', of('olivia'), 201],
    ['user/Flag.c', 'POST', 'Flag', of('willem'), 201],
    ['patient/Organization.cu', 'POST', 'Organization', { resourceType: 'Organization', name: 'x' }, 403],
  ])('with %s does %s %s (smart_2.2.0#123)', async (scope, method, path, body, expected) => {
    expect(await status(scope, path, method, body)).toBe(expected);
  });

  it('reaches no task of somebody else, which R4 has in no compartment', async () => {
    const write = (id: string, more: object) =>
      fetch(`${app.sandbox}/fhir/Task/${id}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/fhir+json' },
        body: JSON.stringify({ resourceType: 'Task', id, status: 'draft', intent: 'plan', ...more }),
      });
    await write('mine', { for: { reference: 'Patient/olivia' } });
    await write('other', { for: { reference: `${app.sandbox}/fhir/Patient/willem` } });
    const { body: tokens } = await app.launched('patient/*.rs');

    expect((await app.fhir(tokens.access_token, 'Task/mine')).status).toBe(200);
    expect((await app.fhir(tokens.access_token, 'Task/other')).status).toBe(403);
  });

  it('cannot move to itself what is of somebody else', async () => {
    await fetch(`${app.sandbox}/fhir/Flag/f`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/fhir+json' },
      body: JSON.stringify(of('willem')),
    });

    expect(await status('patient/Flag.u', 'Flag/f', 'PUT', of('olivia'))).toBe(403);
  });

  it('finds nothing of others in a search', async () => {
    const { body: tokens } = await app.launched('patient/*.rs');

    const { body } = await app.fhir(tokens.access_token, 'Patient');

    expect(body.total).toBe(1);
    expect(body.entry[0].resource.id).toBe('olivia');
  });

  it('is refused when nobody issued it', async () => {
    const { status, headers, body } = await app.fhir('stranger', 'Patient/olivia');

    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toContain('invalid_token');
    expect(body.resourceType).toBe('OperationOutcome');
  });

  it('opens no launch for somebody else', async () => {
    const { body: tokens } = await app.launched('patient/*.rs');
    const launch = (patient: string) =>
      app.fhir(tokens.access_token, '_services/smart/Launch', {
        method: 'POST',
        body: JSON.stringify({ launchUrl: APP.launch_url, parameters: { patient } }),
      });

    expect((await launch('willem')).status).toBe(403);
  });
});

it('asks for no token unless told to', async () => {
  expect((await fetch(`${app.sandbox}/fhir/Patient/olivia`)).status).toBe(200);
  const strict = await sandbox({ clients: [APP], requireToken: true });
  const get = (path: string, headers = {}) => fetch(`${strict}/fhir/${path}`, { headers });

  const refused = await get('Patient/olivia');

  expect(refused.status).toBe(401);
  expect(refused.headers.get('www-authenticate')).toBe('Bearer realm="fhir"');
  expect((await get('metadata')).status).toBe(200);
  expect((await get('.well-known/smart-configuration')).status).toBe(200);
  // The charting page of the sandbox itself.
  expect((await get('Patient/olivia', { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
});
