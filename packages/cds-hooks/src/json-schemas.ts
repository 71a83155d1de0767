import { z } from 'zod';
import { discoveryResponse } from './discovery.ts';
import { feedbackRequest } from './feedback.ts';
import { HOOKS } from './hooks.ts';
import { requestOf } from './request.ts';
import { cdsResponse } from './response.ts';

/**
 * The messages of the protocol as JSON Schema 2020-12, by name: `discovery`, `response`, `feedback`, and
 * `request-{hook}` for each hook of the library. Members that the protocol does not know are allowed.
 */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const messages: readonly (readonly [name: string, title: string, schema: z.ZodType])[] = [
    ['discovery', 'The services of a CDS Hooks 2.0 server', discoveryResponse],
    ['response', 'The answer of a CDS Hooks 2.0 service', cdsResponse],
    ['feedback', 'Feedback to a CDS Hooks 2.0 service', feedbackRequest],
    ...HOOKS.map(
      (hook) => [`request-${hook.name}`, `A CDS Hooks 2.0 call for ${hook.name}`, requestOf(hook)] as const,
    ),
  ];
  return Object.fromEntries(
    messages.map(([name, title, schema]) => [name, { title, ...z.toJSONSchema(schema, { io: 'input' }) }]),
  );
}
