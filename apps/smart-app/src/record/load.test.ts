import type { FhirResource } from '@prestatiewijzer/patient-record';
import { HttpResponse, http } from 'msw';
import { expect, it, vi } from 'vitest';
import { STUCK } from '../../../../vitest.shared.ts';
import { Answers } from '../rules/answers.ts';
import {
  ISS,
  json,
  kindOf,
  loggedIn,
  startEhr,
  TOKEN,
  TOKEN_ENDPOINT,
  talkWhileWaitingFor,
} from '../testing/ehr.ts';
import { loadRecord, type Source } from './load.ts';
import { PatientFile } from './patient-file.ts';

const ehr = startEhr();

async function load() {
  const session = await loggedIn();
  const resources: FhirResource[] = [];
  let sources: readonly Source[] = [];
  await loadRecord({
    session,
    settings: {},
    signal: new AbortController().signal,
    onResources: (page) => resources.push(...page),
    onSources: (all) => {
      sources = all;
    },
  });
  return { resources, lacks: Object.fromEntries(sources.map(({ type, lack }) => [type, lack])) };
}

function grant(scope: string) {
  ehr.use(http.post(TOKEN_ENDPOINT, () => HttpResponse.json({ ...TOKEN, scope })));
}

it('names what failed, what was refused and what was cut short', async () => {
  ehr.use(
    json(`${ISS}/Procedure`, {}, 500),
    json(`${ISS}/Condition`, {}, 403),
    json(`${ISS}/Encounter`, { resourceType: 'Bundle', type: 'searchset', total: 3 }),
  );

  const { lacks } = await load();

  expect(lacks).toMatchObject({ Procedure: 'failed', Condition: 'refused', Encounter: 'cut-short' });
  expect(lacks['CarePlan']).toBeUndefined();
});

it('asks only for what was granted, and names the rest', async () => {
  grant('patient/Patient.rs patient/Encounter.rs patient/Observation.rs?code=x');
  const asked: string[] = [];
  ehr.events.on('request:start', ({ request }) => void asked.push(new URL(request.url).pathname));

  const { lacks } = await load();

  expect(asked.filter((path) => path.startsWith('/fhir/')).sort()).toEqual(
    expect.arrayContaining(['/fhir/Encounter', '/fhir/Observation', '/fhir/Patient/olivia']),
  );
  expect(asked).not.toContain('/fhir/Procedure');
  expect(lacks).toMatchObject({ Procedure: 'not-granted', Observation: 'not-granted' });
  expect(lacks['Encounter']).toBeUndefined();
  ehr.events.removeAllListeners();
});

it('fails without a patient, or the right to see one', async () => {
  ehr.use(json(`${ISS}/Patient/olivia`, {}, 404));
  expect(await kindOf(load())).toBe('no-patient');

  grant('patient/Encounter.rs');
  expect(await kindOf(load())).toBe('denied');
});

it('counts what could not be loaded as unknown, and shows what is there meanwhile', async () => {
  const { handlers, release } = talkWhileWaitingFor('Communication');
  ehr.use(...handlers, json(`${ISS}/CarePlan`, {}, 500));
  const file = new PatientFile(await loggedIn(), new Answers(), {}, '2026-03-10', 'nl');
  const provisional = new Promise<void>((resolve) => {
    file.subscribe(() => {
      const { loading, assessment } = file.state();
      if (loading && (assessment?.findings.length ?? 0) > 0) resolve();
    });
  });

  const done = file.load(new AbortController().signal);
  await provisional;
  release();
  await done;
  await vi.waitFor(() => expect(file.state().loading).toBe(false), STUCK);

  const finding = file.state().assessment?.findings.find(({ id }) => id === 'msz-pzp-190099');
  const outcomes = Object.fromEntries(finding?.conditions.map(({ id, outcome }) => [id, outcome]) ?? []);
  expect(outcomes['care-plan']).toBe('unknown');
  expect(file.state()).toMatchObject({ loading: false, failure: undefined });
});

it('names a mistake in the settings', async () => {
  const file = new PatientFile(await loggedIn(), new Answers(), { agreements: 3 }, '2026-03-10', 'nl');
  await file.load(new AbortController().signal);

  expect(file.state().failure).toMatchObject({
    kind: 'config',
    details: { mistake: expect.stringContaining('agreements') },
  });
});
