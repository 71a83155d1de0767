import { hasCode, type Index, type Resource, refOf } from './index-resources.ts';

/** What a role tells; undefined is unknown. */
export interface Role {
  readonly ref: string;
  readonly names: readonly (string | undefined)[];
  readonly poortfunctie: boolean | undefined;
  readonly gp: boolean | undefined;
  readonly paediatrics: boolean | undefined;
}

const AGB = 'urn:oid:2.16.840.1.113883.2.4.6.7';
const UZI = 'http://fhir.nl/fhir/NamingSystem/uzi-rolcode';
const ORGANISATION = 'http://nictiz.nl/fhir/NamingSystem/organization-type';
const POORTFUNCTIE = new Set(
  (
    '0301 0302 0303 0304 0305 0306 0307 0308 0310 0313 0316 0318 0320 0322 0324 0326 0327 0328 0329 0330 ' +
    '0335 0361 0362 0389 0390 1900 8418'
  ).split(' '),
);
const GP = new Set(['0100', '0101', '0110', '0111']);
const PAEDIATRICS = new Set(['0316']);
const NURSE = new Set(['30.000']);
const NURSE_PRACTITIONER = new Set(['30.065', '30.066', '30.067', '30.068', '30.069', '30.076', '81.000']);
const GP_PRACTICE = new Set(['Z3', 'K3', 'H1']);

/** Who somebody is, by AGB specialism and UZI role; a Practitioner through the roles that name him. */
export function roleOf(ref: string, { byRef, byType }: Index): Role {
  const resource = byRef.get(ref);
  if (resource?.resourceType === 'Organization') {
    const practice = resource['type']?.some((type: object) => hasCode(type, ORGANISATION, GP_PRACTICE));
    return {
      ref,
      names: [ref],
      poortfunctie: undefined,
      gp: practice ? true : undefined,
      paediatrics: undefined,
    };
  }
  const role =
    resource?.resourceType === 'Practitioner'
      ? byType.get('PractitionerRole')?.find((each) => each['practitioner']?.reference === ref)
      : resource;
  return role === undefined ? nobody(ref) : readRole(role);
}

function nobody(ref: string): Role {
  return { ref, names: [ref], poortfunctie: undefined, gp: undefined, paediatrics: undefined };
}

function readRole(role: Resource): Role {
  const concepts = [...(role['code'] ?? []), ...(role['specialty'] ?? [])];
  const is = (system: string, codes: ReadonlySet<string>) =>
    concepts.some((concept) => hasCode(concept, system, codes));
  const names = [refOf(role), role['practitioner']?.reference, role['organization']?.reference];
  const ref = refOf(role);
  if (is(UZI, NURSE)) return { ref, names, poortfunctie: false, gp: false, paediatrics: false };
  if (is(UZI, NURSE_PRACTITIONER)) {
    return { ref, names, poortfunctie: true, gp: false, paediatrics: is(AGB, PAEDIATRICS) };
  }
  if (is(AGB, GP)) return { ref, names, poortfunctie: false, gp: true, paediatrics: false };
  if (is(AGB, POORTFUNCTIE)) {
    return { ref, names, poortfunctie: true, gp: false, paediatrics: is(AGB, PAEDIATRICS) };
  }
  return { ...nobody(ref), names };
}
