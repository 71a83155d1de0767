/** The issue types of FHIR that this server answers with. */
type IssueCode =
  | 'invalid'
  | 'structure'
  | 'value'
  | 'not-found'
  | 'deleted'
  | 'not-supported'
  | 'conflict'
  | 'multiple-matches'
  | 'too-long'
  | 'too-costly'
  | 'login'
  | 'forbidden'
  | 'exception';

interface Issue {
  readonly severity: 'error';
  readonly code: IssueCode;
  readonly diagnostics: string;
  /** Where in the resource. */
  readonly expression?: readonly string[];
}

/** A refusal that the client reads as an OperationOutcome. */
export class FhirError extends Error {
  override name = 'FhirError';

  readonly status: number;
  readonly issues: readonly Issue[];

  constructor(status: number, code: IssueCode, message: string) {
    super(message);
    this.status = status;
    this.issues = [{ severity: 'error', code, diagnostics: message }];
  }

  /** A refusal for several reasons. */
  static ofIssues(status: number, issues: readonly Issue[]): FhirError {
    return Object.assign(new FhirError(status, 'invalid', issues[0]?.diagnostics ?? ''), { issues });
  }

  get outcome(): object {
    return { resourceType: 'OperationOutcome', issue: this.issues };
  }
}
