/** Base of the project's own canonical URLs. */
export const PW = 'https://prestatiewijzer.nl/fhir';

/** Short names of the code systems that the rules read. */
export type System =
  | 'nza'
  | 'cbv'
  | 'snomed'
  | 'agb'
  | 'uzi'
  | 'organisation'
  | 'icd10'
  | 'atc'
  | 'loinc'
  | 'v3-role'
  | 'dbc'
  | 'zorgproduct'
  | 'team'
  | 'kwalificatie'
  | 'consult'
  | 'observatie'
  | 'dekking'
  | 'verzekeringssoort'
  | 'hospice'
  | 'verzoek'
  | 'wijkverpleging'
  | 'document'
  | 'toedieningsvorm'
  | 'hulpmiddel'
  | 'kinderzorg'
  | 'naaste'
  | 'vv10-criterium'
  | 'toeslaggrond';

const ALIASES: Readonly<Record<System, readonly string[]>> = {
  nza: ['urn:oid:2.16.840.1.113883.2.4.3.27.15.5'],
  cbv: ['urn:oid:2.16.840.1.113883.2.4.3.120.5.3'],
  snomed: ['http://snomed.info/sct', 'urn:oid:2.16.840.1.113883.6.96'],
  agb: ['urn:oid:2.16.840.1.113883.2.4.6.7'],
  uzi: ['http://fhir.nl/fhir/NamingSystem/uzi-rolcode', 'urn:oid:2.16.840.1.113883.2.4.15.111'],
  organisation: [
    'http://nictiz.nl/fhir/NamingSystem/organization-type',
    'urn:oid:2.16.840.1.113883.2.4.15.1060',
  ],
  icd10: [
    'http://hl7.org/fhir/sid/icd-10-nl',
    'http://hl7.org/fhir/sid/icd-10',
    'urn:oid:2.16.840.1.113883.6.3.2',
    'urn:oid:2.16.840.1.113883.6.3',
  ],
  atc: ['http://www.whocc.no/atc', 'urn:oid:2.16.840.1.113883.6.73'],
  loinc: ['http://loinc.org', 'urn:oid:2.16.840.1.113883.6.1'],
  'v3-role': [
    'http://terminology.hl7.org/CodeSystem/v3-RoleCode',
    'http://hl7.org/fhir/v3/RoleCode',
    'urn:oid:2.16.840.1.113883.5.111',
  ],
  dbc: [`${PW}/CodeSystem/dbc-diagnose`],
  zorgproduct: [`${PW}/CodeSystem/zorgproduct`],
  team: [`${PW}/CodeSystem/team`],
  kwalificatie: [`${PW}/CodeSystem/kwalificatie`],
  consult: [`${PW}/CodeSystem/consult`],
  observatie: [`${PW}/CodeSystem/observatie`],
  dekking: [`${PW}/CodeSystem/dekking`],
  verzekeringssoort: ['urn:oid:2.16.840.1.113883.2.4.3.11.60.101.5.1'],
  hospice: [`${PW}/CodeSystem/hospice`],
  verzoek: [`${PW}/CodeSystem/verzoek`],
  wijkverpleging: [`${PW}/CodeSystem/wijkverpleging`],
  toedieningsvorm: [`${PW}/CodeSystem/toedieningsvorm`],
  hulpmiddel: [`${PW}/CodeSystem/hulpmiddel`],
  kinderzorg: [`${PW}/CodeSystem/kinderzorg`],
  naaste: [`${PW}/CodeSystem/naaste`],
  document: [`${PW}/CodeSystem/document`],
  'vv10-criterium': [`${PW}/CodeSystem/vv10-criterium`],
  toeslaggrond: [`${PW}/CodeSystem/intramurale-toeslag-grond`],
};

const BY_URI = new Map<string, System>();
for (const [system, uris] of Object.entries(ALIASES)) {
  for (const uri of uris) {
    BY_URI.set(uri, system as System);
    // Some sources leave out the scheme of an OID.
    if (uri.startsWith('urn:oid:')) BY_URI.set(uri.slice('urn:oid:'.length), system as System);
  }
}

export function systemOf(uri: string | undefined): System | undefined {
  return typeof uri === 'string' ? (BY_URI.get(uri) ?? BY_URI.get(spelled(uri))) : undefined;
}

/** Without spaces around it, and the scheme of an OID in small letters. */
function spelled(uri: string): string {
  return uri.trim().replace(/^urn:oid:/i, 'urn:oid:');
}

/** The official URI of a system. */
export function uriOf(system: System): string {
  return ALIASES[system][0] as string;
}

/** The system of a code of a title: a subtraject carries DBC diagnoses and zorgproducten, all else zorgactiviteiten. */
export function systemOfCode(code: string, ofSubtraject: boolean): System {
  if (!ofSubtraject) return 'nza';
  return code.includes('.') ? 'dbc' : 'zorgproduct';
}

export const EXTENSION = {
  product: `${PW}/StructureDefinition/zorgproduct`,
  profile: `${PW}/StructureDefinition/zorgprofiel`,
  form: `${PW}/StructureDefinition/leveringsvorm`,
  treatment: `${PW}/StructureDefinition/behandeling`,
  partOf: `${PW}/StructureDefinition/deel-van`,
  episode: 'http://hl7.org/fhir/StructureDefinition/workflow-episodeOfCare',
} as const;
