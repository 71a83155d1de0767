import { z } from 'zod';

const text = z.string().min(1);

const overrideReason = z
  .object({
    reason: z.object({ code: text, system: text, display: text.optional() }).optional(),
    userComment: text.optional(),
  })
  .refine(
    ({ reason, userComment }) => (reason ?? userComment) !== undefined,
    'needs a reason or a userComment',
  );

const what = { card: text, outcomeTimestamp: z.iso.datetime() };

/**
 * What becomes of cards, as the page tells it and the service hears it.
 * @see https://cds-hooks.hl7.org/2.0/#feedback
 */
export const feedback = z
  .array(
    z.discriminatedUnion('outcome', [
      z.object({
        ...what,
        outcome: z.literal('accepted'),
        acceptedSuggestions: z.array(z.object({ id: text })).min(1),
      }),
      z.object({ ...what, outcome: z.literal('overridden'), overrideReason: overrideReason.optional() }),
    ]),
  )
  .min(1);
