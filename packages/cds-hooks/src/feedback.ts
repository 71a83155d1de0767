import { z } from 'zod';
import { extension, list, text } from './primitives.ts';

const overrideReason = z
  .object({
    // Clients send the code back without its display.
    reason: z.object({ code: text, system: text, display: text.optional() }).optional(),
    userComment: text.optional(),
  })
  .refine(({ reason, userComment }) => reason !== undefined || userComment !== undefined, {
    message: 'holds a reason, a userComment or both',
  })
  .meta({ anyOf: [{ required: ['reason'] }, { required: ['userComment'] }] });

const event = {
  card: text,
  outcomeTimestamp: z.iso.datetime({ offset: true }),
  extension: extension.optional(),
};

/** @see https://cds-hooks.hl7.org/2.0/#feedback */
export const feedbackRequest = z.object({
  feedback: list(
    z.discriminatedUnion('outcome', [
      z.object({
        ...event,
        outcome: z.literal('accepted'),
        acceptedSuggestions: list(z.object({ id: text }), 1),
      }),
      z.object({ ...event, outcome: z.literal('overridden'), overrideReason: overrideReason.optional() }),
    ]),
    1,
  ),
});

export type Feedback = z.infer<typeof feedbackRequest>['feedback'][number];
