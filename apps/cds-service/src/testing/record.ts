import type { FhirResource } from '@prestatiewijzer/patient-record';

const NZA = 'urn:oid:2.16.840.1.113883.2.4.3.27.15.5';
const AGB = 'urn:oid:2.16.840.1.113883.2.4.6.7';
const TEAM = 'https://prestatiewijzer.nl/fhir/CodeSystem/team';
const subject = { reference: 'Patient/olivia' };

export const patient = {
  resourceType: 'Patient',
  id: 'olivia',
  birthDate: '1950-01-01',
  generalPractitioner: [{ reference: 'PractitionerRole/gp' }],
};

/** The internist who treats the patient, two members of the palliative team, and the patient's GP. */
export const internist = role('internist', '0313');
export const teamInternist = role('team-internist', '0313');
export const teamLungSpecialist = role('team-longarts', '0322');
export const gp = role('gp', '0100');

const contact = encounter('e1', '2026-03-02', internist);

const conversation = {
  resourceType: 'Procedure',
  id: 'pzp-1',
  status: 'completed',
  subject,
  encounter: { reference: 'Encounter/e1' },
  code: { coding: [{ system: 'http://snomed.info/sct', code: '713603004' }] },
  performedDateTime: '2026-03-02T10:00:00+01:00',
  performer: [{ actor: { reference: 'PractitionerRole/internist' } }],
};

export const carePlan = {
  resourceType: 'CarePlan',
  id: 'plan',
  status: 'active',
  intent: 'plan',
  subject,
  category: [{ coding: [{ system: 'http://snomed.info/sct', code: '713603004' }] }],
  created: '2026-03-03',
};

export const handOver = {
  resourceType: 'Communication',
  id: 'to-gp',
  status: 'completed',
  subject,
  about: [{ reference: 'CarePlan/plan' }],
  recipient: [{ reference: 'PractitionerRole/gp' }],
  sent: '2026-03-04T10:00:00+01:00',
};

/** A conversation by somebody with poortfunctie, the plan of it, and the plan handed over to the GP. */
export const carePlanning = [patient, internist, gp, contact, conversation, carePlan, handOver];

export const withoutHandOver = carePlanning.filter((resource) => resource !== handOver);

/** A meeting of the palliative team, registered under the title for other teams. */
export const teamMeeting = [
  patient,
  teamInternist,
  teamLungSpecialist,
  {
    resourceType: 'CareTeam',
    id: 'team',
    status: 'active',
    category: [{ coding: [{ system: TEAM, code: 'palliatief-team' }] }],
    participant: [{ member: referenceTo(teamInternist) }, { member: referenceTo(teamLungSpecialist) }],
  },
  encounter('m1', '2026-03-05', teamInternist, teamLungSpecialist),
  chargeItem('190005', 'm1', '2026-03-05', 'billable'),
];

export function chargeItem(code: string, encounterId: string, date: string, status: string): FhirResource {
  return {
    resourceType: 'ChargeItem',
    id: `${code}-${encounterId}`,
    status,
    subject,
    context: { reference: `Encounter/${encounterId}` },
    code: { coding: [{ system: NZA, code }] },
    occurrenceDateTime: date,
  };
}

export function encounter(id: string, date: string, ...participants: readonly FhirResource[]): FhirResource {
  return {
    resourceType: 'Encounter',
    id,
    status: 'finished',
    class: { code: 'AMB' },
    subject,
    period: { start: `${date}T10:00:00+01:00`, end: `${date}T11:00:00+01:00` },
    participant: participants.map((individual) => ({ individual: referenceTo(individual) })),
  };
}

function role(id: string, specialism: string): FhirResource {
  return {
    resourceType: 'PractitionerRole',
    id,
    practitioner: { reference: `Practitioner/${id}` },
    specialty: [{ coding: [{ system: AGB, code: specialism }] }],
  };
}

function referenceTo({ resourceType, id }: FhirResource) {
  return { reference: `${resourceType}/${id}` };
}
