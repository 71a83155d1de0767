import { expect, it } from 'vitest';
import { assess } from '../assess.ts';
import { parseSettings } from '../settings/parse-settings.ts';

const CODES = 'https://prestatiewijzer.nl/fhir/CodeSystem';
const patient = { reference: 'Patient/p' };
const gp = role('gp', '01.015');
const trained = { coding: [{ system: `${CODES}/kwalificatie`, code: 'opgeleid-pz' }] };
const settings = parseSettings({
  agreements: { 'tapa-2b-scop-bedside': { contract: true, accession: true } },
});

function role(id: string, code: string) {
  return {
    resourceType: 'PractitionerRole',
    id,
    code: [{ coding: [{ system: 'http://fhir.nl/fhir/NamingSystem/uzi-rolcode', code }] }],
  };
}

/** The GP asks for SCOP, and the adviser visits the patient on these days; the GP may come along. */
function scop(adviser: ReturnType<typeof role>, days: readonly string[], others: readonly string[] = []) {
  const visits = days.map((day) => ({
    resourceType: 'Encounter',
    id: `visit-${day}`,
    status: 'finished',
    class: { code: 'HH' },
    subject: patient,
    basedOn: [{ reference: 'ServiceRequest/asked' }],
    participant: [adviser.id, ...others].map((id) => ({
      individual: { reference: `PractitionerRole/${id}` },
    })),
    period: { start: `${day}T10:00:00+01:00`, end: `${day}T10:15:00+01:00` },
  }));
  const asked = {
    resourceType: 'ServiceRequest',
    id: 'asked',
    status: 'active',
    intent: 'order',
    category: [{ coding: [{ system: `${CODES}/verzoek`, code: 'scop' }] }],
    subject: patient,
    authoredOn: '2026-03-01',
    requester: { reference: 'PractitionerRole/gp' },
    performer: [{ reference: `PractitionerRole/${adviser.id}` }],
  };
  const record = [
    { resourceType: 'Patient', id: 'p' },
    gp,
    { ...adviser, code: [...adviser.code, trained] },
    asked,
  ];
  const { findings } = assess([...record, ...visits], { at: '2026-03-20', settings });
  return findings.filter(({ status }) => status === 'registrable');
}

it('leaves people the choice between SCOP at the bedside and an outpatient visit', () => {
  const found = scop(role('internist', '01.016'), ['2026-03-02']);

  expect(found.map(({ id, alternatives }) => [id, alternatives])).toEqual([
    ['msz-polibezoek-locatie-onafhankelijk', ['tapa-2b-scop-bedside']],
    ['tapa-2b-scop-bedside', ['msz-polibezoek-locatie-onafhankelijk']],
  ]);
});

it('does so for each of the visits that one request led to', () => {
  const found = scop(role('internist', '01.016'), ['2026-03-02', '2026-03-05']);

  expect(found.map(({ id, on, alternatives }) => [id, on, alternatives])).toEqual([
    ['msz-polibezoek-locatie-onafhankelijk', '2026-03-05', ['tapa-2b-scop-bedside']],
    ['msz-polibezoek-locatie-onafhankelijk', '2026-03-02', ['tapa-2b-scop-bedside']],
    ['tapa-2b-scop-bedside', '2026-03-02', ['msz-polibezoek-locatie-onafhankelijk']],
  ]);
  expect(found.at(-1)).toMatchObject({
    encounter: 'Encounter/visit-2026-03-02',
    encounters: ['Encounter/visit-2026-03-02', 'Encounter/visit-2026-03-05'],
  });
});

it('takes the visit of a GP who comes along for one of their own', () => {
  const found = scop(role('elderly-care', '01.047'), ['2026-03-02'], ['gp']);

  expect(found.find(({ id }) => id === 'ha-s1-consult')?.alternatives).toBeUndefined();
  expect(found.find(({ id }) => id === 'tapa-2b-scop-bedside')?.alternatives).toBeUndefined();
});
