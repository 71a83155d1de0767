import type { Card } from '@prestatiewijzer/cds-hooks';
import type { FhirResource } from '@prestatiewijzer/patient-record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFhirServer } from './testing/fhir-server.ts';
import {
  adviceRequest,
  bundleOf,
  cassette,
  cassetteAfterMorphine,
  device,
  morphine,
  palliativePhase,
  paracetamol,
} from './testing/orders.ts';
import { carePlanning, gp, internist, patient, teamLungSpecialist } from './testing/record.ts';
import { cardsOf, post, prefetchOf, type RunningService, request, startService } from './testing/service.ts';

const context = { userId: 'Practitioner/internist', patientId: 'olivia' };
const record = [patient, internist, gp, palliativePhase, morphine];

let service: RunningService;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.server.close());

async function atSigning(
  orders: readonly FhirResource[],
  resources: readonly FhirResource[] = record,
): Promise<Card[]> {
  const body = request({
    hook: 'order-sign',
    context: { ...context, draftOrders: bundleOf(orders) },
    prefetch: prefetchOf(resources),
  });
  return cardsOf(await post(service, 'palliatief-order-sign', body));
}

async function atChoosing(orders: readonly FhirResource[], selections: readonly string[]): Promise<Card[]> {
  const body = request({
    hook: 'order-select',
    context: { ...context, selections, draftOrders: bundleOf(orders) },
    prefetch: prefetchOf(record),
  });
  return cardsOf(await post(service, 'palliatief-order-select', body));
}

interface Reported {
  readonly id: string;
  readonly status: string;
  readonly about: readonly string[];
}

function reported({ extension }: Card): readonly Reported[] {
  const said = extension?.['nl.prestatiewijzer'] as { findings: Reported[] } | undefined;
  return said?.findings ?? [];
}

function statusesOf(card: Card | undefined): string[] {
  return card === undefined ? [] : reported(card).map(({ id, status }) => `${id} ${status}`);
}

describe('a prescription of an oxycodon cassette', () => {
  it('is told to be reimbursed when the record says why', async () => {
    const [card, ...others] = await atSigning([cassetteAfterMorphine]);

    expect(others).toEqual([]);
    expect(card).toMatchObject({
      summary: 'Oxycodon in een cassette: de voorwaarden voor vergoeding zijn vastgelegd.',
      indicator: 'info',
      source: { label: 'Palliaweb, Praktijkteam palliatieve zorg (19-12-2025), oxycodon' },
    });
    expect(card && reported(card)).toEqual([
      {
        id: 'med-oxycodon-cassette',
        status: 'registrable',
        on: '2026-03-10',
        about: ['MedicationRequest/cassette'],
      },
    ]);
    expect(card?.detail).toMatch(/^Te doen: onderteken; er ontbreekt niets\. Wie: wie de opdracht geeft\./);
    expect(card?.detail).toContain('✓ Het dossier laat zien dat een geregistreerd opiaat niet voldoet');
    expect(card?.detail).not.toContain('Palliaweb');
    expect(card?.source.label).toBe('Palliaweb, Praktijkteam palliatieve zorg (19-12-2025), oxycodon');
    expect(card?.suggestions).toBeUndefined();
  });

  it('lacks something without another medicine that did not help enough', async () => {
    const [card, ...others] = await atSigning([cassette]);

    expect(others).toEqual([]);
    expect(statusesOf(card)).toEqual(['med-oxycodon-cassette incomplete']);
    expect(card?.summary).toBe(
      'Voor vergoeding van oxycodon in een cassette: leg vast welk middel niet genoeg hielp.',
    );
    expect(card?.indicator).toBe('info');
    expect(card?.detail).toMatch(
      /^Te doen: leg vast welk middel niet genoeg hielp\. Wie: wie de opdracht geeft\.\n\n- /,
    );
  });

  it('marks a record as palliative by itself', async () => {
    const [card] = await atSigning([cassette], [patient]);

    expect(card?.summary).toContain('leg vast dat het om palliatieve zorg gaat');
  });

  it('is judged as it is signed, not as it was stored before', async () => {
    const [card] = await atSigning([cassetteAfterMorphine], [...record, cassette]);

    expect(statusesOf(card)).toEqual(['med-oxycodon-cassette registrable']);
  });

  it('is not reimbursed when it was dated before that began', async () => {
    const [card] = await atSigning([{ ...cassetteAfterMorphine, authoredOn: '2025-11-30' }]);

    expect(card?.indicator).toBe('warning');
    expect(card?.summary).toContain('wordt hier niet vergoed');
    expect(card?.detail).toContain('vanaf december 2025; daarvoor kon een machtiging worden gevraagd');
  });

  it('may have no id, and refer to a product elsewhere in the Bundle', async () => {
    const { id: _, medicationCodeableConcept: code, ...rest } = cassetteAfterMorphine;
    const product = 'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0';
    const draftOrders = {
      resourceType: 'Bundle',
      entry: [
        { resource: { ...rest, medicationReference: { reference: product } } },
        { fullUrl: product, resource: { resourceType: 'Medication', code } },
      ],
    };
    const body = request({
      hook: 'order-sign',
      context: { ...context, draftOrders },
      prefetch: prefetchOf(record),
    });
    const [card] = await cardsOf(await post(service, 'palliatief-order-sign', body));

    expect(card && reported(card)).toMatchObject([{ about: ['MedicationRequest/draft-1'] }]);
  });

  it('gets the product that it refers to from the FHIR server', async () => {
    const { medicationCodeableConcept: code, ...rest } = cassetteAfterMorphine;
    const ehr = await startFhirServer([...record, { resourceType: 'Medication', id: 'product', code }]);
    const orders = bundleOf([{ ...rest, medicationReference: { reference: 'Medication/product' } }]);
    const body = request({
      hook: 'order-sign',
      fhirServer: ehr.baseUrl,
      context: { ...context, draftOrders: orders },
    });
    const [card] = await cardsOf(await post(service, 'palliatief-order-sign', body));
    ehr.server.close();

    expect(statusesOf(card)).toEqual(['med-oxycodon-cassette registrable']);
  });
});

describe('a device', () => {
  it('that is an ascites puncture is not paid by hulpmiddelenzorg, and what pays is named', async () => {
    const puncture = device('ascitespunctie', { performer: { reference: 'PractitionerRole/internist' } });
    const [card, ...others] = await atSigning([puncture]);

    expect(others).toEqual([]);
    expect(card?.indicator).toBe('warning');
    expect(card?.summary).toMatch(/^Hulpmiddelenzorg wordt hier niet vergoed: een punctie is nooit/);
    expect(card?.detail).toContain('de kosten vallen onder de dbc of de huisartsenzorg');
    expect(card?.detail).toContain('het hulpmiddel zit in de dbc: de kosten zijn voor het ziekenhuis');
    expect(card?.detail).toContain('Te doen: neem een van de andere routes hieronder.');
    expect(card?.detail).not.toContain('Bestellen');
    expect(card?.detail).not.toContain('verbruiksartikel');
    expect(statusesOf(card)).toContain('hm-hulpmiddelenzorg excluded');
    expect(statusesOf(card)).toContain('hm-ascitesdrainage registrable');
    expect(card?.suggestions).toBeUndefined();
  });

  it('with a chronic indication is paid by hulpmiddelenzorg, and how to order it is told', async () => {
    const reason = {
      system: 'https://prestatiewijzer.nl/fhir/CodeSystem/hulpmiddel',
      code: 'chronische-indicatie',
    };
    const [card] = await atSigning([device('katheter', { reasonCode: [{ coding: [reason] }] })]);

    expect(card?.summary).toBe(
      'Katheter bij urineretentie: het hulpmiddel valt onder de prestatie hulpmiddelenzorg.',
    );
    expect(card?.detail).toContain('ga na welke leverancier de zorgverzekeraar heeft gecontracteerd');
    expect(card?.detail).toContain('- Bestellen: kijk bij welke zorgverzekeraar de patiënt is');
  });

  it('to manage on one’s own comes with who pays it, in full', async () => {
    const [card] = await atSigning([device('rolstoel')]);

    expect(statusesOf(card)).toEqual(['hm-wmo-zvw information']);
    expect(card?.summary.length).toBeLessThan(140);
    expect(card?.detail).toContain('Te doen: regel het zoals hierboven staat. Wie: wie de opdracht geeft.');
    expect(card?.detail).toContain('betaalt de gemeente uit de Wmo; daar kan een spoedaanvraag.');
  });
});

describe('a request for advice', () => {
  it('is judged as if asked, and does not lack the advice', async () => {
    const [card, ...others] = await atSigning([adviceRequest]);

    expect(others).toEqual([]);
    expect(statusesOf(card)).toEqual([
      'msz-meedenkadvies-adviesgever incomplete',
      'ha-meedenkadvies-2026 incomplete',
    ]);
    expect(card?.summary).toBe(
      'Meedenkadvies (adviesgever) kan worden geregistreerd zodra het advies is gegeven.',
    );
    expect(card?.detail).toMatch(
      /^Te doen: geef het advies en registreer het daarna\. Wie: wie het advies geeft\.\n\nDaarnaast:\n\n- ✓ Meedenkadvies \(adviesvrager\) kan/,
    );
    expect(card?.detail).not.toContain('Het advies is gegeven');
    expect(card?.source.label).toMatch(/^Handreiking financiering palliatieve zorg 2026, §/);
  });

  it('that does not come from a GP says so', async () => {
    const fromLungSpecialist = {
      ...adviceRequest,
      requester: { reference: 'PractitionerRole/team-longarts' },
    };
    const [card] = await atSigning([fromLungSpecialist], [...record, teamLungSpecialist]);

    expect(card?.summary).toContain('kan zo niet; hieraan is niet voldaan: een huisarts vroeg het advies');
  });

  it('of which it is not known who asks says so', async () => {
    const { requester: _, ...anonymous } = adviceRequest;
    const [card] = await atSigning([anonymous]);

    expect(card?.summary).toContain('niet vast te stellen is of het volgende geldt: een huisarts vroeg');
  });
});

describe('orders', () => {
  it('of ordinary care in an ordinary record give no cards', async () => {
    expect(await atSigning([paracetamol, device('rolstoel')], [patient])).toEqual([]);
  });

  it('give no cards on what else the record holds', async () => {
    expect(await atSigning([paracetamol], [...record, ...carePlanning.slice(1)])).toEqual([]);
    expect(await atSigning([])).toEqual([]);
  });

  it('for another patient give no cards', async () => {
    const other = { ...cassette, subject: { reference: 'Patient/other' } };

    expect(await atSigning([other])).toEqual([]);
  });

  it('give at most three cards, with what cannot go this way first', async () => {
    const cards = await atSigning([
      adviceRequest,
      device('rolstoel'),
      cassetteAfterMorphine,
      device('ascitespunctie'),
    ]);

    expect(cards).toHaveLength(3);
    expect(statusesOf(cards[0])).toContain('hm-hulpmiddelenzorg excluded');
  });

  it('are told of while choosing only when they were just chosen', async () => {
    const orders = [cassette, device('ascitespunctie')];
    const [card, ...others] = await atChoosing(orders, ['MedicationRequest/cassette']);

    expect(others).toEqual([]);
    expect(statusesOf(card)).toEqual(['med-oxycodon-cassette incomplete']);
    expect(await atChoosing(orders, [])).toEqual([]);
    expect(await atChoosing(orders, ['MedicationRequest/gone'])).toEqual([]);
  });

  it('have to come with the call', async () => {
    for (const hook of ['order-sign', 'order-select']) {
      const body = request({ hook, prefetch: prefetchOf(record) });
      expect((await post(service, `palliatief-${hook}`, body)).status).toBe(400);
    }
  });
});
