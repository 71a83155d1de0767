import type { System } from './systems.ts';

/** Which edition of a code list its codes were taken from. Lists age: a code can get another meaning, or be withdrawn. */
interface CodeListEdition {
  readonly name: string;
  /** As the publisher calls it, or where the codes stand. */
  readonly edition: string;
  /** The date of that edition; of one that says only a year, the first of January. */
  readonly date: string;
  /** On which date the codes in the rules were last held against it. */
  readonly checked: string;
}

type Unread = 'wlz-zorgprofiel' | 'wlz-leveringsvorm' | 'iwlz-soort-indicatie' | 'nhg-contactwijze';

const ZIBS = 'Nictiz-R4-zib2020, snapshot of';
const HANDREIKING = { edition: 'Handreiking financiering palliatieve zorg 2026', date: '2026-01-01' };
const READ = '2026-11-21';

/** A list that the project keeps itself. */
function own(name: string): CodeListEdition {
  return { name: `own list ${name}`, edition: '2026', date: '2026-01-01', checked: READ };
}

/** Of every code list of which the rules read codes. */
export const EDITIONS: Readonly<Record<System | Unread, CodeListEdition>> = {
  nza: { name: 'NZa zorgactiviteiten', ...HANDREIKING, checked: READ },
  cbv: {
    name: 'DHD CBV (411600B)',
    edition: 'PZP-FHIR-R4 0.1.3-beta3',
    date: '2025-10-15',
    checked: READ,
  },
  snomed: {
    name: 'SNOMED CT',
    edition: 'codes as in PZP-FHIR-R4 0.1.3-beta3 and Nictiz-R4-zib2020; held against no release',
    date: '2025-10-15',
    checked: READ,
  },
  agb: { name: 'AGB specialisms', ...HANDREIKING, checked: READ },
  uzi: {
    name: 'UZI roles',
    edition: `11.7.0 (${ZIBS} 2026-08-18)`,
    date: '2024-06-27',
    checked: '2026-12-01',
  },
  organisation: {
    name: 'kinds of organisation',
    edition: `2024-11-14 (${ZIBS} 2026-08-18)`,
    date: '2024-11-14',
    checked: '2026-12-01',
  },
  icd10: {
    name: 'ICD-10-NL',
    edition: `2009-10-07 (${ZIBS} 2026-08-18)`,
    date: '2009-10-07',
    checked: READ,
  },
  atc: {
    name: 'ATC',
    edition: `2011-02-23 (${ZIBS} 2026-08-18, without content)`,
    date: '2011-02-23',
    checked: READ,
  },
  loinc: { name: 'LOINC (81334-5)', edition: 'held against no release', date: '2026-01-01', checked: READ },
  'v3-role': { name: 'HL7 v3 RoleCode', edition: 'FHIR R4 4.0.1', date: '2019-11-01', checked: READ },
  verzekeringssoort: {
    name: 'zib Verzekeringssoort',
    edition: `2020-09-01 (${ZIBS} 2026-08-18)`,
    date: '2020-09-01',
    checked: '2026-12-01',
  },
  'wlz-zorgprofiel': {
    name: 'iStandaarden COD163, zorgprofiel',
    edition: 'iWlz-codelijsten, 091ee89',
    date: '2026-01-12',
    checked: READ,
  },
  'wlz-leveringsvorm': {
    name: 'iStandaarden COD578, leveringsvorm',
    edition: 'iWlz-codelijsten, 091ee89',
    date: '2026-01-12',
    checked: READ,
  },
  'iwlz-soort-indicatie': {
    name: 'iStandaarden COD169, kind of indication',
    edition: 'Nictiz-iWlz, 4b3f852',
    date: '2022-11-04',
    checked: READ,
  },
  'nhg-contactwijze': {
    name: 'NHG table 14, way of contact',
    edition: 'zorgviewer-ig 1.25.0, code 12 alone',
    date: '2026-08-21',
    checked: '2026-12-01',
  },
  dbc: { name: 'DBC diagnoses', ...HANDREIKING, checked: READ },
  zorgproduct: { name: 'zorgproducten', ...HANDREIKING, checked: READ },
  team: own('team'),
  kwalificatie: own('kwalificatie'),
  consult: own('consult'),
  observatie: own('observatie'),
  dekking: own('dekking'),
  hospice: own('hospice'),
  verzoek: own('verzoek'),
  wijkverpleging: own('wijkverpleging'),
  document: own('document'),
  toedieningsvorm: own('toedieningsvorm'),
  hulpmiddel: own('hulpmiddel'),
  kinderzorg: own('kinderzorg'),
  naaste: own('naaste'),
  'vv10-criterium': own('vv10-criterium'),
  toeslaggrond: own('intramurale-toeslag-grond'),
};
