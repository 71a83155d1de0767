import type { z } from 'zod';
import type { AuthenticatedClient } from './authentication/client.ts';
import type { ServiceDescription } from './discovery.ts';
import type { Feedback } from './feedback.ts';
import { HOOKS, type Hook } from './hooks.ts';
import { type CdsRequest, requestOf } from './request.ts';
import type { CdsResponse } from './response.ts';
import { encodedTemplate, templateProblems } from './templates.ts';

/** Who sends. */
export interface Sender {
  /** The client that authenticated itself, when the router demands that. */
  readonly client: AuthenticatedClient | undefined;
  /** The `response.locals` of Express: what the application keeps with this call. */
  readonly locals: Readonly<Record<string, unknown>>;
}

/** What a service can know of a call besides the request. */
export interface Call extends Sender {
  /** The `Origin` of the page that calls, when a browser does. */
  readonly origin: string | undefined;
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal;
}

interface ServiceDefinition<Context> extends Omit<ServiceDescription, 'hook'> {
  readonly hook: Hook<Context>;
  /** Throws a `Problem` when the call cannot be answered. */
  answer(request: CdsRequest<Context>, call: Call): Promise<CdsResponse>;
  /** Receives what users did with the cards. The same event may come more than once. */
  feedback?(events: readonly Feedback[], from: Sender): Promise<void>;
}

/** A service of which the router need not know the context. */
export interface Service {
  readonly description: ServiceDescription;
  readonly request: z.ZodType;
  answer(request: unknown, call: Call): Promise<CdsResponse>;
  feedback(events: readonly Feedback[], from: Sender): Promise<void>;
}

/**
 * @throws TypeError when clients could not make a query of a prefetch template, or know who defines the hook
 */
export function defineService<Context>(definition: ServiceDefinition<Context>): Service {
  const { hook, answer, feedback, prefetch, ...description } = definition;
  checkName(hook);
  for (const [key, template] of Object.entries(prefetch ?? {})) {
    const problems = templateProblems(template, hook.tokens);
    if (problems.length > 0) {
      throw new TypeError(`prefetch.${key} of ${definition.id} (${template}): ${problems.join('; ')}.`);
    }
  }
  return {
    description: {
      ...description,
      hook: hook.name,
      ...(prefetch !== undefined && {
        prefetch: Object.fromEntries(
          Object.entries(prefetch).map(([key, template]) => [key, encodedTemplate(template)]),
        ),
      }),
    },
    request: requestOf(hook),
    answer: (request, call) => answer(request as CdsRequest<Context>, call),
    feedback: async (events, from) => feedback?.(events, from),
  };
}

function checkName({ name }: Hook<unknown>): void {
  if (HOOKS.some((hook) => hook.name === name) || /^[\w-]+(\.[\w-]+)+$/.test(name)) return;
  throw new TypeError(`${name} is no hook of the library: name your own like nl.example.${name}.`);
}
