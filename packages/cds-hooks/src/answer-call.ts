import { z } from 'zod';
import { parseBody } from './body.ts';
import { invalidBody, problem } from './problem.ts';
import { calledHook } from './request.ts';
import { type CdsResponse, cdsResponse } from './response.ts';
import type { Call, Service } from './service.ts';
import { tolerated } from './tolerated.ts';

/**
 * The answer to a call of a service, from its body on.
 * @param id of the service that is called, which is known
 * @throws Problem when the call is not as the protocol demands, or cannot be answered
 */
export async function answerCall(
  services: readonly Service[],
  id: string,
  body: unknown,
  call: Call,
): Promise<CdsResponse> {
  const content = tolerated(parseBody(body));
  const service = calledService(withId(services, id), content);
  const answer = await service.answer(valid(service.request, content), call);
  checkAnswer(answer);
  return answer;
}

export function withId(services: readonly Service[], id: string): readonly Service[] {
  return services.filter(({ description }) => description.id === id);
}

/** @throws Problem naming everything in a body that is not as it should be */
export function valid<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const { success, data, error } = schema.safeParse(value);
  if (!success) throw invalidBody(error);
  return data;
}

/** One id can serve several hooks, so the hook takes part in the choice. */
function calledService(candidates: readonly Service[], content: unknown): Service {
  const { hook } = valid(calledHook, content);
  const service = candidates.find(({ description }) => description.hook === hook);
  if (service !== undefined) return service;
  const hooks = candidates.map(({ description }) => description.hook).join(', ');
  throw problem(400, 'invalid', `hook: this service answers ${hooks}.`, 'hook');
}

/** A client need not bear with an answer that is not as the protocol demands. */
function checkAnswer(answer: unknown): void {
  const { error } = cdsResponse.safeParse(answer);
  if (error === undefined) return;
  throw new TypeError(`The service gave an answer that is not lawful: ${z.prettifyError(error)}`);
}
