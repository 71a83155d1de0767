import { beforeEach, describe, expect, it } from 'vitest';
import { FhirTester } from '../testing/fhir.ts';
import { sandbox } from '../testing/sandbox.ts';
import { APP, SmartApp } from '../testing/smart-app.ts';

let root: string;
let fhir: FhirTester;

beforeEach(async () => {
  root = await sandbox({ clients: [APP] });
  fhir = new FhirTester(root);
});

const ENCOUNTER = 'urn:uuid:88f151c0-a954-468a-88bd-5ae15c08e059';
const encounter = (patient = 'olivia') => ({
  resourceType: 'Encounter',
  status: 'finished',
  class: { code: 'AMB' },
  subject: { reference: `Patient/${patient}` },
});
const procedure = {
  resourceType: 'Procedure',
  status: 'completed',
  subject: { reference: 'Patient/olivia' },
  encounter: { reference: ENCOUNTER },
};
const post = (resource: { resourceType: string }, more = {}) => ({
  resource,
  request: { method: 'POST', url: resource.resourceType },
  ...more,
});
const send = (type: string, entry: unknown) =>
  fhir.write('POST', '', { resourceType: 'Bundle', type, entry });

describe('a transaction', () => {
  it('creates what refers to each other, and answers in the order of the entries', async () => {
    const { status, body } = await send('transaction', [
      { request: { method: 'GET', url: 'Procedure?encounter.x=1&patient=olivia&_summary=count' } },
      post(procedure),
      post(encounter(), { fullUrl: ENCOUNTER }),
    ]);

    expect(status).toBe(200);
    expect(body.type).toBe('transaction-response');
    expect(body.entry.map((entry: { response: { status: string } }) => entry.response.status)).toEqual([
      '200',
      '201',
      '201',
    ]);
    const [counted, created, its] = body.entry;
    expect(created.resource.encounter.reference).toBe(`Encounter/${its.resource.id}`);
    expect(created.response.location).toBe(`Procedure/${created.resource.id}/_history/1`);
    // What is read is read after what is written.
    expect(counted.resource.total).toBe((await fhir.ask('Procedure?patient=olivia')).body.total);
  });

  it('leaves everything as it was when one entry is refused', async () => {
    const state = async () => {
      const [history, encounters, plan] = await Promise.all([
        fhir.ask('_history?_summary=count'),
        fhir.ask('Encounter?patient=olivia'),
        fhir.ask('CarePlan/olivia-zorgplan'),
      ]);
      return [history.body.total, encounters.body.entry, plan.body];
    };
    const before = await state();

    const { status, body } = await send('transaction', [
      post(encounter()),
      { request: { method: 'DELETE', url: 'CarePlan/olivia-zorgplan' } },
      { resource: { ...encounter(), id: 'e' }, request: { method: 'PUT', url: 'Encounter/e' } },
      post({ resourceType: 'Procedure' }),
    ]);

    expect(status).toBe(422);
    expect(body.issue[0].diagnostics).toContain('Bundle.entry[3]');
    expect(await state()).toEqual(before);
    expect((await fhir.ask('Encounter/e')).status).toBe(404);
  });

  it('refers to what a conditional create found', async () => {
    const patient = { resourceType: 'Patient', identifier: [{ system: 'urn:x', value: '7' }] };
    const { body: there } = await fhir.write('POST', 'Patient', patient);

    const { body } = await send('transaction', [
      {
        fullUrl: 'urn:uuid:1',
        resource: patient,
        request: { method: 'POST', url: 'Patient', ifNoneExist: 'identifier=urn:x|7' },
      },
      post({ ...procedure, encounter: undefined, subject: { reference: 'urn:uuid:1' } } as never),
    ]);

    expect(body.entry[0].response.status).toBe('200');
    expect(body.entry[1].resource.subject.reference).toBe(`Patient/${there.id}`);
  });

  it('patches', async () => {
    const data = Buffer.from('[{"op":"replace","path":"/status","value":"revoked"}]').toString('base64');
    const { body } = await send('transaction', [
      {
        resource: { resourceType: 'Binary', contentType: 'application/json-patch+json', data },
        request: { method: 'PATCH', url: 'CarePlan/olivia-zorgplan', ifMatch: 'W/"1"' },
      },
    ]);

    expect(body.entry[0].resource.status).toBe('revoked');
  });

  it.each([
    [
      'the same resource twice',
      [
        { request: { method: 'DELETE', url: 'CarePlan/olivia-zorgplan' } },
        { request: { method: 'DELETE', url: 'CarePlan/olivia-zorgplan' } },
      ],
    ],
    ['no request', [{ resource: encounter() }]],
    ['no method', [{ request: { url: 'Patient' } }]],
    ['an operation', [{ request: { method: 'POST', url: 'Patient/olivia/$everything' } }]],
    ['entries that are none', [null, 7, 'x']],
    ['entries that are no list', { 0: 'x' }],
  ])('refuses %s', async (_what, entry) => {
    const { status, body } = await send('transaction', entry);

    expect([status, body.resourceType]).toEqual([400, 'OperationOutcome']);
  });
});

describe('a batch', () => {
  it('does each entry on its own', async () => {
    const { body } = await send('batch', [
      post({ resourceType: 'Procedure' }),
      { request: { method: 'GET', url: 'Patient/nobody' } },
      { request: { method: 'GET', url: `${fhir.base}/Patient/olivia` } },
      { request: { method: 'GET', url: '/CarePlan?patient=olivia' } },
    ]);

    const [refused, absent, read, found] = body.entry;
    expect([refused.response.status, refused.response.outcome.resourceType]).toEqual([
      '422',
      'OperationOutcome',
    ]);
    expect(absent.response.status).toBe('404');
    expect(read.resource.id).toBe('olivia');
    expect(found.resource.total).toBe(1);
  });
});

it('holds each entry to the token (smart_2.2.0#130)', async () => {
  const app = new SmartApp(root);
  const { body: tokens } = await app.launched('patient/*.crs');
  const ask = (type: string, entry: unknown) =>
    app.fhir(tokens.access_token, '', {
      method: 'POST',
      body: JSON.stringify({ resourceType: 'Bundle', type, entry }),
    });
  const entries = [
    post(encounter()),
    post(encounter('willem')),
    { request: { method: 'GET', url: 'Patient/willem' } },
  ];

  const { body } = await ask('batch', entries);

  expect(body.entry.map((entry: { response: { status: string } }) => entry.response.status)).toEqual([
    '201',
    '403',
    '403',
  ]);
  expect((await ask('transaction', entries)).status).toBe(403);
});

it.each([
  [{ resourceType: 'Patient' }, 400],
  [{ resourceType: 'Bundle', type: 'collection' }, 400],
  [[], 400],
])('refuses %j as a batch', async (body, status) => {
  expect((await fhir.write('POST', '', body)).status).toBe(status);
});
