import type { ErrorRequestHandler } from 'express';
import { sendFhir } from './http.ts';
import { FhirError } from './outcome.ts';

export const LARGEST_BODY = '5mb';

/** Answers every error with an OperationOutcome. */
export const refuse: ErrorRequestHandler = (error, _request, response, _next) => {
  const refusal = asRefusal(error);
  sendFhir(response.status(refusal.status), refusal.outcome);
};

/** The same where no FHIR is spoken. */
export const refuseSimply: ErrorRequestHandler = (error, _request, response, _next) => {
  const { status, message } = asRefusal(error);
  response.status(status).json({ error: message });
};

/** Express reports unreadable bodies and addresses as errors with a status. */
function asRefusal(error: unknown): FhirError {
  if (error instanceof FhirError) return error;
  const { status, type } = error as { status?: unknown; type?: unknown };
  if (type === 'entity.too.large') return new FhirError(413, 'too-long', 'The body is too large.');
  if (type === 'entity.parse.failed') return new FhirError(400, 'structure', 'The body is no JSON.');
  if (typeof status === 'number' && status < 500) {
    return new FhirError(status, 'structure', 'The request cannot be read.');
  }
  // Without the message, which may quote a record.
  const stack = (error instanceof Error && error.stack) || '';
  console.error(`Unexpected error${stack.slice(stack.indexOf('\n    at '))}`);
  return new FhirError(500, 'exception', 'Something went wrong in the sandbox.');
}
