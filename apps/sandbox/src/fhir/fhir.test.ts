import { beforeEach, describe, expect, it } from 'vitest';
import { type Answer, FhirTester } from '../testing/fhir.ts';
import { sandbox } from '../testing/sandbox.ts';

let root: string;
let base: string;
let ask: FhirTester['ask'];
let write: FhirTester['write'];

beforeEach(async () => {
  root = await sandbox();
  ({ base, ask, write } = new FhirTester(root));
});

async function ids(path: string): Promise<string[]> {
  const { body } = await ask(path);
  return (body.entry ?? []).map((entry: { resource: { id: string } }) => entry.resource.id);
}

describe('metadata', () => {
  it('names the types, interactions and search parameters', async () => {
    const { status, body } = await ask('metadata');

    expect(status).toBe(200);
    expect(body).toMatchObject({
      resourceType: 'CapabilityStatement',
      fhirVersion: '4.0.1',
      kind: 'instance',
    });
    const charge = body.rest[0].resource.find(({ type }: { type: string }) => type === 'ChargeItem');
    expect(charge.searchParam).toContainEqual(
      expect.objectContaining({ name: 'patient', type: 'reference' }),
    );
    expect(charge.interaction.map(({ code }: { code: string }) => code)).toContain('delete');
  });

  it('says only what is true: every parameter it names is accepted', async () => {
    const { body } = await ask('metadata');
    const samples: Record<string, string> = {
      token: 'x',
      reference: 'x',
      date: '2026',
      string: 'x',
      uri: 'urn:x',
    };

    for (const { type, searchParam } of body.rest[0].resource) {
      const search = searchParam.map(
        (each: { name: string; type: string }) => `${each.name}=${samples[each.type]}`,
      );
      const answer = await ask(`${type}?${search.join('&')}`, { headers: { Prefer: 'handling=strict' } });
      expect(answer.status, type).toBe(200);
    }
  });
});

describe('read', () => {
  it('answers as FHIR JSON with its version', async () => {
    const { status, headers, body } = await ask('Patient/olivia');

    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
    expect(headers.get('etag')).toBe('W/"1"');
    expect(Date.parse(headers.get('last-modified') ?? '')).not.toBeNaN();
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(body.name[0].text).toBe('Olivia de Wit');
  });

  it('sends nothing to who has this version', async () => {
    expect((await ask('Patient/olivia', { headers: { 'If-None-Match': 'W/"1"' } })).status).toBe(304);
  });

  it.each([
    'Patient/nobody',
    'Spaceship/1',
    'Spaceship',
    'Patient/nobody/_history',
    'Patient/olivia/_history/9',
  ])('says that %s is not there', async (path) => {
    const { status, body } = await ask(path);

    expect(status).toBe(404);
    expect(body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ severity: 'error' }] });
  });
});

describe('search', () => {
  it.each([
    ['CarePlan?patient=olivia', ['olivia-zorgplan']],
    ['CarePlan?patient=Patient/olivia', ['olivia-zorgplan']],
    ['CarePlan?subject=Patient/olivia', ['olivia-zorgplan']],
    ['Patient?_id=olivia,willem,nobody', ['olivia', 'willem']],
    ['Patient?identifier=http://fhir.nl/fhir/NamingSystem/bsn|999990950', ['noor']],
    ['Patient?identifier=999990950', ['noor']],
    ['ChargeItem?patient=karin&code=190099', ['karin-pzp-registratie']],
    ['ChargeItem?code=urn:oid:2.16.840.1.113883.2.4.3.27.15.5|190173', ['noor-consult-registratie']],
    ['ChargeItem?code=http://snomed.info/sct|190173', []],
    ['CarePlan?patient=olivia&category=http://snomed.info/sct|', ['olivia-zorgplan']],
    ['CarePlan?patient=olivia&status=active', ['olivia-zorgplan']],
    ['CarePlan?patient=olivia&status=revoked', []],
    ['Organization?type=Z3', ['de-linde']],
    ['PractitionerRole?practitioner=huisarts-van-dam', ['huisarts-van-dam']],
    ['PractitionerRole?practitioner=Practitioner/huisarts-van-dam', ['huisarts-van-dam']],
    ['Encounter?patient=willem&date=2026-03-16', ['willem-gesprek-2']],
    ['Encounter?patient=willem&date=ge2026-03-10', ['willem-gesprek-2']],
    ['Encounter?patient=willem&date=lt2026-03-10&date=gt2026-03-01', ['willem-gesprek-1']],
    ['ChargeItem?patient=maria&occurrence=2025', ['maria-consult-1-registratie']],
    ['Encounter?patient=willem&_sort=-date', ['willem-gesprek-2', 'willem-gesprek-1']],
    ['Encounter?patient=willem&_sort=date', ['willem-gesprek-1', 'willem-gesprek-2']],
    ['Coverage?beneficiary=Patient/olivia', []],
    ['Patient?name=willem', ['willem']],
    ['Patient?family=de W', ['olivia']],
    ['Patient?name:exact=Willem', ['willem']],
    ['Patient?name:contains=ille', ['willem']],
    ['CarePlan?subject:Patient=olivia', ['olivia-zorgplan']],
    ['CarePlan?patient=olivia&status:not=active', []],
    ['CarePlan?patient=olivia&status:missing=false', ['olivia-zorgplan']],
    ['Patient?_id=olivia&_lastUpdated=gt2020', ['olivia']],
    ['Patient?_id=olivia&_lastUpdated=lt2020', []],
  ])('%s', async (path, expected) => {
    expect(await ids(path)).toEqual(expected);
  });

  it('finds what names the patient by the full address here', async () => {
    expect(await ids(`CarePlan?patient=${base}/Patient/olivia`)).toEqual(['olivia-zorgplan']);
  });

  it('pages, with the total and links that can be followed', async () => {
    const found: string[] = [];
    let next: string | undefined = `${base}/ChargeItem?patient=karin&_count=2`;
    let pages = 0;
    while (next !== undefined) {
      const { body }: Answer = await ask(next);
      expect(body).toMatchObject({ type: 'searchset', total: 3 });
      found.push(...body.entry.map((entry: { resource: { id: string } }) => entry.resource.id));
      next = body.link.find(({ relation }: { relation: string }) => relation === 'next')?.url;
      pages += 1;
    }
    expect(pages).toBe(2);
    expect(new Set(found).size).toBe(3);
  });

  it('pages back as well', async () => {
    const { body } = await ask('ChargeItem?patient=karin&_count=1&_offset=2');
    const relation = (name: string) =>
      body.link.find((link: { relation: string }) => link.relation === name)?.url;

    expect(relation('previous')).toBe(`${base}/ChargeItem?patient=karin&_count=1&_offset=1`);
    expect(relation('first')).toBe(`${base}/ChargeItem?patient=karin&_count=1&_offset=0`);
    expect(relation('next')).toBeUndefined();
  });

  it('counts only, when that is asked', async () => {
    const { body } = await ask('ChargeItem?patient=karin&_summary=count');

    expect(body.total).toBe(3);
    expect(body.entry).toBeUndefined();
  });

  it.each([
    [
      'PractitionerRole?_id=internist-verhoeven&_include=PractitionerRole:practitioner',
      ['Practitioner/internist-verhoeven'],
    ],
    ['PractitionerRole?_id=internist-verhoeven&_include=PractitionerRole:practitioner:Patient', []],
    ['Patient?_id=olivia&_revinclude=CarePlan:patient', ['CarePlan/olivia-zorgplan']],
    [
      'Practitioner?_id=internist-verhoeven&_revinclude=PractitionerRole:practitioner&_include:iterate=PractitionerRole:organization',
      ['PractitionerRole/internist-verhoeven', 'Organization/zilverduin'],
    ],
  ])('%s', async (path, expected) => {
    const { body } = await ask(path);
    const [, ...included] = body.entry.map(
      ({ resource, search }: { resource: { resourceType: string; id: string }; search: { mode: string } }) =>
        `${search.mode} ${resource.resourceType}/${resource.id}`,
    );

    expect(body.total).toBe(1);
    expect(included).toEqual(expected.map((name) => `include ${name}`));
  });

  it('leaves out unknown parameters, also from the self link', async () => {
    const { status, body } = await ask('CarePlan?patient=olivia&favourite=x');

    expect(status).toBe(200);
    expect(body.link).toEqual([{ relation: 'self', url: `${base}/CarePlan?patient=olivia` }]);
  });

  it.each([
    ['CarePlan?patient=olivia&favourite=x', 'favourite'],
    ['Encounter?date=soon', 'soon'],
    ['Encounter?_sort=favourite', 'favourite'],
    ['Encounter?_count=-1', '-1'],
    ['Encounter?patient:exact=x', 'exact'],
    ['Encounter?_include=Encounter:favourite', 'favourite'],
    ['Encounter?_summary=text', '_summary'],
  ])('refuses %s when handling is strict', async (path, named) => {
    const { status, body } = await ask(path, { headers: { Prefer: 'handling=strict' } });

    expect(status).toBe(400);
    expect(body.issue[0].diagnostics).toContain(named);
  });

  it('takes a form as well', async () => {
    const { body } = await ask('CarePlan/_search', {
      method: 'POST',
      body: new URLSearchParams({ patient: 'olivia' }),
    });

    expect(body.total).toBe(1);
  });
});

describe('create and update', () => {
  const flag = {
    resourceType: 'Flag',
    status: 'active',
    code: { text: 'x' },
    subject: { reference: 'Patient/olivia' },
  };

  it('stores under a new id and finds it by patient', async () => {
    const { status, headers, body } = await write('POST', 'Flag', flag);

    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`${base}/Flag/${body.id}/_history/1`);
    expect(await ids('Flag?patient=olivia')).toEqual([body.id]);
  });

  it('replaces, moves between patients, and counts versions', async () => {
    await write('PUT', 'Flag/f', { ...flag, id: 'f' });
    const { status, headers } = await write('PUT', 'Flag/f', {
      ...flag,
      id: 'f',
      subject: { reference: 'Patient/willem' },
    });

    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('W/"2"');
    expect(await ids('Flag?patient=olivia')).toEqual([]);
    expect(await ids('Flag?patient=willem')).toEqual(['f']);
  });

  it('does not overwrite a newer version than the client has seen', async () => {
    await write('PUT', 'Flag/f', { ...flag, id: 'f' });

    expect((await write('PUT', 'Flag/f', { ...flag, id: 'f' }, { 'If-Match': 'W/"7"' })).status).toBe(412);
  });

  it.each([
    ['POST', 'Flag', '[]', 400],
    ['POST', 'Flag', '{', 400],
    ['POST', 'Flag', '"Flag"', 400],
    ['POST', 'Flag', '{"resourceType":"Patient"}', 400],
    ['PUT', 'Flag/f', '{"resourceType":"Flag","id":"g"}', 400],
    ['PUT', 'Flag/f_', '{"resourceType":"Flag","id":"f_"}', 400],
    ['POST', 'Flag/f', '{}', 405],
    ['POST', 'Flag', '{"resourceType":"Flag","status":"active"}', 422],
    ['POST', 'Flag', '{"resourceType":"Flag","favourite":1}', 422],
  ])('%s %s refuses %s', async (method, path, body, expected) => {
    const { status, body: outcome } = await write(method, path, body);

    expect(status).toBe(expected);
    expect(outcome.resourceType).toBe('OperationOutcome');
  });

  it('says what is wrong and where', async () => {
    const { body } = await write('POST', 'Flag', { ...flag, status: undefined, favourite: 1 });

    expect(body.issue.map(({ expression }: { expression: string[] }) => expression)).toEqual([
      ['Flag.status'],
      ['Flag.favourite'],
    ]);
  });

  it('does not create what is there already', async () => {
    const patient = { resourceType: 'Patient', identifier: [{ system: 'urn:x', value: '1' }] };
    const condition = { 'If-None-Exist': 'identifier=urn:x|1' };
    const { body: first } = await write('POST', 'Patient', patient, condition);
    const second = await write('POST', 'Patient', patient, condition);

    expect([second.status, second.body.id]).toEqual([200, first.id]);
    await write('POST', 'Patient', patient);
    expect((await write('POST', 'Patient', patient, condition)).status).toBe(412);
  });

  it('sends nothing back when that is preferred', async () => {
    const { status, body } = await write('POST', 'Flag', flag, { Prefer: 'return=minimal' });

    expect([status, body]).toEqual([201, undefined]);
  });

  it('wants FHIR JSON', async () => {
    expect((await ask('Flag', { method: 'POST', body: 'x' })).status).toBe(415);
  });

  it('goes back to the start set', async () => {
    await write('POST', 'Flag', flag);

    expect((await ask(`${root}/sandbox/reset`, { method: 'POST' })).status).toBe(204);
    expect(await ids('Flag?patient=olivia')).toEqual([]);
    expect(await ids('CarePlan?patient=olivia')).toEqual(['olivia-zorgplan']);
  });
});
