import type { FhirResource } from '@prestatiewijzer/patient-record';
import { delay, HttpResponse, http, passthrough } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { carePlanning } from './testing/record.ts';
import { cardsOf, post, type RunningService, request, startService } from './testing/service.ts';

const FHIR = 'http://127.0.0.1:1/fhir';
const PATIENT_VIEW = 'palliatief-patient-view';

/** What a FHIR server can do instead of answering. Those that never end are ended by the budget. */
const FAULTS: Readonly<Record<string, (address: string) => Promise<Response> | Response>> = {
  'is slow': async () => {
    await delay('infinite');
    return HttpResponse.json({});
  },
  'answers 401': () => new HttpResponse(null, { status: 401 }),
  'answers 404': () => HttpResponse.json({ resourceType: 'OperationOutcome' }, { status: 404 }),
  'answers 429': () => new HttpResponse(null, { status: 429, headers: { 'retry-after': '60' } }),
  'answers 500': () => HttpResponse.json({ resourceType: 'OperationOutcome' }, { status: 500 }),
  'breaks the connection': () => HttpResponse.error(),
  'answers HTML': () => HttpResponse.html('<html><body>Log in</body></html>'),
  'pages without end': (address) => {
    const url = new URL(address);
    url.searchParams.set('page', `${Number(url.searchParams.get('page')) + 1}`);
    return HttpResponse.json({ ...bundle([]), link: [{ relation: 'next', url: url.href }] });
  },
  'breaks off a bundle': () =>
    HttpResponse.text('{"resourceType":"Bundle","type":"searchset","entry":[{"resource":', {
      headers: { 'content-type': 'application/fhir+json' },
    }),
  'gives half a bundle': () => HttpResponse.json({ ...bundle([]), total: 2 }),
};

const ehr = setupServer();
let service: RunningService;

beforeAll(async () => {
  service = await startService({}, { budget: 2000 });
  ehr.listen({ onUnhandledRequest: 'error' });
});
afterEach(() => ehr.resetHandlers());
afterAll(() => {
  ehr.close();
  service.server.close();
});

/** A server that answers well, but for the types that have this fault. */
function faulty(fault: keyof typeof FAULTS, has: (type: string) => boolean): void {
  ehr.use(
    http.all(`${service.base}/*`, () => passthrough()),
    http.get(`${FHIR}/*`, ({ request }) => {
      const [type = '', id] = new URL(request.url).pathname.replace('/fhir/', '').split('/');
      if (has(type)) return FAULTS[fault]?.(request.url);
      const found = carePlanning.filter(({ resourceType }) => resourceType === type);
      return HttpResponse.json(id === undefined ? bundle(found) : found[0]);
    }),
  );
}

function bundle(resources: readonly FhirResource[]) {
  return { resourceType: 'Bundle', type: 'searchset', entry: resources.map((resource) => ({ resource })) };
}

describe.each(Object.keys(FAULTS))('a FHIR server that %s', (fault) => {
  it('for one type leaves what rests on that unknown, and the card says so', async () => {
    faulty(fault, (type) => type === 'Communication');
    const [card, ...others] = await cardsOf(await post(service, PATIENT_VIEW, request({ fhirServer: FHIR })));

    expect(others).toEqual([]);
    expect(card?.detail).toContain('✓ Het proactief zorgplan is vastgelegd');
    expect(card?.detail).toMatch(/\? Het proactief zorgplan is overgedragen .*: kon niet worden geladen/);
    expect(card?.detail).toContain('Niet volledig geladen: overdrachten');
    expect(card?.suggestions).toBeUndefined();
  });

  it('for everything gets a 412 that names what is needed', async () => {
    faulty(fault, () => true);
    const response = await post(service, PATIENT_VIEW, request({ fhirServer: FHIR }));

    expect(response.status).toBe(412);
    expect(await response.json()).toMatchObject({ issue: [{ expression: ['prefetch.patient'] }] });
  });
});
