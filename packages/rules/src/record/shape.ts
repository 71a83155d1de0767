import type { Resource } from '@medplum/fhirtypes';
import type { Ref } from '../logic/fact.ts';
import { wording } from '../logic/wording.ts';
import type { Problems } from './problems.ts';
import { isObject } from './safe.ts';

/** Elements that the dossier reads, and that FHIR R4 defines as lists. */
const LISTS: Elements = {
  CarePlan: ['category', 'contributor'],
  CareTeam: ['category', 'participant', 'identifier'],
  ChargeItem: ['performer', 'service'],
  Claim: ['item', 'careTeam'],
  Communication: ['about', 'basedOn', 'category', 'payload', 'recipient'],
  Composition: [],
  Consent: ['category'],
  DeviceRequest: ['basedOn', 'reasonCode', 'reasonReference'],
  DeviceUseStatement: ['basedOn', 'reasonCode', 'reasonReference'],
  DocumentReference: ['author'],
  Encounter: [
    'type',
    'participant',
    'reasonCode',
    'reasonReference',
    'location',
    'diagnosis',
    'episodeOfCare',
    'basedOn',
  ],
  EpisodeOfCare: ['diagnosis', 'extension'],
  Location: ['type'],
  MedicationRequest: ['reasonCode', 'reasonReference'],
  Organization: ['type'],
  Practitioner: ['qualification'],
  PractitionerRole: ['specialty', 'code'],
  Procedure: ['performer', 'extension'],
  QuestionnaireResponse: ['item'],
  RelatedPerson: ['relationship'],
  ServiceRequest: ['category', 'performer', 'reasonReference'],
};

/** Elements that the dossier reads, and that FHIR R4 defines as one object. */
const OBJECTS: Elements = {
  CarePlan: ['subject', 'author', 'period'],
  ChargeItem: ['subject', 'code', 'context'],
  Claim: ['patient'],
  Communication: ['subject'],
  Condition: ['subject', 'code'],
  Encounter: ['subject', 'class', 'period', 'serviceProvider'],
  Device: ['type'],
  DeviceRequest: ['subject', 'codeCodeableConcept', 'requester', 'performer', 'encounter'],
  DeviceUseStatement: ['subject', 'device', 'source'],
  DocumentReference: ['subject', 'type'],
  EpisodeOfCare: ['patient', 'period'],
  MedicationRequest: ['subject', 'medicationCodeableConcept'],
  Observation: ['subject', 'code'],
  Procedure: ['subject', 'code', 'encounter', 'performedPeriod'],
  PractitionerRole: ['practitioner', 'organization'],
  ServiceRequest: ['subject', 'requester', 'occurrencePeriod'],
};

/** A map, because a record can hold a type with the name of something that every object has. */
export const SHAPES: ReadonlyMap<string, Shape> = new Map(
  [...new Set([...Object.keys(LISTS), ...Object.keys(OBJECTS)])].map((type) => [
    type,
    { lists: LISTS[type] ?? [], objects: OBJECTS[type] ?? [] },
  ]),
);

type Elements = Readonly<Record<string, readonly string[]>>;

export interface Shape {
  readonly lists: readonly string[];
  readonly objects: readonly string[];
}

/** Reports elements of a shape that the dossier cannot read. */
export function checkShape(resource: Resource, ref: Ref, problems: Problems): void {
  const type = resource.resourceType;
  const shape = SHAPES.get(type);
  if (shape === undefined) return;
  const fields = resource as unknown as Record<string, unknown>;
  for (const name of shape.lists) {
    const value = fields[name];
    if (value === undefined) continue;
    if (!Array.isArray(value)) problems.add('warning', ref, `${type}.${name}`, NO_LIST);
    else if (!value.every(isObject)) problems.add('warning', ref, `${type}.${name}`, NO_OBJECTS);
  }
  for (const name of shape.objects) {
    const value = fields[name];
    if (value !== undefined && !isObject(value)) problems.add('warning', ref, `${type}.${name}`, NO_OBJECT);
  }
}

const NO_LIST = wording(
  'is geen lijst en is niet gebruikt. FHIR R4 vraagt hier een JSON-array.',
  'is no list and was not used. FHIR R4 asks for a JSON array here.',
);
const NO_OBJECTS = wording(
  'bevat iets dat geen object is; dat is niet gebruikt. FHIR R4 vraagt hier een lijst van objecten.',
  'holds something that is no object; that was not used. FHIR R4 asks for a list of objects here.',
);
const NO_OBJECT = wording(
  'is geen object en is niet gebruikt. FHIR R4 vraagt hier één JSON-object.',
  'is no object and was not used. FHIR R4 asks for one JSON object here.',
);
