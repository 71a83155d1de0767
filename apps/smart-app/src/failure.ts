/**
 * Why the app cannot go on, each with a page of its own:
 *
 * - `config`: config.json is not there or has a mistake
 * - `no-launch`: the app was opened by itself, or reloaded, and knows of no patient
 * - `unknown-issuer`: the FHIR server is not one that this app was set up for
 * - `not-smart`: the FHIR server does not say how to log in
 * - `denied`: somebody, or the EHR, refused access
 * - `refused`: logging in went wrong: the request or the answer was not accepted
 * - `interrupted`: the answer does not belong to a login that was begun here
 * - `expired`: the session is over
 * - `no-patient`: there is no patient in the session, or not in the FHIR server
 * - `offline`: the EHR cannot be reached
 * - `server-error`: the EHR answered with an error
 * - `defect`: a mistake in the app itself
 */
export type FailureKind =
  | 'config'
  | 'no-launch'
  | 'unknown-issuer'
  | 'not-smart'
  | 'denied'
  | 'refused'
  | 'interrupted'
  | 'expired'
  | 'no-patient'
  | 'offline'
  | 'server-error'
  | 'defect';

/** What the person who mends it wants to know; never anything of a patient, nor a token. */
export interface FailureDetails {
  /** Base address of the FHIR server. */
  readonly issuer?: string | undefined;
  /** Error code of OAuth, or HTTP status. */
  readonly code?: string | undefined;
  /** What is wrong in config.json. */
  readonly mistake?: string | undefined;
}

export class Failure extends Error {
  readonly kind: FailureKind;
  readonly details: FailureDetails;

  constructor(kind: FailureKind, details: FailureDetails = {}, options?: ErrorOptions) {
    super(kind, options);
    this.kind = kind;
    this.details = details;
  }
}

export function toFailure(error: unknown): Failure {
  return error instanceof Failure ? error : new Failure('defect', {}, { cause: error });
}

/** What a status that a server answered with means; undefined when it is no failure. */
export function failureOf(status: number, issuer: string): Failure | undefined {
  if (status < 400) return undefined;
  const details = { issuer, code: `HTTP ${status}` };
  if (status === 401) return new Failure('expired', details);
  if (status === 403) return new Failure('denied', details);
  return new Failure('server-error', details);
}
