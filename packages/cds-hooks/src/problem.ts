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

  constructor(status: number, issues: readonly Issue[]) {
    super(issues.map(({ diagnostics }) => diagnostics).join(' '));
    this.name = 'Problem';
    this.status = status;
    this.outcome = { resourceType: 'OperationOutcome', issue: issues };
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
