import { assess, catalogue } from '@prestatiewijzer/rules';
import { parseSettings } from '@prestatiewijzer/rules/settings';
import { describe, expect, it } from 'vitest';

const ON = '2026-03-12';
const PATIENT = { reference: 'Patient/p' };
const MARK = {
  resourceType: 'Condition',
  id: 'phase',
  subject: PATIENT,
  code: { coding: [{ system: 'http://snomed.info/sct', code: '103735009' }] },
};

/** What is for relatives or for after a death, or is registered for a year or a region and not for a day of care. */
const ALSO_AFTER_DEATH = [
  'msz-nabestaande-eigen-zorgtraject',
  'wv-declaratie-na-overlijden',
  'ptz-subsidie-geestelijke-verzorging',
  'elv-coordineren-verblijf',
  'afleggen-opbaren',
];

/** The statuses of a title of which nothing is in the record but that it is registered under the code of the site. */
function statusesOf(id: string, patient: object): readonly string[] {
  const record = [
    { resourceType: 'Patient', id: 'p', birthDate: '1950-01-01', ...patient },
    MARK,
    {
      resourceType: 'ChargeItem',
      id: 'charge',
      status: 'billable',
      subject: PATIENT,
      occurrenceDateTime: ON,
      code: { coding: [{ system: 'urn:site', code: 'X' }] },
    },
  ];
  const settings = parseSettings({ codes: { [id]: { system: 'urn:site', code: 'X' } } });
  const { findings } = assess(record, { at: '2026-03-20', settings });
  return findings.filter((each) => each.id === id).map(({ status }) => status);
}

describe.each(catalogue().map(({ id }) => id))('%s, registered under the code of the site', (id) => {
  it('is judged', () => {
    const judged = statusesOf(id, {}).filter((status) => status !== 'information');
    expect(judged.length).toBeGreaterThan(0);
    for (const status of judged) expect(['registered', 'unverifiable', 'unlawful']).toContain(status);
  });

  if (!ALSO_AFTER_DEATH.includes(id))
    it('does not hold after the death', () => {
      expect(statusesOf(id, { deceasedDateTime: '2026-03-10' })).toContain('unlawful');
    });
});

it.each(ALSO_AFTER_DEATH)('%s is there for after a death as well', (id) => {
  expect(statusesOf(id, { deceasedDateTime: '2026-03-10' })).not.toContain('unlawful');
});
