import { z } from 'zod';

/** The protocol allows no empty strings. */
export const text = z.string().min(1);

/** A FHIR id. It becomes part of addresses, so a path like `..` is not one. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9\-.]{1,64}$/, 'is not a FHIR id')
  .refine((value) => !/^\.+$/.test(value), 'is not a FHIR id');

/** Members that implementers add; keys are reverse domain names. */
export const extension = z.record(z.string(), z.unknown());

export const httpUrl = z.url({ protocol: /^https?$/ });

/** A FHIR resource, as far as the protocol looks at it. */
export const resource = z.looseObject({ resourceType: text });

export type FhirResource = z.infer<typeof resource>;

export const coding = z.object({ code: text, system: text, display: text.optional() });

export type Coding = z.infer<typeof coding>;
