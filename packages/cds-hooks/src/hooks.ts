import { z } from 'zod';
import { id, resource, text } from './primitives.ts';

/** A hook: its name and what its context must hold. */
export interface Hook<Context> {
  readonly name: string;
  readonly context: z.ZodType<Context>;
}

const userId = z
  .string()
  .regex(
    /^(Practitioner|PractitionerRole|Patient|RelatedPerson)\/[A-Za-z0-9\-.]{1,64}$/,
    'is not a reference like Practitioner/123',
  );

/** @see https://cds-hooks.org/hooks/patient-view/ */
export const patientView = {
  name: 'patient-view',
  context: z.looseObject({ userId, patientId: id, encounterId: id.optional() }),
} as const;

/** @see https://cds-hooks.org/hooks/encounter-discharge/ */
export const encounterDischarge = {
  name: 'encounter-discharge',
  context: z.looseObject({ userId, patientId: id, encounterId: id }),
} as const;

/** A Bundle of what is being ordered. */
const draftOrders = z.looseObject({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.looseObject({ fullUrl: text.optional(), resource })).optional(),
});

export type DraftOrders = z.infer<typeof draftOrders>;

const selection = z
  .string()
  .regex(/^[A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64}$/, 'is not a reference like MedicationRequest/123');

/** @see https://cds-hooks.org/hooks/order-sign/ */
export const orderSign = {
  name: 'order-sign',
  context: z.looseObject({ userId, patientId: id, encounterId: id.optional(), draftOrders }),
} as const;

/** @see https://cds-hooks.org/hooks/order-select/ */
export const orderSelect = {
  name: 'order-select',
  context: z.looseObject({
    userId,
    patientId: id,
    encounterId: id.optional(),
    /** Which of the draft orders were just chosen. */
    selections: z.array(selection),
    draftOrders,
  }),
} as const;
