import { expect, it } from 'vitest';
import { assess } from '../assess.ts';
import type { Finding } from '../assessment.ts';

const NZA = 'urn:oid:2.16.840.1.113883.2.4.3.27.15.5';
const patient = { reference: 'Patient/p' };
const physician = {
  resourceType: 'PractitionerRole',
  id: 'internist',
  practitioner: { reference: 'Practitioner/linden' },
  specialty: [{ coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.6.7', code: '0313' }] }],
};
const visit = {
  resourceType: 'Encounter',
  id: 'visit',
  status: 'finished',
  class: { code: 'AMB' },
  subject: patient,
  participant: [{ individual: { reference: 'PractitionerRole/internist' } }],
  period: { start: '2026-03-02', end: '2026-03-02' },
};
const talk = {
  resourceType: 'Procedure',
  id: 'talk',
  status: 'completed',
  code: { coding: [{ system: 'http://snomed.info/sct', code: '713603004' }] },
  subject: patient,
  encounter: { reference: 'Encounter/visit' },
  performedDateTime: '2026-03-02',
  performer: [{ actor: { reference: 'PractitionerRole/internist' } }],
};
const plan = {
  resourceType: 'CarePlan',
  id: 'plan',
  status: 'active',
  intent: 'plan',
  category: [{ coding: [{ system: 'http://snomed.info/sct', code: '713603004' }] }],
  subject: patient,
  created: '2026-03-03',
};
const message = {
  resourceType: 'Communication',
  id: 'message',
  status: 'completed',
  subject: patient,
  about: [{ reference: 'CarePlan/plan' }],
  sent: '2026-03-04',
  recipient: [{ reference: 'Organization/practice' }],
};
const practice = {
  resourceType: 'Organization',
  id: 'practice',
  type: [{ coding: [{ system: 'http://nictiz.nl/fhir/NamingSystem/organization-type', code: 'Z3' }] }],
};
const charge = {
  resourceType: 'ChargeItem',
  id: 'charge',
  status: 'planned',
  code: { coding: [{ system: NZA, code: '190099' }] },
  subject: patient,
  context: { reference: 'Encounter/visit' },
  occurrenceDateTime: '2026-03-02',
  enteredDate: '2026-03-05T10:00:00+01:00',
};
const record = [{ resourceType: 'Patient', id: 'p' }, physician, visit, talk, plan, practice];

function planning(resources: readonly object[], at: string, prepared?: number): Finding | undefined {
  const settings = prepared === undefined ? {} : { reminders: { prepared } };
  const { findings } = assess([...record, ...resources], { at, settings });
  return findings.find(({ id }) => id === 'msz-pzp-190099');
}

it('keeps the status that it has without it, and says that somebody has to confirm it', () => {
  const without = planning([message], '2026-03-06');
  const found = planning([message, charge], '2026-03-06');

  expect(without?.status).toBe('registrable');
  expect(without?.prepared).toBeUndefined();
  expect(found).toEqual({
    ...without,
    prepared: ['ChargeItem/charge'],
    summary: 'Proactieve zorgplanning (190099) is compleet. De registratie is klaargezet, nog te bevestigen.',
  });
});

it('reminds of it once that takes longer than the settings allow', () => {
  expect(planning([message, charge], '2026-03-12')?.reminder).toBeUndefined();
  expect(planning([message, charge], '2026-03-13')).toMatchObject({
    reminder: true,
    summary:
      'Proactieve zorgplanning (190099) is compleet. De registratie is al sinds 05-03-2026 klaargezet, nog te bevestigen.',
  });
  expect(planning([message, charge], '2026-03-13', 14)?.reminder).toBeUndefined();
  expect(planning([message, charge], '2026-03-06', 0)?.reminder).toBe(true);
});

it('counts from when it was saved where nobody tells when it was entered', () => {
  const { enteredDate: _, ...saved } = { ...charge, meta: { lastUpdated: '2026-03-11T09:00:00Z' } };

  expect(planning([message, saved], '2026-03-18')?.reminder).toBeUndefined();
  expect(planning([message, saved], '2026-03-19')?.reminder).toBe(true);
});

it('asks to send a message that stands ready, and not to write it', () => {
  const found = planning([{ ...message, status: 'preparation', sent: undefined }], '2026-03-06');

  expect(found).toMatchObject({ status: 'incomplete', prepared: ['Communication/message'] });
  expect(found?.conditions.find(({ id }) => id === 'hand-over-to-gp')).toMatchObject({
    outcome: 'unmet',
    todo: 'verstuur de overdracht die klaarstaat',
  });
  expect(found?.summary).toBe(
    'Nog één stap voor 190099: verstuur de overdracht die klaarstaat. De overdracht staat klaar, nog versturen.',
  );
});
