/** Why a call is not let in. For the log of the service only: the caller gets no reason. */
export type RefusalReason =
  | 'token-missing'
  | 'token-too-long'
  | 'token-malformed'
  | 'claim-invalid'
  | 'header-invalid'
  | 'issuer-unknown'
  | 'audience-wrong'
  | 'expired'
  | 'issued-in-future'
  | 'not-yet-valid'
  | 'lifetime-too-long'
  | 'tenant-unknown'
  | 'algorithm-not-allowed'
  | 'jku-not-listed'
  | 'key-unknown'
  | 'keys-unavailable'
  | 'signature-invalid'
  | 'replayed';

/** What may be logged of a call that was not let in. Unless the signature was checked the caller made it all up. */
export interface ClientRefusal {
  readonly reason: RefusalReason;
  /** Which claims or header parameters are wrong. */
  readonly members?: readonly string[];
  /** What these should have been; nothing that the caller sent is in it. */
  readonly expected?: string;
  readonly issuer?: string;
  readonly jti?: string;
}

export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly members: readonly string[] | undefined;
  readonly expected: string | undefined;

  constructor(reason: RefusalReason, members?: readonly string[], expected?: string) {
    super(reason);
    this.name = 'Refusal';
    this.reason = reason;
    this.members = members;
    this.expected = expected;
  }
}
