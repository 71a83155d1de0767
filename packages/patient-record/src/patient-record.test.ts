import { delay, HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { patientRecord, type RecordRequest } from './patient-record.ts';
import type { FhirResource } from './resource.ts';

const base = 'http://ehr.test/fhir/tenant';
const queries = {
  patient: 'Patient/olivia',
  contacts: 'Encounter?patient=olivia',
  plans: 'CarePlan?patient=olivia',
};
const patient = { resourceType: 'Patient', id: 'olivia' };
const contact = { resourceType: 'Encounter', id: 'e1' };
const plan = { resourceType: 'CarePlan', id: 'c1' };
const empty = { resourceType: 'Bundle', type: 'searchset', total: 0 };

const ehr = setupServer();
/** What the FHIR server was asked, in order. */
const asked: string[] = [];
const tokens = new Map<string, string | null>();

beforeAll(() => {
  ehr.listen({ onUnhandledRequest: 'error' });
  ehr.events.on('request:start', ({ request }) => {
    asked.push(request.url.replace(`${base}/`, ''));
    tokens.set(new URL(request.url).origin, request.headers.get('authorization'));
  });
});
afterEach(() => {
  ehr.resetHandlers();
  asked.length = 0;
  tokens.clear();
});
afterAll(() => ehr.close());

function bundle(resources: readonly object[], next?: string): FhirResource {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    ...(next && { link: [{ relation: 'next', url: next }] }),
    entry: resources.map((resource) => ({ resource })),
  };
}

function answers(path: string, body: object, status = 200) {
  return http.get(`${base}/${path}`, () => HttpResponse.json(body as Record<string, unknown>, { status }));
}

/** How busy the machine is must not decide what comes in time. */
const AMPLE = 60_000;
/** For what never comes: what does come is there long before. */
const SHORT = 2000;

function get(request: Partial<RecordRequest> = {}) {
  const server = { baseUrl: base, accessToken: 'secret' };
  return patientRecord({ queries, server, milliseconds: AMPLE, ...request });
}

function references(resources: readonly FhirResource[]): string[] {
  return resources.map(({ resourceType, id }) => `${resourceType}/${id}`).sort();
}

const whole = [
  answers('Patient/olivia', patient),
  answers('Encounter', bundle([contact])),
  answers('CarePlan', bundle([plan])),
];

describe('without prefetch', () => {
  it('gets everything from the FHIR server', async () => {
    ehr.use(...whole);

    const record = await get();

    expect(references(record.resources)).toEqual(['CarePlan/c1', 'Encounter/e1', 'Patient/olivia']);
    expect(record.completeness).toEqual({ Patient: 'complete', Encounter: 'complete', CarePlan: 'complete' });
    expect(record.problems).toEqual([]);
    expect(asked).toContain('Encounter?patient=olivia&_count=200');
    expect(tokens.get('http://ehr.test')).toBe('Bearer secret');
  });

  it('has nothing when there is no FHIR server either', async () => {
    const record = await patientRecord({ queries });

    expect(record.resources).toEqual([]);
    expect(record.completeness).toEqual({ Patient: 'partial', Encounter: 'partial', CarePlan: 'partial' });
    expect(record.problems[0]).toEqual({ type: 'Patient', reason: 'no-server' });
  });

  it('follows the pages of a search', async () => {
    ehr.use(
      http.get(`${base}/Encounter`, ({ request }) => {
        const page = new URL(request.url).searchParams.get('page');
        const second = bundle([{ ...contact, id: 'e2' }]);
        return HttpResponse.json(page === null ? bundle([contact], `${base}/Encounter?page=2`) : second);
      }),
    );

    const record = await get({ queries: { contacts: queries.contacts } });

    expect(references(record.resources)).toEqual(['Encounter/e1', 'Encounter/e2']);
    expect(record.completeness).toEqual({ Encounter: 'complete' });
  });

  it('tells of each page as it comes', async () => {
    const told: string[] = [];
    ehr.use(
      answers('Patient/olivia', patient),
      http.get(`${base}/Encounter`, ({ request }) =>
        HttpResponse.json(
          request.url.includes('page=2')
            ? bundle([{ resourceType: 'Encounter', id: 'e2' }])
            : bundle([contact], `${base}/Encounter?page=2`),
        ),
      ),
      answers('CarePlan', empty, 500),
    );

    await get({
      onProgress: ({ type, state, resources, shortfall }) =>
        told.push([type, state, ...resources.map(({ id }) => id), shortfall].filter(Boolean).join(' ')),
    });

    expect(told.filter((line) => line.startsWith('Encounter'))).toEqual([
      'Encounter asked',
      'Encounter page e1',
      'Encounter page e2',
      'Encounter answered',
    ]);
    expect(told).toContain('CarePlan answered failed');
  });

  it('asks all at the same time', async () => {
    const slow = (path: string, body: object) =>
      http.get(`${base}/${path}`, async () => {
        await delay(150);
        return HttpResponse.json(body as Record<string, unknown>);
      });
    ehr.use(
      slow('Patient/olivia', patient),
      slow('Encounter', bundle([contact])),
      slow('CarePlan', bundle([plan])),
    );

    expect((await get()).problems).toEqual([]);
  });
});

describe('with prefetch', () => {
  it('does not ask again for what it was given', async () => {
    const record = await get({ prefetch: { patient, contacts: bundle([contact]), plans: null } });

    expect(asked).toEqual([]);
    expect(references(record.resources)).toEqual(['Encounter/e1', 'Patient/olivia']);
    expect(record.completeness).toEqual({ Patient: 'complete', Encounter: 'complete', CarePlan: 'complete' });
  });

  it('asks only for the keys that are absent', async () => {
    ehr.use(answers('CarePlan', empty));

    await get({ prefetch: { patient, contacts: bundle([contact]), unasked: bundle([plan]) } });

    expect(asked).toEqual(['CarePlan?patient=olivia&_count=200']);
  });

  it.each([
    ['an OperationOutcome', { resourceType: 'OperationOutcome' }, 'failed'],
    ['what is no resource', 'nonsense', 'failed'],
    [
      'an OperationOutcome among the entries',
      bundle([contact, { resourceType: 'OperationOutcome' }]),
      'cut-short',
    ],
    ['fewer entries than the total', { ...bundle([contact]), total: 2 }, 'cut-short'],
    ['one resource instead of a Bundle', contact, 'cut-short'],
  ])('knows that %s is not all, and does not ask again', async (_, contacts, reason) => {
    const record = await get({ prefetch: { patient, contacts, plans: null } });

    expect(asked).toEqual([]);
    expect(record.completeness).toEqual({ Patient: 'complete', Encounter: 'partial', CarePlan: 'complete' });
    expect(record.problems).toEqual([{ type: 'Encounter', reason }]);
    expect(references(record.resources)).not.toContain('OperationOutcome/undefined');
  });

  it('gets the pages that the client left out', async () => {
    ehr.use(answers('Encounter', bundle([{ ...contact, id: 'e2' }])));
    const contacts = bundle([contact], `${base}/Encounter?page=2`);

    const record = await get({ prefetch: { patient, contacts, plans: null } });

    expect(references(record.resources)).toEqual(['Encounter/e1', 'Encounter/e2', 'Patient/olivia']);
    expect(record.completeness).toMatchObject({ Encounter: 'complete' });
  });

  it('counts what was included apart from what matches', async () => {
    const contacts = {
      resourceType: 'Bundle',
      total: 1,
      entry: [{ resource: contact }, { resource: plan, search: { mode: 'include' } }],
    };

    expect((await get({ prefetch: { patient, contacts, plans: null } })).problems).toEqual([]);
  });
});

describe('a next link', () => {
  it.each([
    ['to another host', 'http://evil.test/fhir/tenant/Encounter?page=2'],
    ['to another port', 'http://ehr.test:8080/fhir/tenant/Encounter?page=2'],
    ['to another scheme', 'https://ehr.test/fhir/tenant/Encounter?page=2'],
    ['to another tenant', 'http://ehr.test/fhir/tenant2/Encounter?page=2'],
    ['that climbs out of the base', `${base}/../other/Encounter`],
    ['that climbs out encoded', `${base}/%2e%2e/other/Encounter`],
    ['that climbs out once it is decoded', `${base}/..%2fother/Encounter`],
    ['that climbs out once it is decoded twice', `${base}/..%252Fother/Encounter`],
    ['that climbs out with backslashes', `${base}/..%5cother/Encounter`],
    ['with a user name', 'http://user@ehr.test/fhir/tenant/Encounter?page=2'],
    ['that is no address', 'http://'],
  ])('%s is not followed', async (_, next) => {
    const record = await get({ prefetch: { patient, contacts: bundle([contact], next), plans: null } });

    expect(asked).toEqual([]);
    expect(record.completeness).toMatchObject({ Encounter: 'partial' });
    expect(record.problems).toEqual([{ type: 'Encounter', reason: 'unsafe-link' }]);
    expect(references(record.resources)).toContain('Encounter/e1');
  });

  it('to the base itself, as some servers page, is followed', async () => {
    ehr.use(http.get(base, () => HttpResponse.json(bundle([{ ...contact, id: 'e2' }]))));

    const record = await get({
      prefetch: { patient, contacts: bundle([contact], `${base}?_getpages=x`), plans: null },
    });

    expect(references(record.resources)).toContain('Encounter/e2');
    expect(record.problems).toEqual([]);
  });

  it('that leads on and on ends', async () => {
    ehr.use(
      http.get(`${base}/Encounter`, ({ request }) => {
        const page = Number(new URL(request.url).searchParams.get('page')) + 1;
        return HttpResponse.json(bundle([contact], `${base}/Encounter?page=${page}`));
      }),
    );

    const record = await get({ prefetch: { patient, plans: null } });

    expect(record.problems).toEqual([{ type: 'Encounter', reason: 'cut-short' }]);
  });

  it('that leads round in circles ends', async () => {
    ehr.use(answers('Encounter', bundle([contact], `${base}/Encounter?page=2`)));

    const record = await get({ prefetch: { patient, plans: null } });

    expect(asked).toHaveLength(2);
    expect(record.problems).toEqual([{ type: 'Encounter', reason: 'cut-short' }]);
  });
});

describe('a FHIR server', () => {
  it('that is slow makes partial what it did not give in time', async () => {
    let cancelled = false;
    ehr.use(
      answers('Patient/olivia', patient),
      answers('CarePlan', bundle([plan])),
      http.get(`${base}/Encounter`, async ({ request }) => {
        request.signal.addEventListener('abort', () => {
          cancelled = true;
        });
        await delay('infinite');
        return HttpResponse.json(bundle([contact]));
      }),
    );

    const record = await get({ milliseconds: SHORT });

    expect(record.completeness).toEqual({ Patient: 'complete', Encounter: 'partial', CarePlan: 'complete' });
    expect(record.problems).toEqual([{ type: 'Encounter', reason: 'too-late' }]);
    expect(cancelled).toBe(true);
  });

  it('keeps the pages that came in time', async () => {
    ehr.use(
      http.get(`${base}/Encounter`, async ({ request }) => {
        if (request.url.includes('page')) await delay('infinite');
        return HttpResponse.json(bundle([contact], `${base}/Encounter?page=2`));
      }),
    );

    const record = await get({ prefetch: { patient, plans: null }, milliseconds: SHORT });

    expect(references(record.resources)).toContain('Encounter/e1');
    expect(record.problems).toEqual([{ type: 'Encounter', reason: 'too-late' }]);
  });

  it('is left alone when nobody waits any more', async () => {
    ehr.use(
      http.get(`${base}/*`, async () => {
        await delay('infinite');
        return HttpResponse.json(patient);
      }),
    );
    const caller = new AbortController();
    const record = get({ signal: caller.signal });
    caller.abort();

    expect((await record).resources).toEqual([]);
  });

  it.each([
    [401, 'refused'],
    [403, 'refused'],
    [404, 'failed'],
    [500, 'failed'],
  ])('that answers %i makes its type partial', async (status, reason) => {
    ehr.use(answers('Encounter', { resourceType: 'OperationOutcome' }, status), ...whole);

    const record = await get();

    expect(record.completeness).toEqual({ Patient: 'complete', Encounter: 'partial', CarePlan: 'complete' });
    expect(record.problems).toEqual([{ type: 'Encounter', reason }]);
  });

  it('that cannot be reached, or speaks no FHIR, makes its type partial', async () => {
    ehr.use(
      http.get(`${base}/Encounter`, () => HttpResponse.error()),
      http.get(`${base}/CarePlan`, () => HttpResponse.html('<html></html>')),
      ...whole,
    );

    expect((await get()).problems).toEqual([
      { type: 'Encounter', reason: 'failed' },
      { type: 'CarePlan', reason: 'failed' },
    ]);
  });

  it.each(['[', '{"a":'])('that nests without end in %s is not even parsed', async (opening) => {
    const parsed = vi.spyOn(JSON, 'parse');
    ehr.use(
      http.get(`${base}/Encounter`, () => HttpResponse.text(opening.repeat(400_000))),
      ...whole,
    );
    const { problems } = await get({ milliseconds: 60_000 });
    const lengths = parsed.mock.calls.map(([text]) => text.length);
    parsed.mockRestore();

    expect(problems).toEqual([{ type: 'Encounter', reason: 'failed' }]);
    expect(Math.max(...lengths)).toBeLessThan(1000);
  });

  it('that gives brackets in text is read', async () => {
    const note = '[{"\\'.repeat(500);
    ehr.use(answers('Encounter', bundle([{ ...contact, note }])), ...whole);

    expect((await get()).problems).toEqual([]);
  });

  it('that goes on and on is cut off', async () => {
    let given = 0;
    const stream = () =>
      new ReadableStream({
        pull: (controller) => {
          given += 1_000_000;
          controller.enqueue(new Uint8Array(1_000_000).fill(0x20));
        },
      });
    ehr.use(
      http.get(`${base}/Encounter`, () => new HttpResponse(stream())),
      ...whole,
    );

    expect((await get({ milliseconds: 60_000 })).problems).toEqual([{ type: 'Encounter', reason: 'failed' }]);
    expect(given).toBeLessThan(30_000_000);
  });

  it.each([{ id: {} }, { id: 1 }, { id: null }])(
    'that gives a resource with %j as its id gives not all',
    async (odd) => {
      ehr.use(answers('Encounter', bundle([contact, { ...contact, ...odd }])), ...whole);
      const record = await get();

      expect(record.problems).toEqual([{ type: 'Encounter', reason: 'cut-short' }]);
      expect(references(record.resources)).toContain('Encounter/e1');
    },
  );

  it('cannot send us elsewhere', async () => {
    ehr.use(
      http.get(`${base}/Encounter`, () => HttpResponse.redirect('http://evil.test/Encounter', 302)),
      http.get('http://evil.test/Encounter', () => HttpResponse.json(bundle([contact]))),
      ...whole,
    );

    const record = await get();

    expect(record.problems).toEqual([{ type: 'Encounter', reason: 'failed' }]);
    expect(tokens.has('http://evil.test')).toBe(false);
  });
});

describe('linked resources', () => {
  const linkedTypes = ['Practitioner', 'PractitionerRole', 'Organization', 'Location'];
  const visit = {
    resourceType: 'Encounter',
    id: 'e1',
    participant: [
      { individual: { reference: 'PractitionerRole/r1' } },
      { individual: { reference: `${base}/Practitioner/p2` } },
      { individual: { reference: 'http://elsewhere.test/fhir/Practitioner/p3' } },
    ],
    serviceProvider: { reference: 'Organization/o1/_history/2' },
  };
  const prefetch = { patient, contacts: bundle([visit]), plans: null };

  function search(type: string, resources: readonly FhirResource[]) {
    return http.get(`${base}/${type}`, ({ request }) => {
      const { searchParams } = new URL(request.url);
      const ids = searchParams.get('_id')?.split(',');
      const people = searchParams.get('practitioner')?.split(',');
      return HttpResponse.json(
        bundle(
          resources.filter(
            ({ id, practitioner }) =>
              ids?.includes(id ?? '') || people?.includes((practitioner as { reference: string }).reference),
          ),
        ),
      );
    });
  }

  it('are got by reference, and what their roles name after that', async () => {
    ehr.use(
      search('PractitionerRole', [
        { resourceType: 'PractitionerRole', id: 'r1', practitioner: { reference: 'Practitioner/p1' } },
        {
          resourceType: 'PractitionerRole',
          id: 'r2',
          practitioner: { reference: 'Practitioner/p2' },
          organization: { reference: 'Organization/o2' },
        },
      ]),
      search('Practitioner', [
        { resourceType: 'Practitioner', id: 'p1' },
        { resourceType: 'Practitioner', id: 'p2' },
      ]),
      search('Organization', [
        { resourceType: 'Organization', id: 'o1' },
        { resourceType: 'Organization', id: 'o2' },
      ]),
    );

    const record = await get({ prefetch, linkedTypes });

    expect(references(record.resources)).toEqual([
      'Encounter/e1',
      'Organization/o1',
      'Organization/o2',
      'Patient/olivia',
      'Practitioner/p1',
      'Practitioner/p2',
      'PractitionerRole/r1',
      'PractitionerRole/r2',
    ]);
    expect(asked).toHaveLength(6);
    expect(record.problems).toEqual([]);
  });

  it('that are there already are not asked for', async () => {
    const role = {
      resourceType: 'PractitionerRole',
      id: 'r1',
      practitioner: { reference: 'Practitioner/p1' },
    };
    const contacts = bundle([
      { ...contact, participant: [{ individual: { reference: 'PractitionerRole/r1' } }] },
      role,
      { resourceType: 'Practitioner', id: 'p1' },
    ]);

    await get({ prefetch: { ...prefetch, contacts }, linkedTypes });

    expect(asked).toEqual([]);
  });

  it('that cannot be had make their type partial', async () => {
    const record = await patientRecord({ queries, prefetch, linkedTypes });

    expect(record.completeness).toMatchObject({ Encounter: 'complete', PractitionerRole: 'partial' });
    expect(record.problems).toContainEqual({ type: 'PractitionerRole', reason: 'no-server' });
  });

  it('are got for what is given too, which stands for what the record holds of it', async () => {
    ehr.use(search('Organization', [{ resourceType: 'Organization', id: 'o1' }]));
    const given = [{ ...contact, status: 'planned', serviceProvider: { reference: 'Organization/o1' } }];

    const record = await get({
      linkedTypes,
      given,
      prefetch: { patient, contacts: bundle([contact]), plans: null },
    });

    expect(references(record.resources)).toEqual(['Encounter/e1', 'Organization/o1', 'Patient/olivia']);
    expect(record.resources).toContain(given[0]);
  });

  it('can be asked for besides, in view of what is there', async () => {
    ehr.use(answers('CareTeam', bundle([{ resourceType: 'CareTeam', id: 't1' }])));

    const record = await get({
      prefetch: { patient, contacts: null, plans: null },
      further: (resources) => (resources.length === 1 ? ['CareTeam?_id=t1'] : []),
    });

    expect(references(record.resources)).toEqual(['CareTeam/t1', 'Patient/olivia']);
  });
});
