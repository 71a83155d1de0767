import type { Bundle, Resource } from './hand-written/index-resources.ts';

const NZA = 'urn:oid:2.16.840.1.113883.2.4.3.27.15.5';
const AGB = 'urn:oid:2.16.840.1.113883.2.4.6.7';
const UZI = 'http://fhir.nl/fhir/NamingSystem/uzi-rolcode';
const PW = 'https://prestatiewijzer.nl/fhir';
const SNOMED = 'http://snomed.info/sct';
const subject = { reference: 'Patient/p' };

/** A hospital record of this many resources, in which one care-planning process is complete. */
export function palliativeRecord(size: number): Bundle {
  const resources = [...PEOPLE, ...PLANNING];
  return bundle([...resources, ...ordinaryCare(size - resources.length)]);
}

/** A hospital record without anything palliative. */
export function quietRecord(size: number): Bundle {
  return bundle([...PEOPLE, ...ordinaryCare(size - PEOPLE.length)]);
}

/** A record with planning, and beside it so many resources of one kind, three a day, each with dates of its own. */
export function recordOfOneKind(kind: string, size: number): Bundle {
  const example = EXAMPLES.get(kind);
  if (example === undefined) throw new Error(`There is no example of ${kind}.`);
  const many = Array.from({ length: size }, (_, index) => copyOf(example, index));
  return bundle([...PEOPLE, ...PLANNING, ...many]);
}

/** A conversation stands for the Procedures, and an admission beside the contact of a day. */
function examples(): ReadonlyMap<string, Resource> {
  const [contact] = ordinaryCare(1) as [Resource];
  const [, ...others] = [...ordinaryCare(6), ...PLANNING.filter(({ id }) => id !== 'talk' && id !== 'dbc')];
  const admission = { ...contact, id: 'admission', class: { code: 'IMP' } };
  return new Map(
    [contact, ...others.filter(({ id }) => !id.startsWith('ecg'))]
      .map((each): [string, Resource] => [each.resourceType, each])
      .concat([['admission', admission]]),
  );
}

function copyOf(example: Resource, index: number): Resource {
  const on = new Date(Date.UTC(2026, 2, 1) - (index / 3) * 86_400_000).toISOString().slice(0, 10);
  const { encounter: _, ...copy } = JSON.parse(JSON.stringify(example).replace(/20\d\d-\d\d-\d\d/g, on));
  return { ...copy, id: `${example.id}-${index}` };
}

/** As the record came in: other objects each time, nothing warmed up. */
export function bundle(resources: readonly Resource[]): Bundle {
  return {
    resourceType: 'Bundle',
    entry: resources.map((resource) => ({
      fullUrl: `https://ehr.example/fhir/${resource.resourceType}/${resource.id}`,
      resource,
    })),
  };
}

function coded(system: string, code: string, display = ''): object {
  return { coding: [{ system, code, ...(display && { display }) }] };
}

function role(id: string, system: string, code: string, organisation: string): Resource {
  return {
    resourceType: 'PractitionerRole',
    id,
    practitioner: { reference: `Practitioner/${id}` },
    organization: { reference: `Organization/${organisation}` },
    [system === AGB ? 'specialty' : 'code']: [coded(system, code)],
  };
}

const PEOPLE: readonly Resource[] = [
  { resourceType: 'Patient', id: 'p', birthDate: '1948-04-12', gender: 'female' },
  {
    resourceType: 'Organization',
    id: 'hospital',
    type: [coded('http://nictiz.nl/fhir/NamingSystem/organization-type', 'V4')],
  },
  {
    resourceType: 'Organization',
    id: 'practice',
    type: [coded('http://nictiz.nl/fhir/NamingSystem/organization-type', 'Z3')],
  },
  { resourceType: 'Practitioner', id: 'internist', name: [{ family: 'Van der Linden' }] },
  { resourceType: 'Practitioner', id: 'gp', name: [{ family: 'Molenaar' }] },
  role('internist', AGB, '0313', 'hospital'),
  role('oncologist', AGB, '0313', 'hospital'),
  role('anaesthetist', AGB, '0389', 'hospital'),
  role('nurse', UZI, '30.000', 'hospital'),
  role('gp', AGB, '0100', 'practice'),
];

const PLANNING: readonly Resource[] = [
  {
    resourceType: 'CareTeam',
    id: 'tpz',
    status: 'active',
    category: [coded(`${PW}/CodeSystem/team`, 'palliatief-team')],
    participant: [{ member: { reference: 'PractitionerRole/anaesthetist' } }],
  },
  {
    resourceType: 'Observation',
    id: 'phase',
    status: 'final',
    code: coded(`${PW}/CodeSystem/observatie`, 'palliatieve-fase'),
    subject,
    effectiveDateTime: '2026-02-20',
  },
  {
    resourceType: 'Encounter',
    id: 'talk',
    status: 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
    subject,
    participant: [{ individual: { reference: 'PractitionerRole/nurse' } }],
    episodeOfCare: [{ reference: 'EpisodeOfCare/dbc' }],
    serviceProvider: { reference: 'Organization/hospital' },
    period: { start: '2026-03-02T10:00:00+01:00', end: '2026-03-02T11:00:00+01:00' },
  },
  {
    resourceType: 'Procedure',
    id: 'pzp',
    status: 'completed',
    code: coded(SNOMED, '713603004', 'Advance care planning'),
    subject,
    encounter: { reference: 'Encounter/talk' },
    performedDateTime: '2026-03-02T10:00:00+01:00',
    performer: [{ actor: { reference: 'PractitionerRole/internist' } }],
  },
  {
    resourceType: 'CarePlan',
    id: 'plan',
    status: 'active',
    intent: 'plan',
    category: [coded(SNOMED, '713603004')],
    subject,
    created: '2026-03-03',
  },
  {
    resourceType: 'Communication',
    id: 'handover',
    status: 'completed',
    subject,
    about: [{ reference: 'CarePlan/plan' }],
    recipient: [{ reference: 'PractitionerRole/gp' }],
    sent: '2026-03-04T09:00:00+01:00',
  },
  {
    resourceType: 'EpisodeOfCare',
    id: 'dbc',
    status: 'active',
    patient: subject,
    period: { start: '2026-01-05' },
    diagnosis: [{ condition: { reference: 'Condition/dbc' } }],
    extension: [
      {
        url: `${PW}/StructureDefinition/zorgproduct`,
        valueCoding: { system: `${PW}/CodeSystem/zorgproduct`, code: '020110' },
      },
    ],
  },
  {
    resourceType: 'Condition',
    id: 'dbc',
    subject,
    code: coded(`${PW}/CodeSystem/dbc-diagnose`, '0313.843'),
  },
];

/** Visits with their registration, a measurement, a prescription and a diagnosis, over the years. */
function ordinaryCare(size: number): readonly Resource[] {
  const visits = Array.from({ length: Math.ceil(size / 6) }, (_, index) => visit(index)).flat();
  return visits.slice(0, Math.max(size, 0));
}

function visit(index: number): readonly Resource[] {
  const on = new Date(Date.UTC(2025, 11, 1 - index)).toISOString().slice(0, 10);
  const encounter = { reference: `Encounter/e${index}` };
  const performer = { reference: 'PractitionerRole/oncologist' };
  return [
    {
      resourceType: 'Encounter',
      id: `e${index}`,
      status: 'finished',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
      subject,
      participant: [{ individual: performer }],
      serviceProvider: { reference: 'Organization/hospital' },
      period: { start: `${on}T09:00:00+01:00`, end: `${on}T09:20:00+01:00` },
    },
    {
      resourceType: 'Observation',
      id: `weight${index}`,
      status: 'final',
      code: coded('http://loinc.org', '29463-7', 'Body weight'),
      subject,
      encounter,
      effectiveDateTime: `${on}T09:05:00+01:00`,
      valueQuantity: {
        value: 60 + (index % 20),
        unit: 'kg',
        system: 'http://unitsofmeasure.org',
        code: 'kg',
      },
    },
    {
      resourceType: 'ChargeItem',
      id: `charge${index}`,
      status: 'billed',
      code: coded(NZA, '190013'),
      subject,
      context: encounter,
      occurrenceDateTime: `${on}T09:00:00+01:00`,
      performer: [{ actor: performer }],
    },
    {
      resourceType: 'MedicationRequest',
      id: `rx${index}`,
      status: 'completed',
      intent: 'order',
      subject,
      encounter,
      authoredOn: on,
      medicationCodeableConcept: coded('http://www.whocc.no/atc', 'C07AB02', 'metoprolol'),
    },
    {
      resourceType: 'Procedure',
      id: `ecg${index}`,
      status: 'completed',
      code: coded(SNOMED, '29303009', 'Electrocardiographic procedure'),
      subject,
      encounter,
      performedDateTime: on,
    },
    {
      resourceType: 'Condition',
      id: `condition${index}`,
      clinicalStatus: coded('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active'),
      code: coded(SNOMED, '38341003', 'Hypertensive disorder'),
      subject,
      encounter,
      recordedDate: on,
    },
  ];
}

const EXAMPLES = examples();

export const KINDS: readonly string[] = [...EXAMPLES.keys()];
