import type { ErrorRequestHandler } from 'express';
import { Problem, problem } from './problem.ts';

/** Answers every error with an OperationOutcome; what is not the caller's doing stays here. */
export function answerErrors(onError: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const known = asProblem(error);
    if (known === undefined) onError(error);
    const { status, outcome, headers } =
      known ?? problem(500, 'exception', 'The service failed to answer this call.');
    response
      .status(status)
      .set({ ...headers, 'Cache-Control': 'no-store' })
      .json(outcome);
  };
}

/** What the body parser refuses. */
const BODY: Readonly<Record<string, readonly [status: number, code: string, diagnostics: string]>> = {
  'entity.too.large': [413, 'too-long', 'The body is too large.'],
  'encoding.unsupported': [415, 'not-supported', 'The Content-Encoding is not supported.'],
  'request.aborted': [400, 'incomplete', 'The body was not sent in full.'],
  'request.size.invalid': [400, 'structure', 'The body is not as long as its Content-Length says.'],
};

function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  const refusal = BODY[(error as { type?: string } | undefined)?.type ?? ''];
  if (refusal !== undefined) return problem(...refusal);
  // A segment of the path that cannot be decoded.
  if (error instanceof URIError) return problem(400, 'invalid', 'The address cannot be decoded.');
  // A body that is not compressed as it says.
  const { code } = error as { code?: unknown };
  return /^(Z_|ERR_|ZSTD_)/.test(String(code))
    ? problem(400, 'structure', 'The body cannot be decompressed.')
    : undefined;
}
