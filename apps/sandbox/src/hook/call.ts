/** Why there is no usable answer, for the page to put in words. */
type CallProblem = 'unreachable' | 'timeout' | 'refused' | 'unreadable';

/** One HTTP call to a CDS service, as it went, with each token in it covered. */
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
  /** Of the first CDS service that could not be asked, else of the first. */
  readonly discovery: Call;
  readonly calls: readonly (Call & {
    readonly serviceId: string;
    /** The address of the CDS service, under which its discovery is. */
    readonly cds: string;
  })[];
}
