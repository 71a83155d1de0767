/** Why there is no usable answer, for the page to put in words. */
type CallProblem = 'unreachable' | 'timeout' | 'refused' | 'unreadable';

/** One HTTP call to the CDS service, as it went. */
export interface Call {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly request?: unknown;
  readonly status?: number;
  readonly response?: unknown;
  readonly milliseconds: number;
  readonly problem?: CallProblem;
}

/** What `POST /sandbox/hook` answers: how discovery went, and each service of the hook. */
export interface HookAnswer {
  readonly discovery: Call;
  readonly calls: readonly (Call & { readonly serviceId: string })[];
}
