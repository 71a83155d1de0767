import { z } from 'zod';

/** The protocol allows no empty strings. */
export const text = z.string().min(1);

/**
 * A FHIR id. It becomes part of addresses, so a path like `..` is not one. FHIR allows 64 characters; Epic gives drafts
 * longer ones.
 */
export const ID = '(?!\\.+$)[A-Za-z0-9\\-.]{1,255}';

export const id = z.string().regex(new RegExp(`^${ID}$`), 'is not a FHIR id');

/** A reference to a resource of the same server, like `Type/id`. */
export const reference = z
  .string()
  .regex(new RegExp(`^[A-Z][A-Za-z]+/${ID}$`), 'is not a reference like MedicationRequest/123');

/** A reference into a Bundle: as on the same server, or by the address that the Bundle gives its entry. */
export const referenceInBundle = z
  .string()
  .regex(
    new RegExp(`^((https?://\\S+/)?[A-Z][A-Za-z]+/${ID}|urn:(uuid|oid):\\S+)$`),
    'is not a reference like MedicationRequest/123 or urn:uuid:…',
  );

/** Members that implementers add; keys are reverse domain names. */
export const extension = z.record(z.string(), z.unknown());

/** More elements than anybody sends; each wrong one would become a line of the answer. */
const MAX_ELEMENTS = 1000;

/** An array that is looked into only when it is not too long. */
export const list = <Element extends z.ZodType>(element: Element, min = 0) =>
  z.preprocess((value, context) => {
    if (!Array.isArray(value) || value.length <= MAX_ELEMENTS) return value;
    context.issues.push({ code: 'custom', message: `holds more than ${MAX_ELEMENTS} elements`, input: [] });
    return z.NEVER;
  }, z.array(element).min(min).max(MAX_ELEMENTS));

/** What we send is never empty; what we receive may be. */
export const filled = <Value>(value: z.ZodType<Value>) =>
  z
    .record(z.string(), value)
    .refine((record) => Object.keys(record).length > 0, 'is empty')
    .meta({ minProperties: 1 });

export const ownExtension = filled(z.unknown());

export const httpUrl = z.url({ protocol: /^https?$/ }).regex(/^https?:\/\/\S+$/i);

/** A FHIR resource, as far as the protocol looks at it. */
export const resource = z.looseObject({ resourceType: text });

export type FhirResource = z.infer<typeof resource>;

export const coding = z.object({
  code: text,
  system: text,
  display: text.optional(),
  extension: ownExtension.optional(),
});

export type Coding = z.infer<typeof coding>;
