import { describe, expect, it } from 'vitest';
import type { Language } from '../../logic/wording.ts';
import type { Settings } from '../../record/settings/settings.ts';
import { assess } from '../assess.ts';

const OWN = 'https://prestatiewijzer.nl/fhir/CodeSystem/';
const PHASE = {
  resourceType: 'Observation',
  id: 'phase',
  status: 'final',
  code: { coding: [{ system: `${OWN}observatie`, code: 'palliatieve-fase' }] },
  effectiveDateTime: '2026-02-01',
};
const SPECIALIST = {
  resourceType: 'PractitionerRole',
  id: 'internist',
  specialty: [{ coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.6.7', code: '0313' }] }],
};
const REQUEST = {
  resourceType: 'ServiceRequest',
  id: 'advice',
  status: 'active',
  intent: 'order',
  category: [{ coding: [{ system: `${OWN}verzoek`, code: 'meedenkadvies' }] }],
  requester: { reference: 'PractitionerRole/internist' },
  authoredOn: '2026-03-02',
};
const COORDINATION = {
  resourceType: 'ChargeItem',
  id: 'coordination',
  status: 'billable',
  code: { coding: [{ system: 'urn:local', code: 'AFST' }] },
  occurrenceDateTime: '2026-03-02',
};

const STAY_IN_HOSPICE = [
  {
    resourceType: 'Organization',
    id: 'hospice',
    type: [{ coding: [{ system: `${OWN}hospice`, code: 'hch' }] }],
  },
  {
    resourceType: 'Encounter',
    id: 'stay',
    status: 'in-progress',
    class: { code: 'IMP' },
    serviceProvider: { reference: 'Organization/hospice' },
    period: { start: '2026-03-02' },
  },
  {
    resourceType: 'Coverage',
    id: 'no-wlz',
    status: 'active',
    type: { coding: [{ system: `${OWN}dekking`, code: 'geen-wlz' }] },
  },
  {
    resourceType: 'PractitionerRole',
    id: 'gp',
    code: [{ coding: [{ system: 'http://fhir.nl/fhir/NamingSystem/uzi-rolcode', code: '01.015' }] }],
  },
];

const GP_VISIT = {
  resourceType: 'Encounter',
  id: 'visit',
  status: 'finished',
  class: { code: 'AMB' },
  participant: [{ individual: { reference: 'PractitionerRole/gp' } }],
  period: { start: '2026-03-04T10:00:00+01:00', end: '2026-03-04T10:20:00+01:00' },
};

function expectancy(code: string): unknown {
  return {
    resourceType: 'Observation',
    id: 'expectancy',
    status: 'final',
    code: { coding: [{ system: `${OWN}observatie`, code: 'levensverwachting' }] },
    valueCodeableConcept: { coding: [{ system: `${OWN}observatie`, code }] },
    effectiveDateTime: '2026-03-01',
    performer: [{ reference: 'PractitionerRole/gp' }],
  };
}

function summariesOf(
  resources: readonly unknown[],
  id: string,
  language: Language = 'nl',
  agreements: Settings['agreements'] = {},
) {
  const { findings } = assess([{ resourceType: 'Patient', id: 'p' }, PHASE, ...resources], {
    at: '2026-03-10',
    language,
    settings: {
      codes: { 'wv-afstemming-tijdens-opname': { system: 'urn:local', code: 'AFST' } },
      agreements,
      organisation: { wtza: true },
    },
  });
  return findings.filter((finding) => finding.id === id).map(({ status, summary }) => ({ status, summary }));
}

describe('the summary of a finding', () => {
  it.each([
    ['nl', 'Meedenkadvies (adviesvrager) kan zo niet: de vraag komt niet van een huisarts.'],
    ['en', 'Thinking-along advice (asker) is not possible like this: the question does not come from a GP.'],
  ] as const)('calls nothing a step that nobody can take (%s)', (language, summary) => {
    expect(summariesOf([SPECIALIST, REQUEST], 'ha-meedenkadvies-2026', language)).toEqual([
      { status: 'incomplete', summary },
    ]);
  });

  it('calls a denial an answer, and no step to another answer', () => {
    const record = [...STAY_IN_HOSPICE, expectancy('langer-dan-3-maanden')];
    expect(summariesOf(record, 'elv-ptz', 'nl', { 'elv-ptz': true })).toEqual([
      {
        status: 'incomplete',
        summary:
          'Eerstelijnsverblijf palliatieve terminale zorg kan zo niet: de arts verwacht dat de patiënt langer dan drie maanden leeft.',
      },
    ]);
  });

  it('does not ask for an agreement that the settings say there is not', () => {
    const record = [...STAY_IN_HOSPICE, expectancy('korter-dan-3-maanden')];
    expect(summariesOf(record, 'elv-ptz', 'nl', { 'elv-ptz': false })).toEqual([
      {
        status: 'incomplete',
        summary:
          'Eerstelijnsverblijf palliatieve terminale zorg kan zo niet: er is geen contract met de zorgverzekeraar voor eerstelijnsverblijf.',
      },
    ]);
  });

  it('calls nothing a registration that is arranged', () => {
    const record = [...STAY_IN_HOSPICE, expectancy('korter-dan-3-maanden')];
    expect(summariesOf([...record, GP_VISIT], 'hospice-arts-huisarts')).toEqual([
      { status: 'registrable', summary: 'Huisarts in het hospice: aan de voorwaarden is voldaan.' },
    ]);
  });

  it('says what is not so where something is registered', () => {
    expect(summariesOf([COORDINATION], 'wv-afstemming-tijdens-opname')).toEqual([
      {
        status: 'unlawful',
        summary: expect.stringMatching(/klopt niet: .*de patiënt verblijft niet in een ziekenhuis of ELV/),
      },
    ]);
  });
});
