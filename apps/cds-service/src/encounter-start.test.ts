import type { Card } from '@prestatiewijzer/cds-hooks';
import type { FhirResource } from '@prestatiewijzer/patient-record';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  carePlanning,
  chargeItem,
  encounter,
  gp,
  internist,
  teamMeeting,
  withoutHandOver,
} from './testing/record.ts';
import { cardsOf, post, prefetchOf, type RunningService, request, startService } from './testing/service.ts';

const UZI = 'http://fhir.nl/fhir/NamingSystem/uzi-rolcode';
const CONSULT = 'https://prestatiewijzer.nl/fhir/CodeSystem/consult';

let service: RunningService;

beforeEach(async () => {
  service = await startService();
});
afterEach(() => service.server.close());

const started = {
  ...encounter('e9', '2026-03-10', internist),
  status: 'in-progress',
  period: { start: '2026-03-10T10:00:00+01:00' },
};
const nurse = {
  resourceType: 'PractitionerRole',
  id: 'nurse',
  code: [{ coding: [{ system: UZI, code: '30.000' }] }],
};

async function cardsAt(encounterId: string, resources: readonly FhirResource[]): Promise<Card[]> {
  const context = { userId: 'Practitioner/internist', patientId: 'olivia', encounterId };
  const body = request({ hook: 'encounter-start', context, prefetch: prefetchOf(resources) });
  return cardsOf(await post(service, 'palliatief-encounter-start', body));
}

const summariesAt = async (encounterId: string, resources: readonly FhirResource[]) =>
  (await cardsAt(encounterId, resources)).map(({ summary }) => summary);

const viewed = async (resources: readonly FhirResource[]) =>
  cardsOf(await post(service, 'palliatief-patient-view', request({ prefetch: prefetchOf(resources) })));

it('tells what care planning of earlier contacts still needs', async () => {
  expect(await summariesAt('e9', [...withoutHandOver, started])).toEqual([
    'Nog één stap voor 190099: draag het zorgplan over aan de huisarts.',
  ]);
});

it('tells the same where the contact is not in the record yet', async () => {
  expect(await summariesAt('e9', withoutHandOver)).toHaveLength(1);
});

it('tells nothing where nothing is left to do, also when it can be registered', async () => {
  expect(await viewed(carePlanning)).toHaveLength(1);
  expect(await summariesAt('e9', [...carePlanning, started])).toEqual([]);
});

it('tells nothing of what is registered wrongly', async () => {
  const tooEarly = [...withoutHandOver, chargeItem('190099', 'e1', '2026-03-02', 'billable')];

  for (const record of [teamMeeting, tooEarly]) {
    expect((await viewed(record)).map(({ indicator }) => indicator)).toEqual(['warning']);
    expect(await summariesAt('e9', [...record, started])).toEqual([]);
  }
});

it('tells nothing of what the contact itself lacks, which has only just begun', async () => {
  const shared = {
    ...started,
    reasonCode: [{ coding: [{ system: CONSULT, code: 'samen-beslissen' }] }],
    participant: [{ individual: { display: 'somebody' } }],
  };
  const record = [...carePlanning, shared];

  expect((await viewed(record)).map(({ summary }) => summary)).toContainEqual(
    expect.stringMatching(/190098/),
  );
  expect(await summariesAt('e9', record)).toEqual([]);
});

it('tells nothing of care planning that is with the GP, which this contact cannot mend', async () => {
  const byNurse = carePlanning.map((each) => (each === internist ? { ...nurse, id: 'internist' } : each));

  expect(await viewed(byNurse)).toHaveLength(1);
  expect(await summariesAt('e9', [...byNurse, started])).toEqual([]);
});

it('tells nothing of what also waits for an agreement, which no contact brings', async () => {
  const byGp = withoutHandOver.map((each) => (each === internist ? { ...gp, id: 'internist' } : each));
  const agreed = await startService({ agreements: { 'ha-s3-behandelwensgesprek': true } });
  const title = 'Behandelwensgesprek (segment 3)';

  expect((await viewed(byGp)).map(({ summary }) => summary)).toContainEqual(expect.stringContaining(title));
  expect(await summariesAt('e9', byGp)).not.toContainEqual(expect.stringContaining(title));
  service.server.close();
  service = agreed;
  expect(await summariesAt('e9', byGp)).toContainEqual(expect.stringContaining(title));
});

it('keeps quiet of what was set aside when the record was opened, and the other way round', async () => {
  const setAside = async (id: string, [card]: readonly Card[]) => {
    const event = { card: card?.uuid, outcome: 'overridden', outcomeTimestamp: '2026-03-10T10:05:31Z' };
    expect((await post(service, `${id}/feedback`, { feedback: [event] })).status).toBe(200);
  };
  const record = [...withoutHandOver, started];
  await setAside('palliatief-patient-view', await viewed(record));
  expect(await cardsAt('e9', record)).toEqual([]);

  const later = record.map((each) => (each.id === 'plan' ? { ...each, created: '2026-03-05' } : each));
  await setAside('palliatief-encounter-start', await cardsAt('e9', later));
  expect(await viewed(later)).toEqual([]);
});

it('needs the contact', async () => {
  const body = request({ hook: 'encounter-start', prefetch: prefetchOf(withoutHandOver) });

  expect((await post(service, 'palliatief-encounter-start', body)).status).toBe(400);
});
