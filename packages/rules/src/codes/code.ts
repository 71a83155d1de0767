/** A code with the URI of its system. */
export interface Code {
  readonly system: string;
  readonly code: string;
}
