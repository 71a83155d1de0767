import { z } from 'zod';

const id = z.string().regex(/^[A-Za-z0-9.-]{1,64}$/, 'is not a FHIR id');
const reference = (...types: readonly string[]) =>
  z
    .string()
    .regex(new RegExp(`^(${types.join('|')})/[A-Za-z0-9.-]{1,64}$`), `must be a reference to a ${types[0]}`);
const CLINICIANS = ['Practitioner', 'PractitionerRole'];
const anybody = reference(...CLINICIANS, 'Patient', 'RelatedPerson');
const clinician = reference(...CLINICIANS);

/** Resources that are still only meant: with the status that the hook is about. */
const meant = (status: 'draft' | 'proposed', type: z.ZodType<string>) =>
  z.looseObject({
    resourceType: z.literal('Bundle'),
    entry: z
      .array(
        z.looseObject({
          resource: z.looseObject({ resourceType: type, status: z.literal(status), id: id.optional() }),
        }),
      )
      .min(1),
  });
const draftOrders = meant('draft', z.string());
const visit = { userId: anybody, patientId: id, encounterId: id.optional() };
const stay = { userId: clinician, patientId: id, encounterId: id };
const ordering = { userId: clinician, patientId: id, encounterId: id.optional(), draftOrders };

/**
 * What each hook that the sandbox fires has in its context; other members are left out.
 * @see https://cds-hooks.hl7.org/hooks/
 */
export const CONTEXTS = {
  'patient-view': z.object(visit),
  'encounter-start': z.object(stay),
  'encounter-discharge': z.object(stay),
  'order-sign': z.object(ordering),
  'order-select': z
    .object({ ...ordering, selections: z.array(z.string()).min(1) })
    .refine(({ selections, draftOrders: { entry } }) => {
      const drafts = entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`);
      return selections.every((selection) => drafts.includes(selection));
    }, 'selections must refer to draftOrders'),
  'appointment-book': z.object({ ...visit, appointments: meant('proposed', z.literal('Appointment')) }),
};

export type Hook = keyof typeof CONTEXTS;

/** The context of any hook, as a service gets it. */
export type HookContext = z.infer<(typeof CONTEXTS)[Hook]>;

export function isHook(name: unknown): name is Hook {
  return typeof name === 'string' && Object.hasOwn(CONTEXTS, name);
}
