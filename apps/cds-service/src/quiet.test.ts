import type { Card } from '@prestatiewijzer/cds-hooks';
import type { FhirResource } from '@prestatiewijzer/patient-record';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findingsOn } from './cards/extension.ts';
import { startFhirServer } from './testing/fhir-server.ts';
import { bundleOf, cassette, morphine, palliativePhase } from './testing/orders.ts';
import {
  carePlan,
  carePlanning,
  gp,
  internist,
  patient,
  teamMeeting,
  withoutHandOver,
} from './testing/record.ts';
import { cardsOf, post, prefetchOf, type RunningService, request, startService } from './testing/service.ts';

const PATIENT_VIEW = 'palliatief-patient-view';

let service: RunningService;

beforeEach(async () => {
  service = await startService();
});
afterEach(() => service.server.close());

async function cardsFor(resources: readonly FhirResource[], more: object = {}): Promise<Card[]> {
  return cardsOf(await post(service, PATIENT_VIEW, request({ prefetch: prefetchOf(resources), ...more })));
}

async function answer(card: Card | undefined, more: object): Promise<number> {
  const event = { card: card?.uuid, outcomeTimestamp: '2026-03-10T10:05:31Z', ...more };
  return (await post(service, `${PATIENT_VIEW}/feedback`, { feedback: [event] })).status;
}

const setAside = (card: Card | undefined) =>
  answer(card, {
    outcome: 'overridden',
    overrideReason: { reason: { system: card?.overrideReasons?.[0]?.system, code: 'anders' } },
  });

const accept = (card: Card | undefined) =>
  answer(card, {
    outcome: 'accepted',
    acceptedSuggestions: card?.suggestions?.map(({ uuid }) => ({ id: uuid })),
  });

function change(resources: readonly FhirResource[], id: string, more: object): readonly FhirResource[] {
  return resources.map((resource) => (resource.id === id ? { ...resource, ...more } : resource));
}

describe('advice that nobody answered', () => {
  it('is there again, on a card of its own', async () => {
    const [first] = await cardsFor(withoutHandOver);
    const [second] = await cardsFor(withoutHandOver);

    expect(second?.summary).toBe(first?.summary);
    expect(second?.uuid).not.toBe(first?.uuid);
  });
});

describe('advice that was set aside', () => {
  it('stays away', async () => {
    const [card] = await cardsFor(withoutHandOver);

    expect(await setAside(card)).toBe(200);
    expect(await cardsFor(withoutHandOver)).toEqual([]);
  });

  it('stays away when what it rests on was only saved again', async () => {
    const [card] = await cardsFor(withoutHandOver);
    await setAside(card);
    const meta = { versionId: '2', lastUpdated: '2026-03-10T10:00:00Z' };

    expect(await cardsFor(change(withoutHandOver, 'plan', { meta }))).toEqual([]);
  });

  it('comes back when its evidence changes', async () => {
    const [card] = await cardsFor(withoutHandOver);
    await setAside(card);

    expect(await cardsFor(change(withoutHandOver, 'plan', { created: '2026-03-05' }))).toHaveLength(1);
  });

  it('gives way to what can be done next', async () => {
    const [card] = await cardsFor(withoutHandOver);
    await setAside(card);
    const [next] = await cardsFor(carePlanning);

    expect(next?.suggestions?.[0]?.label).toBe('Registreer 190099');
  });

  it('is still given about another patient', async () => {
    const [card] = await cardsFor(withoutHandOver);
    await setAside(card);
    const another: readonly FhirResource[] = JSON.parse(
      JSON.stringify(withoutHandOver)
        .replaceAll('Patient/olivia', 'Patient/p2')
        .replace('"id":"olivia"', '"id":"p2"'),
    );
    const context = { userId: 'Practitioner/internist', patientId: 'p2' };

    expect(await cardsFor(another, { context })).toHaveLength(1);
  });

  it('takes what would have settled it along', async () => {
    const [card, ...others] = await cardsFor(teamMeeting);
    expect(others).toEqual([]);
    await setAside(card);

    expect(await cardsFor(teamMeeting)).toEqual([]);
  });

  it('does not come back because a server fails', async () => {
    const ehr = await startFhirServer(withoutHandOver);
    const broken = await startFhirServer(withoutHandOver, ['Communication', 'CarePlan']);
    const from = ({ baseUrl }: typeof ehr) => cardsFor([], { prefetch: {}, fhirServer: baseUrl });
    const [card] = await from(ehr);
    await setAside(card);
    const [whole, hampered] = [await from(ehr), await from(broken)];
    ehr.server.close();
    broken.server.close();

    expect([whole, hampered]).toEqual([[], []]);
  });

  it('about an order stays away too, and is given about another order', async () => {
    const ordering = async (order: FhirResource) =>
      cardsOf(
        await post(
          service,
          'palliatief-order-sign',
          request({
            hook: 'order-sign',
            context: {
              userId: 'Practitioner/internist',
              patientId: 'olivia',
              draftOrders: bundleOf([order]),
            },
            prefetch: prefetchOf([patient, internist, gp, palliativePhase, morphine]),
          }),
        ),
      );
    const [card] = await ordering(cassette);
    expect(findingsOn(card as Card)).not.toEqual([]);
    await setAside(card);

    expect(await ordering(cassette)).toEqual([]);
    expect(await ordering({ ...cassette, note: [{ text: 'another' }] })).toHaveLength(1);
  });
});

describe('advice that was accepted', () => {
  it('is not repeated while the record does not show it yet', async () => {
    const [card] = await cardsFor(carePlanning);

    expect(await accept(card)).toBe(200);
    expect(await cardsFor(carePlanning)).toEqual([]);
  });

  it('leaves the rest of its card', async () => {
    const second = [
      ...carePlanning,
      ...carePlanning
        .filter(({ id }) => ['e1', 'pzp-1', 'plan', 'to-gp'].includes(id ?? ''))
        .map((resource): FhirResource => {
          const later = JSON.stringify(resource)
            .replaceAll('2026-03-0', '2026-02-0')
            .replaceAll(/"(e1|pzp-1|plan|to-gp)"/g, '"$1-b"')
            .replaceAll(/(Encounter|CarePlan|Procedure)\/([\w-]+)/g, '$1/$2-b');
          return JSON.parse(later);
        }),
    ];
    const [card] = await cardsFor(second);
    const suggestions = card?.suggestions ?? [];
    expect(suggestions).toHaveLength(2);
    await answer(card, { outcome: 'accepted', acceptedSuggestions: [{ id: suggestions[0]?.uuid }] });
    const [rest, ...others] = await cardsFor(second);

    expect(others).toEqual([]);
    expect(findingsOn(rest as Card)).toEqual(findingsOn(card as Card).slice(1));
  });
});

describe('feedback', () => {
  it('from before there were cards is refused', async () => {
    expect(
      await answer({ uuid: 'x' } as Card, {
        outcome: 'overridden',
        outcomeTimestamp: '0000-01-01T00:00:00Z',
      }),
    ).toBe(400);
  });

  it('on an unknown card is kept all the same', async () => {
    expect(await answer({ uuid: 'never shown' } as Card, { outcome: 'overridden' })).toBe(200);
  });
});

it('is told by every card that is about money with no more than a warning', async () => {
  const cards = [...(await cardsFor(teamMeeting)), ...(await cardsFor([...withoutHandOver, carePlan]))];

  expect(cards.map(({ indicator }) => indicator)).not.toContain('critical');
});
