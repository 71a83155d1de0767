import type { CodeableConcept, Coding, Extension } from '@medplum/fhirtypes';

const PW = 'https://prestatiewijzer.nl/fhir';
export const NZA = 'urn:oid:2.16.840.1.113883.2.4.3.27.15.5';
export const ATC = 'http://www.whocc.no/atc';
const SNOMED = 'http://snomed.info/sct';

/** A code of one of the project's own small lists, in the words of the form, which need not be those of the list. */
export function own(list: string, code: string, text?: string): CodeableConcept {
  return { ...concept(`${PW}/CodeSystem/${list}`, code), ...(text && { text }) };
}

export function concept(system: string, code: string, display?: string): CodeableConcept {
  return { coding: [coding(system, code, display)] };
}

export function coding(system: string, code: string, display?: string): Coding {
  return { system, code, ...(display && { display }) };
}

export function ownCoding(list: string, code: string, display?: string): Coding {
  return coding(`${PW}/CodeSystem/${list}`, code, display);
}

export function ownExtension(name: string, value: Omit<Extension, 'url'>): Extension {
  return { url: `${PW}/StructureDefinition/${name}`, ...value };
}

export const CARE_PLANNING: CodeableConcept = {
  ...concept(SNOMED, '713603004', 'Advance care planning'),
  text: 'Proactieve zorgplanning',
};

/** Condition.clinicalStatus and verificationStatus of what is there and certain. */
export const PRESENT = {
  clinicalStatus: concept('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active'),
  verificationStatus: concept('http://terminology.hl7.org/CodeSystem/condition-ver-status', 'confirmed'),
};

export const WORKFLOW_EPISODE = 'http://hl7.org/fhir/StructureDefinition/workflow-episodeOfCare';

const ACT = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const CLASSES: Readonly<Record<string, string>> = {
  AMB: 'ambulatory',
  HH: 'home health',
  VR: 'virtual',
  IMP: 'inpatient encounter',
};

/** Encounter.class: AMB, HH, VR or IMP. */
export function encounterClass(code: string): Coding {
  return coding(ACT, code, CLASSES[code]);
}

const offset = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });

/** A FHIR dateTime for a day and a time on the Dutch clock; the day alone when there is no time. */
export function moment(day: string, time: string): string {
  if (time === '') return day;
  // The offset at that time as if it were UTC is right but for the hour in which the clock changes.
  const zone = offset
    .formatToParts(new Date(`${day}T${time}:00Z`))
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `${day}T${time}:00${zone?.replace('GMT', '') || 'Z'}`;
}
