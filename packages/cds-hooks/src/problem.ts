import type { z } from 'zod';

export interface OperationOutcome {
  readonly resourceType: 'OperationOutcome';
  readonly issue: readonly Issue[];
}

interface Issue {
  readonly severity: 'error';
  readonly code: string;
  readonly diagnostics: string;
  readonly expression?: readonly string[];
}

/** A call that cannot be answered, with the status and the words that tell the caller why. */
export class Problem extends Error {
  readonly status: number;
  readonly outcome: OperationOutcome;
  /** Headers of the answer that go with the status. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, issues: readonly Issue[], headers: Readonly<Record<string, string>> = {}) {
    super(issues.map(({ diagnostics }) => diagnostics).join(' '));
    this.name = 'Problem';
    this.status = status;
    this.outcome = { resourceType: 'OperationOutcome', issue: issues };
    this.headers = headers;
  }
}

export function problem(status: number, code: string, diagnostics: string, path?: string): Problem {
  return new Problem(status, [
    { severity: 'error', code, diagnostics, ...(path !== undefined && { expression: [path] }) },
  ]);
}

/** A service lacks data it cannot do without: neither prefetched nor to be had from the FHIR server. */
export function missingData(path: string, diagnostics: string): Problem {
  return problem(412, 'required', diagnostics, path);
}

/** A client calls more often than it may; the next call can be made after so many seconds. */
export function tooManyCalls(seconds: number): Problem {
  const diagnostics = `Too many calls; the next one can be made in ${seconds} seconds.`;
  return new Problem(429, [{ severity: 'error', code: 'throttled', diagnostics }], {
    'Retry-After': `${seconds}`,
  });
}

/** The service cannot answer now; it may be able to in so many seconds. */
export function unavailable(seconds: number, diagnostics: string): Problem {
  return new Problem(503, [{ severity: 'error', code: 'transient', diagnostics }], {
    'Retry-After': `${seconds}`,
  });
}

/** Names the path of everything in the body that is not as it should be. */
export function invalidBody(error: z.ZodError): Problem {
  return new Problem(
    400,
    error.issues.map((issue) => {
      const path = issue.path.join('.') || 'body';
      return {
        severity: 'error',
        code: 'invalid',
        diagnostics: `${path}: ${issue.message}`,
        expression: [path],
      };
    }),
  );
}
