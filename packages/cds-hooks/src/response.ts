import { z } from 'zod';
import { coding, httpUrl, ownExtension, reference, resource, text } from './primitives.ts';

/** A summary is shorter than 140 characters. */
export const MAX_SUMMARY = 139;

const extension = ownExtension.optional();
const absent = z.never().optional();

const source = z.object({
  label: text,
  url: httpUrl.optional(),
  icon: httpUrl.optional(),
  topic: coding.optional(),
  extension,
});

const change = { description: text, resource, resourceId: absent, extension };
const action = z.discriminatedUnion('type', [
  z.object({ type: z.literal('create'), ...change }),
  z.object({ type: z.literal('update'), ...change }),
  z.object({ ...change, type: z.literal('delete'), resource: absent, resourceId: reference }),
]);

const suggestion = z.object({
  label: text,
  uuid: text.optional(),
  isRecommended: z.boolean().optional(),
  actions: z.array(action).min(1).optional(),
  extension,
});

const link = z
  .object({
    label: text,
    url: httpUrl,
    type: z.enum(['absolute', 'smart']),
    appContext: text.optional(),
    extension,
  })
  .refine(({ type, appContext }) => type === 'smart' || appContext === undefined, {
    path: ['appContext'],
    message: 'is only for links to a SMART app',
  })
  .meta({ anyOf: [{ properties: { type: { const: 'smart' } } }, { not: { required: ['appContext'] } }] });

// What `meta` adds says the same as the refinement in JSON Schema.
export const cardSchema = z
  .object({
    uuid: text.optional(),
    summary: text.max(MAX_SUMMARY),
    detail: text.optional(),
    indicator: z.enum(['info', 'warning', 'critical']),
    source,
    suggestions: z.array(suggestion).min(1).optional(),
    selectionBehavior: z.enum(['at-most-one', 'any']).optional(),
    overrideReasons: z
      .array(coding.required({ display: true }))
      .min(1)
      .optional(),
    links: z.array(link).min(1).optional(),
    extension,
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
  )
  .meta({
    dependentRequired: { suggestions: ['selectionBehavior'] },
    anyOf: [
      {
        not: {
          properties: { selectionBehavior: { const: 'at-most-one' } },
          required: ['selectionBehavior'],
        },
      },
      {
        properties: {
          suggestions: {
            contains: { properties: { isRecommended: { const: true } }, required: ['isRecommended'] },
            minContains: 0,
            maxContains: 1,
          },
        },
      },
    ],
  });

/**
 * That each card has a `uuid` of its own is beyond JSON Schema.
 * @see https://cds-hooks.hl7.org/2.0/#cds-service-response
 */
export const cdsResponse = z
  .object({
    cards: z.array(cardSchema),
    systemActions: z.array(action).min(1).optional(),
    extension,
  })
  .refine(
    ({ cards }) => {
      const uuids = cards.flatMap(({ uuid = [] }) => uuid);
      return new Set(uuids).size === uuids.length;
    },
    { path: ['cards'], message: 'hold the same uuid twice' },
  );

export type Action = z.infer<typeof action>;
export type Suggestion = z.infer<typeof suggestion>;
export type Link = z.infer<typeof link>;
export type Card = z.infer<typeof cardSchema>;
export type CdsResponse = z.infer<typeof cdsResponse>;
