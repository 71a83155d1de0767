import type { Resource } from '@medplum/fhirtypes';
import { EXTENSION } from '../../codes/systems.ts';
import { isObject } from '../safe.ts';
import type { FhirVersion } from './fhir-version.ts';

type Fields = Record<string, unknown>;

/** What becomes of one element: its names and values in R4. */
type Rule = (value: unknown, resource: Fields) => Fields;

/** How the elements of a type are written in R4; elements that are not named stay as they are. */
type Translation = Readonly<Record<string, Rule>>;

/** The resource as R4 writes it; undefined where that cannot be said exactly. */
export function translated(resource: Resource, version: FhirVersion): Resource | undefined {
  const translation = TRANSLATIONS[version]?.[resource.resourceType];
  if (translation === undefined) return undefined;
  const from = resource as unknown as Fields;
  const to: Fields = {};
  for (const [name, value] of Object.entries(from)) {
    const rule = Object.hasOwn(translation, name) ? translation[name] : undefined;
    try {
      Object.assign(to, rule === undefined ? { [name]: value } : rule(value, from));
    } catch (error) {
      if (error instanceof Inexact) return undefined;
      throw error;
    }
  }
  // What says that it did not happen comes after whatever status stands beside it.
  if (from['notDone'] === true) to['status'] = 'not-done';
  return to as unknown as Resource;
}

/** R4 has no way to say it. */
class Inexact extends Error {}

const GONE: Rule = () => ({});

function as(name: string): Rule {
  return (value) => ({ [name]: value });
}

function asList(name: string): Rule {
  return (value) => ({ [name]: Array.isArray(value) ? value : [value] });
}

/** Codes of an element that got other names; all others stayed. */
function codes(name: string, changed: Readonly<Record<string, string>>): Rule {
  return (value) => ({
    [name]: typeof value === 'string' && Object.hasOwn(changed, value) ? changed[value] : value,
  });
}

function items(name: string, item: (fields: Fields) => Fields): Rule {
  return (value) => ({
    [name]: Array.isArray(value)
      ? value.map((each) => (isObject(each) ? item(each as Fields) : each))
      : value,
  });
}

function renamed(from: string, to: string): (fields: Fields) => Fields {
  return ({ [from]: value, ...rest }) => (value === undefined ? rest : { ...rest, [to]: value });
}

/** The context of a STU3 resource: a contact, or an episode by the extension that R4 has for it. */
const CONTEXT: Rule = (value, resource) => {
  const { reference } = (isObject(value) ? value : {}) as { reference?: unknown };
  if (typeof reference !== 'string' || !reference.includes('EpisodeOfCare/')) return { encounter: value };
  const { extension } = resource;
  return {
    extension: [
      ...(Array.isArray(extension) ? extension : []),
      { url: EXTENSION.episode, valueReference: value },
    ],
  };
};

/** A code that became a concept. */
function concept(name: string, system: string): Rule {
  return (value) => {
    if (value === 'unknown') return {};
    return { [name]: typeof value === 'string' ? { coding: [{ system, code: value }] } : value };
  };
}

const REQUESTER: Rule = (value) => {
  const { agent } = (isObject(value) ? value : {}) as { agent?: unknown };
  return { requester: agent ?? value };
};

const EVENT_STATUS = codes('status', { suspended: 'on-hold', aborted: 'stopped' });
const TERMINOLOGY = 'http://terminology.hl7.org/CodeSystem';

const FROM_STU3: Readonly<Record<string, Translation>> = {
  Patient: {},
  Organization: {},
  Practitioner: {},
  PractitionerRole: {},
  RelatedPerson: {},
  Location: { type: asList('type') },
  CareTeam: { context: CONTEXT },
  EpisodeOfCare: {},
  Flag: {},
  Encounter: {
    reason: as('reasonCode'),
    incomingReferral: as('basedOn'),
    diagnosis: items('diagnosis', renamed('role', 'use')),
  },
  Procedure: {
    status: EVENT_STATUS,
    notDone: GONE,
    notDoneReason: as('statusReason'),
    context: CONTEXT,
    definition: GONE,
    performer: items('performer', renamed('role', 'function')),
  },
  CarePlan: {
    status: codes('status', { suspended: 'on-hold', cancelled: 'revoked' }),
    context: CONTEXT,
    definition: GONE,
    author: (value) => (Array.isArray(value) ? { contributor: value, author: value[0] } : { author: value }),
  },
  Communication: {
    status: EVENT_STATUS,
    notDone: GONE,
    notDoneReason: as('statusReason'),
    context: CONTEXT,
    definition: GONE,
    topic: (value) => (Array.isArray(value) ? { about: value } : { topic: value }),
  },
  Condition: {
    clinicalStatus: concept('clinicalStatus', `${TERMINOLOGY}/condition-clinical`),
    verificationStatus: concept('verificationStatus', `${TERMINOLOGY}/condition-ver-status`),
    context: CONTEXT,
    assertedDate: as('recordedDate'),
    stage: asList('stage'),
  },
  MedicationRequest: {
    context: CONTEXT,
    definition: GONE,
    requester: REQUESTER,
    category: asList('category'),
  },
  Observation: {
    context: CONTEXT,
    comment: (value) => ({ note: [{ text: value }] }),
    related: (value) => ({
      hasMember: (Array.isArray(value) ? (value as readonly Fields[]) : [])
        .filter((each) => isObject(each) && each['type'] === 'has-member')
        .map((each) => each['target']),
    }),
  },
  Coverage: { sequence: GONE, grouping: GONE },
  Composition: {
    class: asList('category'),
    attester: items('attester', ({ mode, ...rest }) => ({ ...rest, mode: only(mode) })),
  },
  Task: {
    context: CONTEXT,
    reason: as('reasonCode'),
    requester: REQUESTER,
    definitionUri: as('instantiatesUri'),
    definitionReference: GONE,
  },
};

/** The one item of a list of which R4 has one. */
function only(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (value.length > 1) throw new Inexact();
  return value[0];
}

/** A list of R5's CodeableReference, in the two elements that R4 has for it. */
function codeableReferences(concepts: string, references: string): Rule {
  return (value) => inTwo(value, concepts, references);
}

function inTwo(value: unknown, concepts: string, references: string): Fields {
  const list = (Array.isArray(value) ? value : [value]).filter(isObject) as readonly Fields[];
  const told = list.flatMap((each) => each['concept'] ?? []);
  const referred = list.flatMap((each) => each['reference'] ?? []);
  return {
    ...(told.length > 0 && { [concepts]: told }),
    ...(referred.length > 0 && { [references]: referred }),
  };
}

const REASON = codeableReferences('reasonCode', 'reasonReference');

/** R5 can give several classes, R4 one. */
const CLASS: Rule = (value) => {
  if (!Array.isArray(value)) return { class: value };
  const codings = value.filter(isObject).map((each) => (each as { coding?: readonly unknown[] }).coding?.[0]);
  if (codings.length !== 1) throw new Inexact();
  return { class: codings[0] };
};

/** A reason of an R5 Encounter holds its CodeableReferences one level deeper. */
const ENCOUNTER_REASON: Rule = (value) => {
  const values = (Array.isArray(value) ? value : [])
    .filter(isObject)
    .flatMap((each) => (each as Fields)['value'] ?? []);
  return inTwo(values, 'reasonCode', 'reasonReference');
};

const FROM_R5: Readonly<Record<string, Translation>> = {
  Patient: {},
  Encounter: {
    class: CLASS,
    status: codes('status', {
      'on-hold': 'onleave',
      discharged: 'finished',
      completed: 'finished',
      discontinued: 'unknown',
    }),
    actualPeriod: as('period'),
    admission: as('hospitalization'),
    participant: items('participant', renamed('actor', 'individual')),
    reason: ENCOUNTER_REASON,
    diagnosis: (value) => ({
      diagnosis: (Array.isArray(value) ? value : []).filter(isObject).flatMap((each) => {
        const { condition, use } = each as { condition?: unknown; use?: unknown };
        const { reasonReference = [] } = inTwo(condition, 'reasonCode', 'reasonReference');
        const [first] = Array.isArray(use) ? use : [];
        return (reasonReference as readonly unknown[]).map((reference) => ({
          condition: reference,
          ...(first !== undefined && { use: first }),
        }));
      }),
    }),
  },
  Procedure: {
    occurrenceDateTime: as('performedDateTime'),
    occurrencePeriod: as('performedPeriod'),
    occurrenceString: as('performedString'),
    occurrenceAge: as('performedAge'),
    occurrenceRange: as('performedRange'),
    occurrenceTiming: () => {
      throw new Inexact();
    },
    reason: REASON,
  },
  CarePlan: {
    custodian: as('author'),
    addresses: (value) => {
      const { references } = inTwo(value, 'concepts', 'references');
      return references === undefined ? {} : { addresses: references };
    },
    activity: items('activity', ({ plannedActivityReference, performedActivity, ...rest }) => ({
      ...rest,
      ...(plannedActivityReference !== undefined && { reference: plannedActivityReference }),
      ...inTwo(performedActivity, 'outcomeCodeableConcept', 'outcomeReference'),
    })),
  },
  Communication: { reason: REASON },
  Condition: {},
  MedicationRequest: {
    medication: (value) => {
      const { medicationCodeableConcept, medicationReference } = inTwo(
        value,
        'medicationCodeableConcept',
        'medicationReference',
      ) as Readonly<Record<string, readonly unknown[] | undefined>>;
      return {
        ...(medicationCodeableConcept && { medicationCodeableConcept: medicationCodeableConcept[0] }),
        ...(medicationReference && { medicationReference: medicationReference[0] }),
      };
    },
    reason: REASON,
  },
  Observation: {},
  Coverage: { insurer: asList('payor') },
};

const TRANSLATIONS: Partial<Record<FhirVersion, Readonly<Record<string, Translation>>>> = {
  STU3: FROM_STU3,
  R5: FROM_R5,
};
