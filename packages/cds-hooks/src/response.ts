import { z } from 'zod';
import { coding, extension, httpUrl, resource, text } from './primitives.ts';

/** A summary is shorter than 140 characters. */
export const MAX_SUMMARY = 139;

const source = z.object({
  label: text,
  url: httpUrl.optional(),
  icon: httpUrl.optional(),
  topic: coding.optional(),
});

const description = text;
const action = z.discriminatedUnion('type', [
  z.object({ type: z.literal('create'), description, resource, extension: extension.optional() }),
  z.object({ type: z.literal('update'), description, resource, extension: extension.optional() }),
  z.object({ type: z.literal('delete'), description, resourceId: text, extension: extension.optional() }),
]);

const suggestion = z.object({
  label: text,
  uuid: text.optional(),
  isRecommended: z.boolean().optional(),
  actions: z.array(action).min(1).optional(),
  extension: extension.optional(),
});

const link = z
  .object({
    label: text,
    url: httpUrl,
    type: z.enum(['absolute', 'smart']),
    appContext: text.optional(),
    extension: extension.optional(),
  })
  .refine(({ type, appContext }) => type === 'smart' || appContext === undefined, {
    path: ['appContext'],
    message: 'is only for links to a SMART app',
  });

export const cardSchema = z
  .object({
    uuid: text.optional(),
    summary: text.max(MAX_SUMMARY),
    detail: text.optional(),
    indicator: z.enum(['info', 'warning', 'critical']),
    source,
    suggestions: z.array(suggestion).min(1).optional(),
    selectionBehavior: z.enum(['at-most-one', 'any']).optional(),
    overrideReasons: z.array(coding.required()).min(1).optional(),
    links: z.array(link).min(1).optional(),
    extension: extension.optional(),
  })
  .refine(
    ({ suggestions, selectionBehavior }) => suggestions === undefined || selectionBehavior !== undefined,
    {
      path: ['selectionBehavior'],
      message: 'is required when there are suggestions',
    },
  )
  .refine(
    ({ suggestions = [], selectionBehavior }) =>
      selectionBehavior !== 'at-most-one' ||
      suggestions.filter(({ isRecommended }) => isRecommended).length <= 1,
    { path: ['suggestions'], message: 'may hold one recommended suggestion when at most one can be chosen' },
  );

/** @see https://cds-hooks.hl7.org/2.0/#cds-service-response */
export const cdsResponse = z.object({
  cards: z.array(cardSchema),
  systemActions: z.array(action).min(1).optional(),
  extension: extension.optional(),
});

export type Action = z.infer<typeof action>;
export type Suggestion = z.infer<typeof suggestion>;
export type Link = z.infer<typeof link>;
export type Card = z.infer<typeof cardSchema>;
export type CdsResponse = z.infer<typeof cdsResponse>;
