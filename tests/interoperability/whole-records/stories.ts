import { readFileSync } from 'node:fs';
import { BASE, concept, own, type Resource, SYSTEM, to } from './resource.ts';

/** What happened to a patient, in the spelling of the rules. */
export type Story = readonly Resource[];

const patient = to('Patient/gerda');

const plain = JSON.parse(readFileSync(new URL('../records/plain.json', import.meta.url), 'utf8')) as {
  readonly entry: readonly { readonly resource: Resource }[];
};

const phase: Resource = {
  resourceType: 'Observation',
  id: 'fase',
  status: 'final',
  code: concept(own('observatie'), 'palliatieve-fase'),
  subject: patient,
  effectiveDateTime: '2026-02-20',
};

/** Care planning, a team consult within a palliative DBC, its meeting, and a call. */
export const HOSPITAL: Story = [
  ...plain.entry.map(({ resource }) => resource),
  phase,
  {
    resourceType: 'Procedure',
    id: 'teamoverleg',
    status: 'completed',
    code: concept(SYSTEM.nza, '190006'),
    subject: patient,
    performedPeriod: { start: '2026-03-11T12:00:00+01:00', end: '2026-03-11T12:30:00+01:00' },
    performer: [{ actor: to('PractitionerRole/internist') }, { actor: to('PractitionerRole/longarts') }],
  },
];

const person = plain.entry.map(({ resource }) => resource).find(({ id }) => id === 'gerda') as Resource;
const practice: Resource = {
  resourceType: 'Organization',
  id: 'praktijk',
  name: 'Huisartsenpraktijk De Linde',
  type: [concept(SYSTEM.organisation, 'Z3')],
};
const gp: Resource = {
  resourceType: 'PractitionerRole',
  id: 'huisarts',
  organization: to('Organization/praktijk'),
  code: [concept(SYSTEM.uzi, '01.015')],
};

function visit(id: string, day: string, by: string, provider: string, kind = 'HH'): Resource {
  return {
    resourceType: 'Encounter',
    id,
    status: 'finished',
    class: { system: SYSTEM.act, code: kind },
    subject: patient,
    participant: [{ individual: to(by) }],
    period: { start: `${day}T14:00:00+01:00`, end: `${day}T14:40:00+01:00` },
    serviceProvider: to(provider),
  };
}

/** A talk on care at the end of life at home, its plan at the GP post, advice that is asked, and a medicine. */
export const GENERAL_PRACTICE: Story = [
  person,
  practice,
  gp,
  {
    resourceType: 'Organization',
    id: 'hap',
    name: 'Huisartsenpost Noord',
    type: [concept(SYSTEM.organisation, 'N6')],
  },
  { resourceType: 'PractitionerRole', id: 'internist', specialty: [concept(SYSTEM.agb, '0313')] },
  phase,
  visit('gesprek', '2026-03-02', 'PractitionerRole/huisarts', 'Organization/praktijk'),
  {
    resourceType: 'Procedure',
    id: 'zorgplanning',
    status: 'completed',
    code: concept(SYSTEM.snomed, '713603004'),
    subject: patient,
    encounter: to('Encounter/gesprek'),
    performedDateTime: '2026-03-02T14:00:00+01:00',
    performer: [{ actor: to('PractitionerRole/huisarts') }],
  },
  {
    resourceType: 'CarePlan',
    id: 'plan',
    status: 'active',
    intent: 'plan',
    category: [concept(SYSTEM.snomed, '713603004')],
    subject: patient,
    created: '2026-03-03',
  },
  {
    resourceType: 'Communication',
    id: 'brief',
    status: 'completed',
    subject: patient,
    about: [to('CarePlan/plan')],
    recipient: [to('Organization/hap')],
    sent: '2026-03-04T09:00:00+01:00',
  },
  visit('telefonisch', '2026-03-09', 'PractitionerRole/huisarts', 'Organization/praktijk', 'VR'),
  {
    resourceType: 'ServiceRequest',
    id: 'vraag',
    status: 'active',
    intent: 'order',
    category: [concept(own('verzoek'), 'meedenkadvies')],
    subject: patient,
    requester: to('PractitionerRole/huisarts'),
    performer: [to('PractitionerRole/internist')],
    authoredOn: '2026-03-10',
  },
  {
    resourceType: 'Communication',
    id: 'antwoord',
    status: 'completed',
    subject: patient,
    basedOn: [to('ServiceRequest/vraag')],
    sender: to('PractitionerRole/internist'),
    recipient: [to('PractitionerRole/huisarts')],
    sent: '2026-03-11T09:00:00+01:00',
  },
  {
    resourceType: 'MedicationRequest',
    id: 'recept',
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: {
      coding: [
        { system: SYSTEM.atc, code: 'N02AA05' },
        { system: own('toedieningsvorm'), code: 'cassette' },
      ],
    },
    subject: patient,
    requester: to('PractitionerRole/huisarts'),
    authoredOn: '2026-03-12',
  },
];

function expectancy(by: string): Resource {
  return {
    resourceType: 'Observation',
    id: 'verwachting',
    status: 'final',
    code: concept(own('observatie'), 'levensverwachting'),
    subject: patient,
    effectiveDateTime: '2026-02-20',
    performer: [to(by)],
    valueCodeableConcept: concept(own('observatie'), 'korter-dan-3-maanden'),
  };
}

/** The last months in a nursing home, with an indication for a stay with treatment. */
export const NURSING_HOME: Story = [
  person,
  practice,
  gp,
  {
    resourceType: 'Organization',
    id: 'huis',
    name: 'Verpleeghuis De Berk',
    type: [concept(SYSTEM.organisation, 'R5')],
  },
  {
    resourceType: 'PractitionerRole',
    id: 'so',
    organization: to('Organization/huis'),
    code: [concept(SYSTEM.uzi, '01.047')],
  },
  phase,
  expectancy('PractitionerRole/so'),
  {
    resourceType: 'Coverage',
    id: 'wlz',
    status: 'active',
    type: concept(own('dekking'), 'wlz'),
    beneficiary: patient,
    period: { start: '2026-01-05' },
    extension: [
      {
        url: `${BASE}/StructureDefinition/zorgprofiel`,
        valueCoding: { system: 'https://www.istandaarden.nl/ibieb/codesystemen/COD163', code: '759' },
      },
      {
        url: `${BASE}/StructureDefinition/leveringsvorm`,
        valueCoding: { system: 'https://www.istandaarden.nl/ibieb/codesystemen/COD578', code: '4' },
      },
    ],
  },
  {
    resourceType: 'Encounter',
    id: 'verblijf',
    status: 'in-progress',
    class: { system: SYSTEM.act, code: 'IMP' },
    subject: patient,
    period: { start: '2026-01-05' },
    serviceProvider: to('Organization/huis'),
  },
];

/** Home nursing in the last months, without the Wlz. */
export const HOME_CARE: Story = [
  person,
  practice,
  gp,
  {
    resourceType: 'Organization',
    id: 'thuiszorg',
    name: 'Thuiszorg De Es',
    type: [concept(SYSTEM.organisation, 'T2')],
  },
  {
    resourceType: 'PractitionerRole',
    id: 'wijkverpleegkundige',
    organization: to('Organization/thuiszorg'),
    code: [concept(SYSTEM.uzi, '30.000')],
  },
  phase,
  expectancy('PractitionerRole/huisarts'),
  {
    resourceType: 'Coverage',
    id: 'wlz',
    status: 'active',
    type: concept(own('dekking'), 'geen-wlz'),
    beneficiary: patient,
  },
  {
    resourceType: 'ServiceRequest',
    id: 'indicatie',
    status: 'active',
    intent: 'order',
    category: [concept(own('wijkverpleging'), 'indicatie')],
    subject: patient,
    requester: to('PractitionerRole/wijkverpleegkundige'),
    authoredOn: '2026-02-21',
  },
  {
    resourceType: 'DocumentReference',
    id: 'verklaring',
    status: 'current',
    type: concept(own('document'), 'terminaliteitsverklaring'),
    subject: patient,
    author: [to('PractitionerRole/huisarts')],
    date: '2026-02-22T09:00:00+01:00',
    content: [{ attachment: { contentType: 'application/pdf' } }],
  },
  visit('zorg-1', '2026-03-02', 'PractitionerRole/wijkverpleegkundige', 'Organization/thuiszorg'),
  visit('zorg-2', '2026-03-03', 'PractitionerRole/wijkverpleegkundige', 'Organization/thuiszorg'),
];
