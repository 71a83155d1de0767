import { z } from 'zod';
import { ID, id, list, reference, referenceInBundle, resource, text } from './primitives.ts';

/** A hook: its name, what its context must hold, and which of that can be a token in a prefetch template. */
export interface Hook<Context> {
  readonly name: string;
  readonly context: z.ZodType<Context>;
  readonly tokens: readonly string[];
}

const professional = z
  .string()
  .regex(new RegExp(`^(Practitioner|PractitionerRole)/${ID}$`), 'is not a reference like Practitioner/123');
const anyone = z
  .string()
  .regex(
    new RegExp(`^(Practitioner|PractitionerRole|Patient|RelatedPerson)/${ID}$`),
    'is not a reference like Practitioner/123',
  );

/** Most hooks tell of a user, a patient and perhaps an encounter. */
const PERSONS = ['userId', 'patientId', 'encounterId'] as const;
const anyones = { userId: anyone, patientId: id, encounterId: id.optional() };
const professionals = { ...anyones, userId: professional };

/** @see https://cds-hooks.org/hooks/patient-view/ */
export const patientView = {
  name: 'patient-view',
  tokens: PERSONS,
  context: z.looseObject(anyones),
} as const;

/** @see https://cds-hooks.org/hooks/encounter-start/ */
export const encounterStart = {
  name: 'encounter-start',
  tokens: PERSONS,
  context: z.looseObject({ ...professionals, encounterId: id }),
} as const;

/** @see https://cds-hooks.org/hooks/encounter-discharge/ */
export const encounterDischarge = {
  name: 'encounter-discharge',
  tokens: PERSONS,
  context: z.looseObject({ ...professionals, encounterId: id }),
} as const;

const bundle = z.looseObject({
  resourceType: z.literal('Bundle'),
  entry: list(z.looseObject({ fullUrl: text.optional(), resource })).optional(),
});

/** A Bundle of what is being ordered. */
export type DraftOrders = z.infer<typeof bundle>;

/** @see https://cds-hooks.org/hooks/order-sign/ */
export const orderSign = {
  name: 'order-sign',
  tokens: PERSONS,
  context: z.looseObject({ ...professionals, draftOrders: bundle }),
} as const;

/** @see https://cds-hooks.org/hooks/order-select/ */
export const orderSelect = {
  name: 'order-select',
  tokens: PERSONS,
  context: z.looseObject({
    ...professionals,
    /** Which of the draft orders were just chosen; some versions of the hook allow it to be absent. */
    selections: list(referenceInBundle).optional(),
    draftOrders: bundle,
  }),
} as const;

/** @see https://cds-hooks.org/hooks/order-dispatch/ */
export const orderDispatch = {
  name: 'order-dispatch',
  tokens: ['patientId', 'dispatchedOrders', 'performer'],
  context: z.looseObject({
    patientId: id,
    dispatchedOrders: list(reference, 1),
    /** Who is asked to carry the orders out. */
    performer: reference,
    fulfillmentTasks: list(z.looseObject({ resourceType: z.literal('Task') })).optional(),
  }),
} as const;

/** @see https://cds-hooks.org/hooks/appointment-book/ */
export const appointmentBook = {
  name: 'appointment-book',
  tokens: PERSONS,
  context: z.looseObject({
    ...anyones,
    /** Appointments that are proposed. */
    appointments: bundle,
  }),
} as const;

/** @see https://cds-hooks.org/hooks/allergyintolerance-create/ */
export const allergyIntoleranceCreate = {
  name: 'allergyintolerance-create',
  tokens: PERSONS,
  context: z.looseObject({ ...anyones, allergyIntolerance: resource }),
} as const;

/** @see https://cds-hooks.org/hooks/problem-list-item-create/ */
export const problemListItemCreate = {
  name: 'problem-list-item-create',
  tokens: PERSONS,
  context: z.looseObject({ ...anyones, conditions: bundle }),
} as const;

/** @see https://cds-hooks.org/hooks/medication-refill/ */
export const medicationRefill = {
  name: 'medication-refill',
  tokens: PERSONS,
  context: z.looseObject({ ...anyones, userId: anyone.optional(), medications: bundle }),
} as const;

/** @see https://cds-hooks.org/hooks/medication-verify/ */
export const medicationVerify = {
  name: 'medication-verify',
  tokens: PERSONS,
  context: z.looseObject({ ...anyones, medication: resource }),
} as const;

/** The hooks of the library that are not deprecated. A hook of one's own has a reverse domain name. */
export const HOOKS: readonly Hook<unknown>[] = [
  patientView,
  encounterStart,
  encounterDischarge,
  orderSign,
  orderSelect,
  orderDispatch,
  appointmentBook,
  allergyIntoleranceCreate,
  problemListItemCreate,
  medicationRefill,
  medicationVerify,
];
