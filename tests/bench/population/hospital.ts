import type { Resource } from '../hand-written/index-resources.ts';

export const NZA = 'urn:oid:2.16.840.1.113883.2.4.3.27.15.5';
export const PW = 'https://prestatiewijzer.nl/fhir';
const AGB = 'urn:oid:2.16.840.1.113883.2.4.6.7';
const TYPE = 'http://nictiz.nl/fhir/NamingSystem/organization-type';

export function coded(system: string, code: string, display?: string): object {
  return { coding: [{ system, code, ...(display && { display }) }] };
}

export function role(id: string): { readonly reference: string } {
  return { reference: `PractitionerRole/${id}` };
}

/** Those who give ordinary care, and those of the palliative team. */
export const HOSPITAL_STAFF: readonly string[] = Array.from({ length: 200 }, (_, index) => `staff-${index}`);
export const PALLIATIVE_STAFF: readonly string[] = ['team-0', 'team-1', 'team-2'];

/** What serves all patients of the invented hospital. */
export function hospital(): readonly Resource[] {
  const people = [...HOSPITAL_STAFF, ...PALLIATIVE_STAFF, 'gp'];
  return [
    { resourceType: 'Organization', id: 'hospital', name: 'Ziekenhuis Voorbeeld', type: [coded(TYPE, 'V4')] },
    { resourceType: 'Organization', id: 'practice', name: 'Huisartsen Voorbeeld', type: [coded(TYPE, 'Z3')] },
    ...Array.from({ length: 8 }, (_, index) => ({
      resourceType: 'Organization',
      id: `department-${index}`,
      name: `Afdeling ${index + 1}`,
      partOf: { reference: 'Organization/hospital' },
    })),
    ...Array.from({ length: 5 }, (_, index) => ({
      resourceType: 'Location',
      id: `clinic-${index}`,
      name: `Polikliniek ${index + 1}`,
      managingOrganization: { reference: 'Organization/hospital' },
    })),
    ...people.map((id) => ({ resourceType: 'Practitioner', id, name: [{ family: `Voorbeeld ${id}` }] })),
    ...people.map((id) => ({
      resourceType: 'PractitionerRole',
      id,
      practitioner: { reference: `Practitioner/${id}` },
      organization: { reference: `Organization/${id === 'gp' ? 'practice' : 'hospital'}` },
      specialty: [coded(AGB, id === 'gp' ? '0100' : id.startsWith('team') ? '0389' : '0313')],
    })),
    {
      resourceType: 'CareTeam',
      id: 'tpz',
      status: 'active',
      category: [coded(`${PW}/CodeSystem/team`, 'palliatief-team')],
      participant: PALLIATIVE_STAFF.map((id) => ({ member: role(id) })),
    },
    ...Array.from({ length: 30 }, (_, index) => ({
      resourceType: 'Medication',
      id: `m${index}`,
      code: coded('http://www.whocc.no/atc', `C0${index % 9}AB0${index % 7}`),
    })),
    { resourceType: 'Medication', id: 'levomepromazine', code: coded('http://www.whocc.no/atc', 'N05AA02') },
  ];
}
