import { describe, expect, it } from 'vitest';
import type { Language } from '../../logic/wording.ts';
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

function summariesOf(resources: readonly unknown[], id: string, language: Language = 'nl') {
  const { findings } = assess([{ resourceType: 'Patient', id: 'p' }, PHASE, ...resources], {
    at: '2026-03-10',
    language,
    settings: { codes: { 'wv-afstemming-tijdens-opname': { system: 'urn:local', code: 'AFST' } } },
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

  it('says what is not so where something is registered', () => {
    expect(summariesOf([COORDINATION], 'wv-afstemming-tijdens-opname')).toEqual([
      {
        status: 'unlawful',
        summary: expect.stringMatching(/klopt niet: .*de patiënt verblijft niet in een ziekenhuis of ELV/),
      },
    ]);
  });
});
