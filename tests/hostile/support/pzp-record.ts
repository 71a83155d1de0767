import type { Json } from './lawful.ts';

const subject = { reference: 'Patient/p' };
const pzp = { coding: [{ system: 'http://snomed.info/sct', code: '713603004' }] };

/** A record with one complete care-planning process; new objects at every call. */
export function pzpRecord(): Json[] {
  return structuredClone([
    { resourceType: 'Patient', id: 'p', birthDate: '1950-01-01' },
    {
      resourceType: 'PractitionerRole',
      id: 'internist',
      practitioner: { reference: 'Practitioner/d' },
      specialty: [{ coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.6.7', code: '0313' }] }],
    },
    {
      resourceType: 'PractitionerRole',
      id: 'gp',
      specialty: [{ coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.6.7', code: '0100' }] }],
    },
    {
      resourceType: 'Encounter',
      id: 'talk',
      status: 'finished',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
      subject,
      period: { start: '2026-03-02T10:00:00+01:00', end: '2026-03-02T11:00:00+01:00' },
    },
    {
      resourceType: 'Procedure',
      id: 'pzp',
      status: 'completed',
      code: pzp,
      subject,
      encounter: { reference: 'Encounter/talk' },
      performedDateTime: '2026-03-02',
      performer: [{ actor: { reference: 'PractitionerRole/internist' } }],
    },
    {
      resourceType: 'CarePlan',
      id: 'own',
      status: 'active',
      intent: 'plan',
      category: [pzp],
      subject,
      created: '2026-03-03',
    },
    {
      resourceType: 'Communication',
      id: 'handover',
      status: 'completed',
      subject,
      about: [{ reference: 'CarePlan/own' }],
      recipient: [{ reference: 'PractitionerRole/gp' }],
      sent: '2026-03-04T09:00:00+01:00',
    },
  ]);
}
