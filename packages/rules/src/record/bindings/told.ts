import type { Reference } from '@medplum/fhirtypes';
import { uriOf } from '../../codes/systems.ts';
import { actorsOf, addresseesOf, lastingOf, momentOf } from './source-elements.ts';
import type { Fields } from './writing.ts';

/**
 * A resource that is made of another in which a site says a fact. It is the patient's of that other resource, and that one
 * is its evidence; `#` refers to it. What several expressions find is written in one.
 */
export interface Told {
  readonly make: (source: Fields) => Fields;
  /** Also what was not finished: that is up to the expression. */
  readonly unfinished?: true;
}

export const TOLD_PLAN: Told = {
  make: (source) => {
    const [author] = actorsOf(source);
    return {
      resourceType: 'CarePlan',
      status: 'active',
      intent: 'plan',
      period: lastingOf(source),
      ...(author !== undefined && { author }),
      ...dated('created', source),
    };
  },
};

/** The plan is not told: it is that of the process that the hand-over falls in. */
export const TOLD_HAND_OVER: Told = handOver({
  resourceType: 'PractitionerRole',
  id: 'recipient',
  code: [{ coding: [{ system: uriOf('uzi'), code: '01.015' }] }],
});

export const TOLD_HAND_OVER_TO_GP_POST: Told = handOver({
  resourceType: 'Organization',
  id: 'recipient',
  type: [{ coding: [{ system: uriOf('organisation'), code: 'N6' }] }],
});

function handOver(recipient: Fields): Told {
  return {
    unfinished: true,
    make: (source) => ({
      resourceType: 'Communication',
      status: 'completed',
      about: [{ reference: 'CarePlan/not-told' }],
      contained: [recipient],
      recipient: [{ reference: '#recipient' }],
      ...dated('sent', source),
    }),
  };
}

export const TOLD_PROCEDURE: Told = {
  make: (source) => ({
    resourceType: 'Procedure',
    status: 'completed',
    performedPeriod: lastingOf(source),
    performer: actorsOf(source).map((actor) => ({ actor })),
    ...contactOf('encounter', source),
  }),
};

export const TOLD_CHARGE: Told = {
  make: (source) => ({
    resourceType: 'ChargeItem',
    status: 'billable',
    performer: actorsOf(source).map((actor) => ({ actor })),
    ...dated('occurrenceDateTime', source),
    ...contactOf('context', source),
  }),
};

/** Each statement is an Observation of its own, so that codes of two never mix. */
export function toldObservation(): Told {
  return {
    make: (source) => ({
      resourceType: 'Observation',
      status: 'final',
      performer: actorsOf(source),
      ...dated('effectiveDateTime', source),
    }),
  };
}

export const TOLD_CONDITION: Told = {
  make: (source) => {
    const { start, end } = lastingOf(source);
    return {
      resourceType: 'Condition',
      ...(start !== undefined && { onsetDateTime: start }),
      ...(end !== undefined && { abatementDateTime: end }),
    };
  },
};

export const TOLD_COVERAGE: Told = {
  make: (source) => ({ resourceType: 'Coverage', status: 'active', period: lastingOf(source) }),
};

export const TOLD_EPISODE: Told = {
  make: (source) => ({ resourceType: 'EpisodeOfCare', status: 'active', period: lastingOf(source) }),
};

const RUNNING: readonly unknown[] = ['active', 'in-progress', 'preparation', 'on-hold'];

export const TOLD_PRESCRIPTION: Told = {
  make: (source) => ({
    resourceType: 'MedicationRequest',
    status: RUNNING.includes(source['status']) ? 'active' : 'completed',
    intent: 'order',
    ...dated('authoredOn', source),
    ...contactOf('encounter', source),
  }),
};

export const TOLD_REQUEST: Told = {
  unfinished: true,
  make: (source) => {
    const requester = [source['requester'], source['sender']].find((each) => each !== undefined);
    return {
      resourceType: 'ServiceRequest',
      status: 'active',
      intent: 'order',
      performer: addresseesOf(source),
      ...(requester !== undefined && { requester: requester as Reference }),
      ...dated('authoredOn', source),
      ...contactOf('encounter', source),
    };
  },
};

export const TOLD_DOCUMENT: Told = {
  make: (source) => ({
    resourceType: 'DocumentReference',
    status: 'current',
    author: actorsOf(source),
    content: [],
    ...dated('date', source),
  }),
};

/** A team of whom the site tells, by who or what belongs to it. */
export const TOLD_TEAM: Told = {
  make: ({ period }) => ({
    resourceType: 'CareTeam',
    status: 'active',
    participant: [{ member: { reference: '#' }, ...(period !== undefined && { period }) }],
  }),
};

function dated(element: string, source: Fields): Fields {
  const moment = momentOf(source);
  return moment === undefined ? {} : { [element]: moment };
}

function contactOf(element: string, source: Fields): Fields {
  const contact = source['encounter'] ?? source['context'];
  // A DocumentReference has a context that is no reference.
  return isReference(contact) ? { [element]: contact } : {};
}

function isReference(value: unknown): boolean {
  const { reference, identifier } = (value ?? {}) as Reference;
  return typeof reference === 'string' || identifier !== undefined;
}
