import { prefetchQueries, type ServiceDescription } from '@prestatiewijzer/cds-hooks';
import type { Subject, Target } from './target.ts';

/** A call that keeps to the protocol, with what the service asked to be prefetched. */
export async function lawfulCall(target: Target, service: ServiceDescription): Promise<CallBody> {
  const body = callWithoutData(target, service);
  const prefetch = await prefetched(target.subject, queriesOf(target, service));
  return Object.keys(prefetch).length === 0 ? body : { ...body, prefetch };
}

export interface CallBody {
  readonly hook: string;
  readonly hookInstance: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly prefetch?: Readonly<Record<string, unknown>>;
}

export function callWithoutData({ subject }: Target, { hook }: ServiceDescription): CallBody {
  return { hook, hookInstance: crypto.randomUUID(), context: contextOf(hook, subject) };
}

/** What the templates of a service ask for this subject. */
export function queriesOf({ subject }: Target, { hook, prefetch = {} }: ServiceDescription) {
  return prefetchQueries(prefetch)(contextOf(hook, subject));
}

function contextOf(hook: string, { patientId, userId, encounterId }: Subject): Record<string, unknown> {
  const subject = { reference: `Patient/${patientId}` };
  const order = { resourceType: 'ServiceRequest', id: 'order', status: 'draft', intent: 'order', subject };
  const persons = { userId, patientId, encounterId };
  const special: Readonly<Record<string, object>> = {
    'order-sign': { ...persons, draftOrders: bundle(order) },
    'order-select': { ...persons, selections: ['ServiceRequest/order'], draftOrders: bundle(order) },
    'order-dispatch': { patientId, dispatchedOrders: ['ServiceRequest/order'], performer: userId },
    'appointment-book': {
      ...persons,
      appointments: bundle({ resourceType: 'Appointment', id: 'appointment', status: 'proposed' }),
    },
    'allergyintolerance-create': {
      ...persons,
      allergyIntolerance: { resourceType: 'AllergyIntolerance', patient: subject },
    },
    'problem-list-item-create': { ...persons, conditions: bundle({ resourceType: 'Condition', subject }) },
    'medication-refill': {
      ...persons,
      medications: bundle({ resourceType: 'MedicationRequest', id: 'm', status: 'draft', subject }),
    },
    'medication-verify': { ...persons, medication: { resourceType: 'MedicationRequest', id: 'm', subject } },
  };
  return { ...(special[hook] ?? persons) };
}

function bundle(resource: object) {
  return { resourceType: 'Bundle', type: 'collection', entry: [{ resource }] };
}

async function prefetched(subject: Subject, queries: Readonly<Record<string, string>>) {
  const entries = Object.entries(queries).map(async ([key, query]) => [key, await data(subject, query)]);
  return Object.fromEntries(await Promise.all(entries));
}

/** From the FHIR server, or else of an empty record. */
async function data({ fhirServer }: Subject, query: string): Promise<unknown> {
  if (fhirServer !== undefined) {
    const response = await fetch(`${fhirServer.replace(/\/+$/, '')}/${query}`, {
      headers: { accept: 'application/fhir+json' },
    });
    return response.ok ? response.json() : null;
  }
  const [resourceType, id] = query.split('/');
  if (query.includes('?')) return { resourceType: 'Bundle', type: 'searchset', total: 0 };
  return { resourceType, id };
}
