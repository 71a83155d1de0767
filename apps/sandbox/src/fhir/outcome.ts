/** The issue types of FHIR that this server answers with. */
type IssueCode =
  | 'invalid'
  | 'structure'
  | 'not-found'
  | 'not-supported'
  | 'conflict'
  | 'too-long'
  | 'login'
  | 'forbidden'
  | 'exception';

/** A refusal that the client reads as an OperationOutcome. */
export class FhirError extends Error {
  override name = 'FhirError';

  readonly status: number;
  readonly code: IssueCode;

  constructor(status: number, code: IssueCode, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  get outcome(): object {
    return {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: this.code, diagnostics: this.message }],
    };
  }
}
