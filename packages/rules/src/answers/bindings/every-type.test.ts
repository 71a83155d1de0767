import { describe, expect, it } from 'vitest';
import type { FactBinding } from '../../facts/binding.ts';
import { BINDING_KEYS, BINDINGS, type BindingKey } from '../../facts/bindings.ts';
import { dossier } from '../dossier-json/dossier-json.ts';
import { parseSettings } from '../settings/parse-settings.ts';
import { withBindings } from './index.ts';

type Json = Readonly<Record<string, unknown>>;

const DAY = '2026-03-05';
const patient = { reference: 'Patient/p' };
const doctor = { reference: 'PractitionerRole/doctor' };

function concept(system: string, code: string): Json {
  return { coding: [{ system, code }] };
}

const OXYCODON = concept('http://www.whocc.no/atc', 'N02AA05');
const CATHETER = concept('https://prestatiewijzer.nl/fhir/CodeSystem/hulpmiddel', 'katheter');
const WLZ = concept('https://prestatiewijzer.nl/fhir/CodeSystem/dekking', 'wlz');

/** What refers to `x`, whatever type that is, so that a fact about it matters. */
const SURROUNDINGS: readonly Json[] = [
  { resourceType: 'Patient', id: 'p', birthDate: '1950-01-01' },
  {
    resourceType: 'PractitionerRole',
    id: 'doctor',
    specialty: [concept('urn:oid:2.16.840.1.113883.2.4.6.7', '0313')],
  },
  {
    resourceType: 'Encounter',
    id: 'visit',
    status: 'finished',
    class: { code: 'AMB' },
    subject: patient,
    period: { start: '2026-03-06', end: '2026-03-06' },
    participant: [
      { individual: { reference: 'PractitionerRole/x' } },
      { individual: { reference: 'Practitioner/x' } },
    ],
    location: [{ location: { reference: 'Location/x' } }],
    serviceProvider: { reference: 'Organization/x' },
  },
  {
    resourceType: 'Procedure',
    id: 'talk',
    status: 'completed',
    code: concept('http://snomed.info/sct', '713603004'),
    subject: patient,
    performedDateTime: '2026-03-01',
    performer: [{ actor: doctor }],
  },
  {
    resourceType: 'MedicationRequest',
    id: 'by-reference',
    status: 'active',
    intent: 'order',
    subject: patient,
    authoredOn: DAY,
    medicationReference: { reference: 'Medication/x' },
  },
  {
    resourceType: 'MedicationRequest',
    id: 'oxycodon',
    status: 'active',
    intent: 'order',
    subject: patient,
    authoredOn: '2026-03-07',
    medicationCodeableConcept: OXYCODON,
  },
  {
    resourceType: 'DeviceUseStatement',
    id: 'use',
    status: 'active',
    subject: patient,
    device: { reference: 'Device/x' },
  },
  {
    resourceType: 'EpisodeOfCare',
    id: 'dbc',
    status: 'active',
    patient,
    diagnosis: [{ condition: { reference: 'Condition/x' } }],
    period: { start: '2026-03-01' },
  },
];

/** A status with which a resource of a type counts; `active` where it is not listed. */
const STATUS: Readonly<Record<string, string>> = {
  Appointment: 'fulfilled',
  ChargeItem: 'billable',
  ClinicalImpression: 'completed',
  Communication: 'completed',
  CommunicationRequest: 'completed',
  Composition: 'final',
  DiagnosticReport: 'final',
  DocumentReference: 'current',
  Encounter: 'finished',
  MedicationAdministration: 'completed',
  MedicationDispense: 'completed',
  Observation: 'final',
  Procedure: 'completed',
  QuestionnaireResponse: 'completed',
  Task: 'completed',
};

/** In which element a type names the patient; `subject` where it is not listed. */
const OWNER: Readonly<Record<string, string>> = {
  AllergyIntolerance: 'patient',
  Claim: 'patient',
  Consent: 'patient',
  Coverage: 'beneficiary',
  DetectedIssue: 'patient',
  EpisodeOfCare: 'patient',
  ExplanationOfBenefit: 'patient',
  Task: 'for',
};

/** What tells on which day it was, or who acted, where a fact asks for that. */
const MORE: Readonly<Record<string, Json>> = {
  Appointment: {
    start: DAY,
    participant: [
      { actor: patient, status: 'accepted' },
      { actor: doctor, status: 'accepted' },
    ],
  },
  CareTeam: { participant: [{ member: doctor }] },
  ChargeItem: { occurrenceDateTime: DAY },
  Coverage: { period: { start: DAY } },
  DeviceRequest: { intent: 'order', authoredOn: DAY },
  Encounter: {
    class: { code: 'AMB' },
    period: { start: DAY, end: DAY },
    participant: [{ individual: doctor }],
  },
  EpisodeOfCare: { period: { start: DAY } },
  Flag: { period: { start: DAY } },
  Goal: { lifecycleStatus: 'active', startDate: DAY },
  MedicationRequest: { intent: 'order', authoredOn: DAY },
  Observation: { effectiveDateTime: DAY, performer: [doctor] },
  Procedure: { performedDateTime: DAY, performer: [{ actor: doctor }] },
  ServiceRequest: { intent: 'order', authoredOn: DAY, requester: doctor },
};

const SHARED = ['Organization', 'Location', 'PractitionerRole', 'Practitioner', 'Medication', 'Device'];

function resourceOf(type: string, key: BindingKey): Json {
  const isShared = SHARED.includes(type);
  return {
    resourceType: type,
    id: 'x',
    ...(!isShared && type !== 'Condition' && type !== 'Goal' && { status: STATUS[type] ?? 'active' }),
    ...(!isShared && owner(type, key)),
    ...MORE[type],
    ...((key === 'medicineForm' || key === 'medicineReason') && medicineOf(type)),
    ...(key === 'deviceReason' &&
      (type === 'DeviceRequest' ? { codeCodeableConcept: CATHETER } : { code: CATHETER })),
    ...(key === 'wlzTreatment' && type === 'Coverage' && { type: WLZ }),
  };
}

function medicineOf(type: string): Json {
  return type === 'Medication' ? { code: OXYCODON } : { medicationCodeableConcept: OXYCODON };
}

function owner(type: string, key: BindingKey): Json {
  if (type === 'Account') return { subject: [patient] };
  if (type === 'CareTeam' && key !== 'palliativePhase') return {};
  return type === 'Appointment' ? {} : { [OWNER[type] ?? 'subject']: patient };
}

const CODES: Partial<Record<BindingKey, string>> = {
  role: '01.015',
  specialism: '0322',
  organisationKind: 'R5',
  hospiceKind: 'hch',
  dbcDiagnosis: '0313.050',
  dbcProduct: '990040015',
  registration: '190067',
  medicine: 'N02AA05',
  device: 'katheter',
  deviceReason: 'chronische-indicatie',
  supportRequest: 'vrijwilliger-ptz',
};

/** What must be said as well before a fact means anything: of a form of medicine, which medicine it is. */
function needed(key: BindingKey, type: string): Json {
  if (key === 'wlzTreatment' && type !== 'Coverage')
    return { wlzForm: `${type}.where(id = 'x').select('4')` };
  const isUse = !['Medication', 'MedicationRequest'].includes(type);
  return isUse && (key === 'medicineForm' || key === 'medicineReason')
    ? { medicine: `${type}.where(id = 'x').select('N02AA05')` }
    : {};
}

function factsWith(bindings: Json, record: readonly Json[]): string {
  return JSON.stringify(
    dossier(record, { at: '2026-03-20', settings: withBindings(parseSettings({ bindings })) }),
  );
}

describe('a binding is true of something on every type that it is offered on', () => {
  const facts = BINDING_KEYS.filter((key) => key !== 'status');

  it.each(facts)('%s', (key) => {
    const { gives, codes, on }: FactBinding = BINDINGS[key];
    const silent = Object.keys(on).filter((type) => {
      const isPatient = type === 'Patient';
      const record = isPatient ? SURROUNDINGS : [...SURROUNDINGS, resourceOf(type, key)];
      const found = `${type}.where(id = '${isPatient ? 'p' : 'x'}')`;
      const expression =
        gives === 'code' ? `${found}.select('${CODES[key] ?? codes?.[0]}')` : `${found}.exists()`;
      const others = JSON.parse(
        JSON.stringify(needed(key, type)).replace("id = 'x'", isPatient ? "id = 'p'" : "id = 'x'"),
      ) as Json;
      return factsWith({ ...others, [key]: expression }, record) === factsWith(others, record);
    });

    expect(silent).toEqual([]);
  });
});
