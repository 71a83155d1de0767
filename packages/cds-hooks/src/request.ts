import { z } from 'zod';
import type { Hook } from './hooks.ts';
import { extension, httpUrl, text } from './primitives.ts';

const fhirAuthorization = z.object({
  access_token: text,
  token_type: z.literal('Bearer'),
  expires_in: z.int(),
  scope: z.string(),
  subject: text,
  patient: text.optional(),
  extension: extension.optional(),
});

/** What every call holds, whatever the hook. Members we do not know are ignored. */
const baseRequest = z.object({
  hook: text,
  hookInstance: z.guid(),
  fhirServer: httpUrl.max(2048).optional(),
  fhirAuthorization: fhirAuthorization.optional(),
  prefetch: z.record(z.string(), z.unknown()).optional(),
  extension: extension.optional(),
});

export type CdsRequest<Context> = z.infer<typeof baseRequest> & { context: Context };

/** @see https://cds-hooks.hl7.org/2.0/#http-request_1 */
export function requestOf<Context>(hook: Hook<Context>): z.ZodType<CdsRequest<Context>> {
  return baseRequest
    .extend({ hook: z.literal(hook.name), context: hook.context })
    .refine(
      ({ fhirServer, fhirAuthorization }) => fhirServer !== undefined || fhirAuthorization === undefined,
      {
        path: ['fhirServer'],
        message: 'is required when fhirAuthorization is present',
      },
    )
    .meta({ dependentRequired: { fhirAuthorization: ['fhirServer'] } });
}

/** Only which hook is called: it decides what the rest must look like. */
export const calledHook = z.object({ hook: text });
