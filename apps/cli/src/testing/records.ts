/** A patient with one care-planning conversation of an internist, as a GP would be told about it. */
export function planningRecord(patient: string): readonly object[] {
  const subject = { reference: `Patient/${patient}` };
  const pzp = { coding: [{ system: 'http://snomed.info/sct', code: '713603004' }] };
  return [
    { resourceType: 'Patient', id: patient, birthDate: '1948-02-01' },
    {
      resourceType: 'Procedure',
      id: `pzp-${patient}`,
      status: 'completed',
      code: pzp,
      subject,
      performedDateTime: '2026-03-02T10:00:00+01:00',
      performer: [{ actor: { reference: 'PractitionerRole/internist' } }],
    },
  ];
}

export const INTERNIST = {
  resourceType: 'PractitionerRole',
  id: 'internist',
  specialty: [{ coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.6.7', code: '0313' }] }],
};

/** A Bundle of a patient's record. */
export function planningBundle(patient: string): object {
  const resources = [...planningRecord(patient), INTERNIST];
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) };
}
