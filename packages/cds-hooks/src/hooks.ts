import { z } from 'zod';
import { id } from './primitives.ts';

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
