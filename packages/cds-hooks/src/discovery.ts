import { z } from 'zod';
import { filled, ownExtension, text } from './primitives.ts';

/** @see https://cds-hooks.hl7.org/2.0/#discovery */
export const serviceDescription = z.object({
  // It is a segment of an address.
  id: z.string().regex(/^[A-Za-z0-9\-._~]+$/),
  hook: text,
  title: text.optional(),
  description: text,
  prefetch: filled(text).optional(),
  usageRequirements: text.optional(),
  extension: ownExtension.optional(),
});

export type ServiceDescription = z.infer<typeof serviceDescription>;

export const discoveryResponse = z.object({
  services: z.array(serviceDescription),
  extension: ownExtension.optional(),
});
