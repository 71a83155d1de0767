import type { ErrorRequestHandler } from 'express';
import { sendFhir } from './http.ts';
import { FhirError } from './outcome.ts';

export const LARGEST_BODY = '5mb';

/** Answers every error with an OperationOutcome. */
export const refuse: ErrorRequestHandler = (error, _request, response, _next) => {
  const refusal = asRefusal(error);
  // Without the message, which may quote a record.
  if (refusal.status === 500) console.error(`Unexpected error${placeOf(error)}`);
  sendFhir(response.status(refusal.status), refusal.outcome);
};

function placeOf(error: unknown): string {
  const stack = (error instanceof Error && error.stack) || '';
  return stack.slice(stack.indexOf('\n    at '));
}

/** Express reports unreadable bodies and addresses as errors with a status. */
function asRefusal(error: unknown): FhirError {
  if (error instanceof FhirError) return error;
  const { status, type } = error as { status?: unknown; type?: unknown };
  if (type === 'entity.too.large') {
    return new FhirError(413, 'too-long', `The body is larger than ${LARGEST_BODY}.`);
  }
  if (type === 'entity.parse.failed') return new FhirError(400, 'structure', 'The body is no JSON.');
  if (typeof status === 'number' && status < 500) {
    return new FhirError(status, 'structure', 'The request cannot be read.');
  }
  return new FhirError(500, 'exception', 'Something went wrong in the sandbox.');
}
