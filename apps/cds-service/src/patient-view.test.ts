import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Card } from '@prestatiewijzer/cds-hooks';
import type { FhirResource } from '@prestatiewijzer/patient-record';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { type FhirServer, startFhirServer } from './testing/fhir-server.ts';
import {
  carePlan,
  carePlanning,
  chargeItem,
  encounter,
  handOver,
  internist,
  patient,
  teamInternist,
  teamLungSpecialist,
  teamMeeting,
  withoutHandOver,
} from './testing/record.ts';
import {
  appOptions,
  cardsOf,
  post,
  prefetchOf,
  type RunningService,
  request,
  startService,
} from './testing/service.ts';

const NZA = 'urn:oid:2.16.840.1.113883.2.4.3.27.15.5';

let service: RunningService;
let ehr: FhirServer | undefined;

beforeAll(async () => {
  service = await startService();
});
afterEach(() => {
  ehr?.server.close();
  ehr = undefined;
});
afterAll(() => service.server.close());

function view(body: object): Promise<Response> {
  return post(service, 'palliatief-patient-view', request(body));
}

async function cardsFor(resources: readonly FhirResource[]): Promise<Card[]> {
  return cardsOf(await view({ prefetch: prefetchOf(resources) }));
}

function statusesOf({ extension }: Card): string[] {
  const said = extension?.['nl.prestatiewijzer'] as
    | { findings: { id: string; status: string }[] }
    | undefined;
  return (said?.findings ?? []).map(({ id, status }) => `${id} ${status}`);
}

describe('a care planning that is complete', () => {
  it('can be registered with one click', async () => {
    const [card, ...others] = await cardsFor(carePlanning);

    expect(others).toEqual([]);
    expect(card).toMatchObject({
      summary:
        'Proactieve zorgplanning (190099) is compleet, mits dit klopt: de palliatieve fase is gemarkeerd.',
      indicator: 'info',
      source: { label: expect.stringMatching(/^Handreiking financiering palliatieve zorg 2026, § 1\.1\.2/) },
      selectionBehavior: 'at-most-one',
      extension: {
        'nl.prestatiewijzer': {
          findings: [
            { id: 'msz-pzp-190099', status: 'registrable', on: '2026-03-02', about: ['Procedure/pzp-1'] },
          ],
        },
      },
    });
    expect(card?.suggestions).toEqual([
      {
        label: 'Registreer 190099',
        uuid: expect.any(String),
        actions: [
          {
            type: 'create',
            description: 'Een geplande registratie van 190099 op 2 maart 2026',
            resource: {
              resourceType: 'ChargeItem',
              status: 'planned',
              code: { coding: [{ system: NZA, code: '190099', display: 'Proactieve zorgplanning' }] },
              subject: { reference: 'Patient/olivia' },
              context: { reference: 'Encounter/e1' },
              occurrenceDateTime: '2026-03-02',
              enteredDate: '2026-03-10',
              performer: [{ actor: { reference: 'PractitionerRole/internist' } }],
              service: [{ reference: 'Procedure/pzp-1' }],
            },
          },
        ],
      },
    ]);
  });

  it('is explained line by line, after what to do and who does it, with its source once', async () => {
    const [card] = await cardsFor(carePlanning);
    const lines = card?.detail?.split(/\n+/) ?? [];

    expect(lines).toContain('- ✓ Het proactief zorgplan is vastgelegd: 3 maart 2026');
    expect(lines.some((line) => line.includes('team palliatieve zorg'))).toBe(false);
    expect(
      lines.some((line) =>
        line.startsWith('- ? De palliatieve fase is gemarkeerd: staat niet in het dossier'),
      ),
    ).toBe(true);
    expect(lines.join('\n')).not.toContain('hoofdzakelijk');
    expect(lines[0]).toBe('Te doen: registreer 190099. Wie: wie registreert.');
    expect(lines.join('\n')).not.toMatch(/Bron|Handreiking/);
  });

  it('shows the day that the rule used, not another of the same resource', async () => {
    const task = {
      resourceType: 'Task',
      id: 'to-gp',
      status: 'completed',
      intent: 'order',
      for: { reference: 'Patient/olivia' },
      focus: { reference: 'CarePlan/plan' },
      owner: { reference: 'PractitionerRole/gp' },
      executionPeriod: { end: '2026-03-04T10:00:00+01:00' },
      lastModified: '2026-03-09T10:00:00+01:00',
    };
    const [card] = await cardsFor([...withoutHandOver, task]);

    expect(card?.detail).toContain('aan ten minste de huisarts: 4 maart 2026');
    expect(card?.detail).not.toContain('9 maart');
  });

  it('is explained without a date that cannot be read', async () => {
    const undated = carePlanning.map((each) =>
      each === carePlan ? { ...carePlan, created: '2026-13-45' } : each,
    );
    const [card] = await cardsFor(undated);

    expect(card?.detail?.split(/\n+/)).toContain('- ✓ Het proactief zorgplan is vastgelegd');
  });

  it('says that somebody has to confirm it once the suggestion is accepted, and suggests it no more', async () => {
    const [before] = await cardsFor(carePlanning);
    const suggested = before?.suggestions?.[0]?.actions?.[0] as { resource: FhirResource };
    const cardsWith = (status: string) =>
      cardsFor([...carePlanning, { ...suggested.resource, id: 'new', status }]);
    const [card, ...others] = await cardsWith('planned');

    expect(others).toEqual([]);
    expect(card?.summary).toBe(
      'Proactieve zorgplanning (190099) is compleet. De registratie is klaargezet, nog te bevestigen.',
    );
    expect(card?.suggestions).toBeUndefined();
    expect(card?.extension).toMatchObject({
      'nl.prestatiewijzer': { findings: [{ status: 'registrable', prepared: ['ChargeItem/new'] }] },
    });
    expect(await cardsWith('billable')).toEqual([]);
  });

  it('can be set aside with a reason', async () => {
    const [card] = await cardsFor(carePlanning);

    expect(card?.overrideReasons?.map(({ display }) => display)).toEqual([
      'Al elders geregistreerd',
      'Gesprek was geen proactieve zorgplanning',
      'Patiënt wil dit niet',
      'Gegevens in het dossier kloppen niet',
      'Anders',
    ]);
  });
});

describe('a care planning that was not handed over', () => {
  it('is one step from complete, and the step is prepared', async () => {
    const [card, ...others] = await cardsFor(withoutHandOver);

    expect(others).toEqual([]);
    expect(card?.summary).toBe('Nog één stap voor 190099: draag het zorgplan over aan de huisarts.');
    expect(card?.detail).toContain(
      '✗ Het proactief zorgplan is overgedragen aan ten minste de huisarts: niet gevonden',
    );
    expect(card?.suggestions).toEqual([
      {
        label: 'Zet overdracht aan huisarts klaar',
        uuid: expect.any(String),
        actions: [
          {
            type: 'create',
            description: expect.any(String),
            resource: {
              resourceType: 'Communication',
              status: 'preparation',
              subject: { reference: 'Patient/olivia' },
              about: [{ reference: 'CarePlan/plan' }],
              recipient: [{ reference: 'PractitionerRole/gp' }],
            },
          },
        ],
      },
    ]);
  });

  it('is addressed to no more than whom the record names properly', async () => {
    const odd = {
      ...patient,
      generalPractitioner: [null, { reference: '' }, ...patient.generalPractitioner],
    };
    const [card] = await cardsFor([odd, ...withoutHandOver.filter((each) => each !== patient)]);

    expect(card?.suggestions?.[0]?.actions).toMatchObject([
      { resource: { recipient: [{ reference: 'PractitionerRole/gp' }] } },
    ]);
  });

  it('names no recipient when the record names no GP', async () => {
    const { generalPractitioner: _, ...stranger } = patient;
    const [card] = await cardsFor([stranger, ...withoutHandOver.filter((each) => each !== patient)]);

    const action = card?.suggestions?.[0]?.actions?.[0] as { resource: FhirResource };
    expect(Object.keys(action.resource)).toEqual(['resourceType', 'status', 'subject', 'about']);
  });

  it('prepares no second message while one stands ready', async () => {
    const [before] = await cardsFor(withoutHandOver);
    const action = before?.suggestions?.[0]?.actions?.[0] as { resource: FhirResource };
    const [card] = await cardsFor([...withoutHandOver, { ...action.resource, id: 'prepared' }]);

    expect(card?.summary).toBe(
      'Nog één stap voor 190099: verstuur de overdracht die klaarstaat. De overdracht staat klaar, nog versturen.',
    );
    expect(card?.suggestions).toBeUndefined();
  });

  it('has nothing to hand over without a plan', async () => {
    const [card] = await cardsFor(withoutHandOver.filter((each) => each !== carePlan));

    expect(statusesOf(card as Card)).toEqual(['msz-pzp-190099 incomplete']);
    expect(card?.suggestions).toBeUndefined();
  });
});

describe('190005 for a meeting of the palliative team', () => {
  it('is replaced with one click, on one card', async () => {
    const [card, ...others] = await cardsFor(teamMeeting);

    expect(others).toEqual([]);
    expect(card?.indicator).toBe('warning');
    expect(card?.summary).toBe('190005 telt niet als overleg palliatieve zorg; registreer 190006.');
    expect(statusesOf(card as Card)).toEqual([
      'msz-mdo-190005-niet-voor-pz unlawful',
      'msz-overleg-pz-190006 registrable',
    ]);
    expect(card?.suggestions?.map(({ label }) => label)).toEqual(['Vervang 190005 door 190006']);
    expect(card?.suggestions?.[0]?.actions).toMatchObject([
      {
        type: 'create',
        resource: {
          resourceType: 'ChargeItem',
          status: 'planned',
          code: { coding: [{ system: NZA, code: '190006' }] },
          context: { reference: 'Encounter/m1' },
        },
      },
      {
        type: 'update',
        resource: { ...chargeItem('190005', 'm1', '2026-03-05', 'billable'), status: 'aborted' },
      },
    ]);
  });

  it('is settled once that is done', async () => {
    const [card] = await cardsFor(teamMeeting);
    const actions = card?.suggestions?.[0]?.actions as { resource: FhirResource }[];
    const done = actions.map(({ resource }, index) => ({ id: `new-${index}`, ...resource }));
    const others = teamMeeting.filter(({ resourceType }) => resourceType !== 'ChargeItem');

    const [after, ...more] = await cardsFor([...others, ...done]);
    expect(more).toEqual([]);
    expect(statusesOf(after as Card)).toEqual(['msz-overleg-pz-190006 registrable']);
    expect(after?.summary).toContain('klaargezet, nog te bevestigen');
    expect(after?.suggestions).toBeUndefined();
  });

  it('that is billed already is not withdrawn', async () => {
    const billed = teamMeeting.map((each) =>
      each.resourceType === 'ChargeItem' ? { ...each, status: 'billed' } : each,
    );
    const [card] = await cardsFor(billed);

    expect(card?.suggestions?.[0]?.actions?.map(({ type }) => type)).toEqual(['create']);
  });

  it('is withdrawn where what would replace it would not hold either', async () => {
    const alone = teamMeeting.map((each) =>
      each.id === 'team-longarts' ? { ...teamInternist, id: each.id } : each,
    );
    const [card] = await cardsFor(alone);

    expect(card?.summary).toContain('190005');
    expect(card?.suggestions?.map(({ label }) => label)).toEqual(['Laat 190005 vervallen']);
  });
});

describe('the cards', () => {
  it('are none for a record with nothing palliative in it', async () => {
    const response = await view({
      prefetch: prefetchOf([patient, encounter('e9', '2026-03-01', internist)]),
    });

    expect(await response.json()).toEqual({ cards: [] });
  });

  it('put what is wrong first, then what is one step away', async () => {
    const cards = await cardsFor([...withoutHandOver, ...teamMeeting.slice(1)]);

    expect(cards.map((card) => statusesOf(card)[0])).toEqual([
      'msz-mdo-190005-niet-voor-pz unlawful',
      'msz-pzp-190099 incomplete',
    ]);
  });

  it('are at most three, and one speaks for the same to do on several dates', async () => {
    const meetings = ['05', '06', '07', '08'].flatMap((day) => [
      encounter(`m${day}`, `2026-03-${day}`, teamInternist, teamLungSpecialist),
      chargeItem('190005', `m${day}`, `2026-03-${day}`, 'billable'),
    ]);
    const cards = await cardsFor([...withoutHandOver, ...teamMeeting.slice(1, 4), ...meetings]);

    expect(cards.length).toBeLessThanOrEqual(3);
    const [wrong] = cards;
    expect(wrong?.selectionBehavior).toBe('any');
    expect(wrong?.suggestions?.map(({ label }) => label)).toContain(
      'Vervang 190005 door 190006 (6 maart 2026)',
    );
    expect(wrong?.detail).toContain('Ook op 7 maart 2026, 6 maart 2026, 5 maart 2026');
  });
});

describe('without prefetch', () => {
  it('gets the record and the roles in it from the FHIR server', async () => {
    ehr = await startFhirServer(carePlanning);
    const fhirAuthorization = {
      access_token: 'secret',
      token_type: 'Bearer',
      expires_in: 300,
      scope: 'patient/*.rs',
      subject: 'cds',
    };

    const [card] = await cardsOf(await view({ fhirServer: ehr.baseUrl, fhirAuthorization }));

    expect(statusesOf(card as Card)).toEqual(['msz-pzp-190099 registrable']);
    expect(card?.detail).not.toContain('Niet volledig geladen');
    expect(ehr.asked).toContain('PractitionerRole?_id=gp,internist&_count=200');
    expect([...ehr.authorization]).toEqual(['Bearer secret']);
    expect(service.logged.join()).not.toMatch(/secret|olivia/);
    expect(service.logged.at(-1)).toContain('"path":"/cds-services/:id"');
  });

  it('says what could not be loaded and calls it unknown', async () => {
    ehr = await startFhirServer(withoutHandOver, ['Communication']);

    const [card] = await cardsOf(await view({ fhirServer: ehr.baseUrl }));

    expect(card?.detail).toContain('Niet volledig geladen: overdrachten');
    expect(card?.detail).toMatch(/\? Het proactief zorgplan is overgedragen .*: kon niet worden geladen/);
    expect(card?.suggestions).toBeUndefined();
  });

  it('is refused without the patient', async () => {
    ehr = await startFhirServer([handOver]);

    for (const body of [{}, { fhirServer: ehr.baseUrl }, { prefetch: { patient: null } }]) {
      const response = await view(body);

      expect(response.status).toBe(412);
      expect(await response.json()).toMatchObject({
        resourceType: 'OperationOutcome',
        issue: [{ expression: ['prefetch.patient'] }],
      });
    }
  });
});

describe('the teams that the settings name', () => {
  it('are looked up on the FHIR server', async () => {
    const named = await startService({ teams: { palliative: ['CareTeam/tpz'] } });
    const team = {
      resourceType: 'CareTeam',
      id: 'tpz',
      participant: [{ member: { reference: 'PractitionerRole/internist' } }],
    };
    ehr = await startFhirServer([...carePlanning, team]);

    const body = request({ fhirServer: ehr.baseUrl, prefetch: prefetchOf(carePlanning) });
    const cards = await cardsOf(await post(named, 'palliatief-patient-view', body));
    named.server.close();

    expect(ehr.asked).toContain('CareTeam?_id=tpz&_count=200');
    expect(cards.flatMap(statusesOf).join()).not.toContain('190099');
  });

  it('are not looked up when they are there already', async () => {
    const system = 'urn:local:teams';
    const named = await startService({ teams: { palliative: ['CareTeam/tpz', `${system}|7`] } });
    const teams = ['tpz', 'other'].map((id) => ({
      resourceType: 'CareTeam',
      id,
      identifier: [{ system, value: '7' }],
    }));

    const body = request({ prefetch: prefetchOf([...carePlanning, ...teams]) });
    const [card] = await cardsOf(await post(named, 'palliatief-patient-view', body));
    named.server.close();

    expect(statusesOf(card as Card)).toEqual(['msz-pzp-190099 registrable']);
  });

  it('that cannot be looked up leave open who is in them', async () => {
    const named = await startService({ teams: { palliative: ['urn:local:teams|7'] } });

    const body = request({ prefetch: prefetchOf(carePlanning) });
    const [card] = await cardsOf(await post(named, 'palliatief-patient-view', body));
    named.server.close();

    expect(statusesOf(card as Card)).toEqual(['msz-pzp-190099 incomplete']);
    expect(card?.detail).toContain('Niet volledig geladen: teams');
  });
});

describe('the development tenant', () => {
  it('answers no other machine', async () => {
    const app = createApp(appOptions());
    const server = createServer((incoming, response) => {
      Object.defineProperty(incoming.socket, 'remoteAddress', { value: '192.0.2.1' });
      app(incoming, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

    const response = await fetch(`${base}/cds-services`);
    const health = await fetch(`${base}/health`);
    server.close();

    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ resourceType: 'OperationOutcome' });
    expect(health.status).toBe(200);
  });

  it.each([
    'http://ehr.example/fhir',
    'http://127.0.0.1.example/fhir',
    'http://10.0.0.1/fhir',
    'http://[::2]/fhir',
  ])('calls no FHIR server at %s', async (fhirServer) => {
    const response = await view({ fhirServer, prefetch: prefetchOf(carePlanning) });

    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ issue: [{ expression: ['fhirServer'] }] });
  });

  it('answers a page from elsewhere, but reads no records here for it', async () => {
    const elsewhere = { origin: 'https://page.example' };
    const call = (body: object) => post(service, 'palliatief-patient-view', request(body), elsewhere);
    const prefetch = prefetchOf(carePlanning);

    expect((await call({ prefetch })).status).toBe(200);
    expect((await call({ prefetch, fhirServer: 'http://localhost:1/fhir' })).status).toBe(403);
  });
});
