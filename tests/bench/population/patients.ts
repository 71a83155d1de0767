import type { Resource } from '../hand-written/index-resources.ts';
import { coded, HOSPITAL_STAFF, NZA, PALLIATIVE_STAFF, PW, role } from './hospital.ts';

const SNOMED = 'http://snomed.info/sct';
const PER_PATIENT = 81;
/** Of an export as servers make them, by patient. */
const BYTES = 34_000;

/** The resources of one patient of an invented hospital: 81, of 34 kB together; the same number gives the same patient. */
export function patientOf(number: number, isPalliative: boolean): readonly Resource[] {
  const chance = chanceOf(number);
  const id = `p${number}`;
  const died = chance() < 0.06 ? dayOf(400 + Math.floor(chance() * 300)) : undefined;
  const patient: Resource = {
    resourceType: 'Patient',
    id,
    identifier: [{ system: 'http://hospital.example/patients', value: `${1_000_000 + number}` }],
    name: [{ family: `Voorbeeld-${number}`, given: ['Test'] }],
    birthDate: `${1930 + Math.floor(chance() * 70)}-0${1 + Math.floor(chance() * 9)}-11`,
    gender: chance() < 0.5 ? 'female' : 'male',
    ...(died !== undefined && { deceasedDateTime: died }),
  };
  const special = isPalliative ? palliativeCare(number, id, chance) : [];
  // Of a few of those who died, care is registered after it.
  const late = died !== undefined && chance() < 0.01 ? [lateCharge(id, died)] : [];
  const resources = [patient, ...special, ...late];
  for (let visit = 0; resources.length < PER_PATIENT; visit++) {
    resources.push(...visitOf(id, visit, chance).slice(0, PER_PATIENT - resources.length));
  }
  return padded(resources);
}

/** Numbers between 0 and 1 that are the same each time. */
function chanceOf(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    state ^= state >>> 16;
    return (state >>> 0) / 2 ** 32;
  };
}

/** So many days after the first of 2025. */
function dayOf(days: number): string {
  return new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10);
}

function staffFor(chance: () => number): string {
  return HOSPITAL_STAFF[Math.floor(chance() * HOSPITAL_STAFF.length)] as string;
}

/** A visit to the outpatient clinic, as every hospital has them by the thousand. */
function visitOf(patient: string, visit: number, chance: () => number): Resource[] {
  const subject = { reference: `Patient/${patient}` };
  const name = `${patient}-${visit}`;
  const encounter = { reference: `Encounter/${name}` };
  const on = dayOf(Math.floor(chance() * 390));
  const performer = role(staffFor(chance));
  return [
    {
      resourceType: 'Encounter',
      id: name,
      status: 'finished',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
      subject,
      participant: [{ individual: performer }],
      location: [{ location: { reference: `Location/clinic-${visit % 5}` } }],
      serviceProvider: { reference: `Organization/department-${visit % 8}` },
      period: { start: `${on}T09:00:00+01:00`, end: `${on}T09:20:00+01:00` },
    },
    {
      resourceType: 'Observation',
      id: `weight-${name}`,
      status: 'final',
      code: coded('http://loinc.org', '29463-7', 'Body weight'),
      subject,
      encounter,
      effectiveDateTime: `${on}T09:05:00+01:00`,
      valueQuantity: {
        value: 60 + (visit % 20),
        unit: 'kg',
        system: 'http://unitsofmeasure.org',
        code: 'kg',
      },
    },
    {
      resourceType: 'ChargeItem',
      id: `charge-${name}`,
      status: 'billed',
      code: coded(NZA, ['190013', '190007', '190008', '190060', '039757'][visit % 5] as string),
      subject,
      context: encounter,
      occurrenceDateTime: `${on}T09:00:00+01:00`,
      performer: [{ actor: performer }],
    },
    {
      resourceType: 'Procedure',
      id: `ecg-${name}`,
      status: 'completed',
      code: coded(SNOMED, '29303009', 'Electrocardiographic procedure'),
      subject,
      encounter,
      performedDateTime: on,
    },
    {
      resourceType: 'Observation',
      id: `pressure-${name}`,
      status: 'final',
      code: coded('http://loinc.org', '85354-9', 'Blood pressure'),
      subject,
      encounter,
      effectiveDateTime: `${on}T09:06:00+01:00`,
    },
    {
      resourceType: 'MedicationRequest',
      id: `rx-${name}`,
      status: 'completed',
      intent: 'order',
      subject,
      encounter,
      authoredOn: on,
      medicationReference: { reference: `Medication/m${visit % 30}` },
    },
    {
      resourceType: 'Condition',
      id: `condition-${name}`,
      clinicalStatus: coded('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active'),
      code: coded(SNOMED, '38341003', 'Hypertensive disorder'),
      subject,
      encounter,
      recordedDate: on,
    },
  ];
}

function lateCharge(patient: string, died: string): Resource {
  const after = new Date(Date.parse(died) + 20 * 86_400_000).toISOString().slice(0, 10);
  return {
    resourceType: 'ChargeItem',
    id: `late-${patient}`,
    status: 'billed',
    code: coded(NZA, '190013'),
    subject: { reference: `Patient/${patient}` },
    occurrenceDateTime: after,
    performer: [{ actor: role(HOSPITAL_STAFF[0] as string) }],
  };
}

/** Care in the palliative phase, of six kinds. */
function palliativeCare(number: number, patient: string, chance: () => number): Resource[] {
  const subject = { reference: `Patient/${patient}` };
  const on = dayOf(300 + Math.floor(chance() * 120));
  const name = `pz-${patient}`;
  const encounter = { reference: `Encounter/${name}` };
  const performer = role(staffFor(chance));
  const talk: Resource[] = [
    {
      resourceType: 'Encounter',
      id: name,
      status: 'finished',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
      subject,
      participant: [{ individual: performer }],
      serviceProvider: { reference: `Organization/department-${number % 8}` },
      period: { start: `${on}T10:00:00+01:00`, end: `${on}T11:00:00+01:00` },
    },
    {
      resourceType: 'Procedure',
      id: name,
      status: 'completed',
      code: coded(SNOMED, '713603004', 'Advance care planning'),
      subject,
      encounter,
      performedDateTime: `${on}T10:00:00+01:00`,
      performer: [{ actor: performer }],
    },
  ];
  const plan: Resource = {
    resourceType: 'CarePlan',
    id: name,
    status: 'active',
    intent: 'plan',
    category: [coded(SNOMED, '713603004')],
    subject,
    created: on,
  };
  const handOver: Resource = {
    resourceType: 'Communication',
    id: name,
    status: 'completed',
    subject,
    about: [{ reference: `CarePlan/${name}` }],
    recipient: [role('gp')],
    sent: `${on}T12:00:00+01:00`,
  };
  const charge = (code: string, actor: string): Resource => ({
    resourceType: 'ChargeItem',
    id: `${code}-${patient}`,
    status: 'billed',
    code: coded(NZA, code),
    subject,
    context: encounter,
    occurrenceDateTime: on,
    performer: [{ actor: role(actor) }],
  });
  const kinds: readonly (() => Resource[])[] = [
    () => talk,
    () => [...talk, plan],
    () => [...talk, plan, handOver],
    () => [...talk, plan, handOver, charge('190099', 'staff-1')],
    () => [
      {
        ...(talk[0] as Resource),
        participant: [{ individual: role(PALLIATIVE_STAFF[number % PALLIATIVE_STAFF.length] as string) }],
      },
      charge('190067', PALLIATIVE_STAFF[0] as string),
    ],
    () => [
      {
        resourceType: 'MedicationRequest',
        id: name,
        status: 'active',
        intent: 'order',
        subject,
        authoredOn: on,
        medicationReference: { reference: 'Medication/levomepromazine' },
      },
      {
        resourceType: 'Observation',
        id: name,
        status: 'final',
        code: coded(`${PW}/CodeSystem/observatie`, 'palliatieve-fase'),
        subject,
        effectiveDateTime: on,
      },
    ],
  ];
  return (kinds[Math.floor(chance() * kinds.length)] as () => Resource[])();
}

/** As large as what a server exports, which says of each resource when it changed and tells it in words as well. */
function padded(resources: readonly Resource[]): readonly Resource[] {
  const whole = resources.map((resource) => ({
    ...resource,
    meta: { versionId: '1', lastUpdated: '2026-03-09T22:10:11.123+01:00' },
  }));
  const bytes = whole.reduce((sum, resource) => sum + JSON.stringify(resource).length + 1, 0);
  const each = Math.max(0, Math.floor((BYTES - bytes) / whole.length) - 90);
  const words = 'Gemaakt voor een proef, zonder betekenis. '.repeat(1 + Math.floor(each / 42)).slice(0, each);
  return whole.map((resource) => ({
    ...resource,
    text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${words}</div>` },
  }));
}
