import type { FhirResource } from '@prestatiewijzer/patient-record';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { carePlanning, encounter, internist, teamMeeting } from './testing/record.ts';
import { cardsOf, post, prefetchOf, type RunningService, request, startService } from './testing/service.ts';

let service: RunningService;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.server.close());

const record = [...carePlanning, ...teamMeeting.slice(1), encounter('e2', '2026-03-09', internist)];

async function titlesAt(encounterId: string, resources: readonly FhirResource[] = record): Promise<string[]> {
  const context = { userId: 'Practitioner/internist', patientId: 'olivia', encounterId };
  const body = request({ hook: 'encounter-discharge', context, prefetch: prefetchOf(resources) });
  const cards = await cardsOf(await post(service, 'palliatief-encounter-discharge', body));
  return cards.map(({ summary }) => /19\d{4}/.exec(summary)?.[0] ?? summary);
}

it('tells of what was done in the contact', async () => {
  expect(await titlesAt('e1')).toEqual(['190099']);
});

it('tells of what was registered for the contact', async () => {
  expect(await titlesAt('m1')).toEqual(['190005']);
});

it('tells nothing of other contacts', async () => {
  expect(await titlesAt('e2')).toEqual([]);
  expect(await titlesAt('unknown')).toEqual([]);
});

it('needs the contact', async () => {
  const body = request({ hook: 'encounter-discharge', prefetch: prefetchOf(record) });

  expect((await post(service, 'palliatief-encounter-discharge', body)).status).toBe(400);
});
