import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { callChecks } from './checks/calls.ts';
import { type Finding, runChecks } from './finding.ts';
import { conforms } from './report.ts';
import { type ConformanceOptions, checkService } from './run.ts';
import { Target } from './target.ts';
import { listen } from './testing/listen.ts';
import {
  brokenService,
  ISSUER,
  json,
  key,
  lawfulService,
  soundService,
  wholeCard,
} from './testing/services.ts';

/** The checks that failed somewhere below: in the end each must have. */
const failedOnce = new Set<string>();
let all: readonly Finding[] = [];

async function failures(
  baseUrl: string,
  options: Partial<ConformanceOptions> = {},
): Promise<readonly string[]> {
  const findings = await checkService({ baseUrl, ...options });
  const failed = findings.filter(({ outcome }) => outcome === 'fail').map(({ check }) => check);
  for (const check of failed) failedOnce.add(check);
  return failed;
}

const signer = { key, issuer: ISSUER };

describe('a service that does all as it should', () => {
  it('passes each check, when calls are signed', async () => {
    const base = await listen(soundService({ signed: true }));
    all = await checkService({ baseUrl: base, signer });

    expect(all.filter(({ outcome }) => outcome !== 'pass')).toMatchObject([
      { row: 168, outcome: 'not applicable' },
      { row: 34, outcome: 'not applicable' },
    ]);
    expect(conforms(all)).toBe(true);
  });

  it('fails but one recommendation when it takes calls of anybody', async () => {
    const base = await listen(soundService({ signed: false }));
    const findings = await checkService({ baseUrl: base, signer });

    expect(findings.filter(({ outcome }) => outcome === 'fail')).toMatchObject([
      { row: 177, strength: 'SHOULD', detail: 'status 200' },
    ]);
    expect(conforms(findings)).toBe(true);
    failedOnce.add(findings.find(({ outcome }) => outcome === 'fail')?.check ?? '');
  });

  it('lets nobody in whose key it does not know', async () => {
    const base = await listen(soundService({ signed: true }));

    expect(await failures(base, { signer: { ...signer, issuer: 'https://other.example' } })).toContain(
      'A call with a lawful token is let in',
    );
  });

  it('is asked with what a FHIR server has', async () => {
    const asked: string[] = [];
    const fhirServer = await listen(() => (request, response) => {
      asked.push(request.url ?? '');
      json({ resourceType: 'Patient', id: 'olivia' })(request, response);
    });
    const base = await listen(soundService({ signed: false }));
    const findings = await checkService({ baseUrl: base, subject: { patientId: 'olivia', fhirServer } });

    expect(asked).toContain('/Patient/olivia');
    expect(asked).toContain('/ChargeItem?subject=olivia');
    expect(findings.find(({ row }) => row === 34)?.outcome).toBe('pass');
  });

  it('need not serve browsers', async () => {
    const base = await listen(soundService({ signed: false }));

    expect((await checkService({ baseUrl: base, cors: false })).some(({ row }) => row === 208)).toBe(false);
  });
});

describe('a service that is broken', () => {
  it('by lists of services that are wrong in each way', async () => {
    const services = [
      { ...lawfulService, prefetch: { patient: 'Patient/{context.patientId}' } },
      { ...lawfulService, title: '', prefetch: { all: 'Encounter?_include=*' } },
      { id: 'a/b', usageRequirements: 1, prefetch: ['x'], extension: 'x' },
    ];
    const failed = await failures(await listen(() => brokenService(json({ cards: [] }), { services })));

    expect(failed).toEqual(
      expect.arrayContaining([
        'Each service names its hook',
        'Each service has a title',
        'Each service has a description',
        'Each service has an id that can be part of an address',
        'usageRequirements is text where it is given',
        'An id is listed once for a hook',
        'Prefetch templates have a key each',
        'Prefetch tokens are those of the hook, between {{ and }}',
        'Prefetch templates stay within the recommended subset',
        'The discovery holds nothing that is null or empty',
        'Extensions in the discovery are objects',
      ]),
    );
  });

  it('by no discovery at all', async () => {
    const base = await listen(() => json('gone', 410, 'text/plain'));

    expect(await failures(base)).toEqual(
      expect.arrayContaining([
        'GET /cds-services is answered with 200',
        'The discovery is JSON',
        'The discovery holds a list of services',
      ]),
    );
  });

  it('by a connection in the clear', async () => {
    const base = await listen(soundService({ signed: false }));

    expect(await failures(base.replace('127.0.0.1', '0.0.0.0'))).toContain('The service is called over TLS');
  });

  it('by letting in whoever brings anything', async () => {
    const base = await listen(() =>
      brokenService((request, response) =>
        json({ cards: [] }, request.headers.authorization === undefined ? 401 : 200)(request, response),
      ),
    );
    const failed = await failures(base, { signer });

    expect(failed.filter((check) => check.startsWith('A call with a token'))).toHaveLength(18);
    expect(failed).toContain('A token works once');
  });

  it('by failing whatever it is asked, and telling why', async () => {
    const trace = 'Error: x\n    at answer (/srv/app.js:1:2)';
    const services = [{ ...lawfulService, prefetch: { patient: 'Patient/{{context.patientId}}' } }];
    const base = await listen(() => brokenService(json(trace, 500), { services }));
    const fhirServer = await listen(() => json({}, 404));
    const failed = await failures(base, { subject: { fhirServer } });

    expect(failed.filter((check) => check.endsWith('tells nothing of the inside'))).toHaveLength(9);
    expect(failed).toEqual(
      expect.arrayContaining([
        'A call without data or FHIR server is answered with 200, or with 412',
        'A service gets what it needs from the FHIR server when nothing is prefetched',
        'Feedback is taken at /cds-services/{id}/feedback',
        'A preflight of a service is answered without a token',
        'A page may read the discovery',
      ]),
    );
  });

  it('by showing where it broke', async () => {
    const trace = 'Error: x\n    at answer (/srv/app.js:1:2)';
    const failed = await failures(await listen(() => brokenService(json(trace, 400))));

    expect(failed).toContain('A call without hook is answered with 4xx, and tells nothing of the inside');
  });

  it('by taking feedback of all kinds', async () => {
    expect(await failures(await listen(() => brokenService(json({}))))).toEqual(
      expect.arrayContaining([
        'Feedback without a card is refused',
        'Feedback with an unknown outcome is refused',
        'An answer holds a list of cards, each with a uuid of its own',
      ]),
    );
  });

  it('by asking whoever a next link names', async () => {
    const services = [{ ...lawfulService, prefetch: { items: 'ChargeItem?subject={{context.patientId}}' } }];
    const gullible: RequestListener = (request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', async () => {
        const [, next] = /"url":"(http:[^"]+)"/.exec(body) ?? [];
        if (next !== undefined) await fetch(next);
        json(request.method === 'GET' ? { services } : { cards: [] })(request, response);
      });
    };

    expect(await failures(await listen(() => gullible))).toContain(
      'Prefetched data may be a first page, of which the next is not asked for at another origin',
    );
  });

  it('by taking its time', async () => {
    const base = await listen(() =>
      brokenService((request, response) => void setTimeout(json({ cards: [] }), 510, request, response)),
    );
    const subject = { patientId: '1', userId: 'Practitioner/1', encounterId: '1', fhirServer: undefined };
    const target = Object.assign(new Target(base, subject, undefined), { services: [lawfulService] });
    const [latency] = await runChecks(
      callChecks().filter(({ row }) => row === 27),
      target,
    );

    expect(latency).toMatchObject({ outcome: 'fail', strength: 'SHOULD' });
    failedOnce.add(latency?.check ?? '');
  });

  const card = wholeCard();
  const [suggestion] = card.suggestions ?? [];
  const [action] = suggestion?.actions ?? [];
  const suggesting = (changed: object) => ({ suggestions: [{ ...suggestion, ...changed }] });
  const acting = (changed: object) => suggesting({ actions: [{ ...action, ...changed }] });
  const linking = (changed: object) => ({ links: [{ ...card.links?.[0], ...changed }] });
  const source = (changed: object) => ({ source: { ...card.source, ...changed } });

  it.each<[number, object]>([
    [80, { uuid: 1 }],
    [83, { summary: 'x'.repeat(140) }],
    [85, { detail: 1 }],
    [88, { indicator: 'hard-stop' }],
    [90, { source: undefined }],
    [105, source({ label: undefined })],
    [107, source({ url: '/rules' })],
    [111, source({ icon: 'icon.png' })],
    [115, source({ topic: { code: 'a' } })],
    [92, { suggestions: {} }],
    [93, { selectionBehavior: undefined }],
    [117, suggesting({ label: undefined })],
    [119, suggesting({ uuid: 1 })],
    [121, suggesting({ isRecommended: 'yes' })],
    [124, suggesting({ actions: {} })],
    [127, acting({ type: 'upsert' })],
    [128, acting({ description: undefined })],
    [130, acting({ resource: undefined })],
    [135, acting({ type: 'delete', resource: undefined })],
    [98, { overrideReasons: [{ code: 'a', system: 'b' }] }],
    [103, { links: {} }],
    [138, linking({ label: undefined })],
    [139, linking({ url: '/launch' })],
    [142, linking({ type: 'relative' })],
    [147, linking({ type: 'absolute' })],
    [3, { detail: null }],
    [214, { extension: 'x' }],
  ])('by a card against requirement %i', async (row, changed) => {
    const answer = { cards: [{ ...card, ...changed }] };
    const base = await listen(() => brokenService(json(answer)));
    const findings = await checkService({ baseUrl: base, cors: false });
    const failed = findings.filter(({ outcome }) => outcome === 'fail');

    expect(failed.map((finding) => finding.row)).toContain(row);
    expect(conforms(findings)).toBe(false);
    for (const { check } of failed) failedOnce.add(check);
  });

  it('by a system action that is none', async () => {
    const answer = { cards: [], systemActions: [{ type: 'create' }] };
    const base = await listen(() => brokenService(json(answer)));

    expect(await failures(base)).toContain('Actions of the system are a list of actions');
  });
});

// The last one, as it looks back at all others.
it('has no check that cannot fail', () => {
  expect(all.map(({ check }) => check).filter((check) => !failedOnce.has(check))).toEqual([]);
});
