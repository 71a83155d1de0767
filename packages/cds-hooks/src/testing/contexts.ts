const resource = { resourceType: 'ChargeItem', status: 'planned' };

/** A context of a hook, what it cannot do without, and members that make it wrong. */
interface ContextExample {
  readonly context: object;
  readonly required: readonly string[];
  readonly wrong: Readonly<Record<string, object>>;
}

const persons = { userId: 'Practitioner/1', patientId: 'olivia', encounterId: '7' };
const bundle = { resourceType: 'Bundle', entry: [{ resource }] };
const strangers = {
  userId: { userId: 'Device/1' },
  path: { userId: 'Practitioner/..' },
  patientId: { patientId: '../Patient' },
};
const patient = { userId: 'Patient/olivia' };

export const contexts: Readonly<Record<string, ContextExample>> = {
  'patient-view': { context: persons, required: ['userId', 'patientId'], wrong: strangers },
  'encounter-start': {
    context: persons,
    required: ['userId', 'patientId', 'encounterId'],
    wrong: { ...strangers, patient },
  },
  'encounter-discharge': {
    context: persons,
    required: ['userId', 'patientId', 'encounterId'],
    wrong: { ...strangers, patient },
  },
  'order-sign': {
    context: { ...persons, draftOrders: bundle },
    required: ['userId', 'patientId', 'draftOrders'],
    wrong: { patient, orders: { draftOrders: resource }, entry: { draftOrders: { ...bundle, entry: [{}] } } },
  },
  'order-select': {
    context: { ...persons, draftOrders: bundle, selections: ['ChargeItem/1'] },
    required: ['userId', 'patientId', 'draftOrders'],
    wrong: { patient, selections: { selections: ['1'] }, path: { selections: ['MedicationRequest/..'] } },
  },
  'order-dispatch': {
    context: {
      patientId: 'olivia',
      dispatchedOrders: ['ServiceRequest/1'],
      performer: 'Organization/1',
      fulfillmentTasks: [{ resourceType: 'Task' }],
    },
    required: ['patientId', 'dispatchedOrders', 'performer'],
    wrong: { orders: { dispatchedOrders: [] }, tasks: { fulfillmentTasks: [resource] } },
  },
  'appointment-book': {
    context: { ...persons, appointments: bundle },
    required: ['userId', 'patientId', 'appointments'],
    wrong: strangers,
  },
  'allergyintolerance-create': {
    context: { ...persons, allergyIntolerance: resource },
    required: ['userId', 'patientId', 'allergyIntolerance'],
    wrong: strangers,
  },
  'problem-list-item-create': {
    context: { ...persons, conditions: bundle },
    required: ['userId', 'patientId', 'conditions'],
    wrong: strangers,
  },
  'medication-refill': {
    context: { patientId: 'olivia', medications: bundle },
    required: ['patientId', 'medications'],
    wrong: strangers,
  },
  'medication-verify': {
    context: { ...persons, medication: resource },
    required: ['userId', 'patientId', 'medication'],
    wrong: strangers,
  },
};
