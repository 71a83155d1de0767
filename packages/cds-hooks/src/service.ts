import { z } from 'zod';

/** @see https://cds-hooks.hl7.org/#discovery */
export const cdsService = z.object({
  id: z.string().min(1),
  hook: z.string().min(1),
  title: z.string().optional(),
  description: z.string(),
});

export type CdsService = z.infer<typeof cdsService>;
