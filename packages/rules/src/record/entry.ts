import type { Resource } from '@medplum/fhirtypes';
import type { Ref } from '../logic/fact.ts';

/** A resource with the reference under which it is evidence. */
export interface Entry<R extends Resource = Resource> {
  readonly ref: Ref;
  readonly resource: R;
  /** The resource that contains it. */
  readonly container?: Entry;
  /** Where it came from; absent for what did not come with the input. */
  readonly origin?: Origin;
}

/** Where a resource came from, as far as references in it and to it depend on that. */
export interface Origin {
  /** The server by `serverOf`; empty where nothing tells. */
  readonly server: string;
  /** `Type/id`, or undefined for a resource without an id. */
  readonly name?: string | undefined;
  readonly fullUrl?: string | undefined;
  /** Which Bundle of the input it stood in. */
  readonly bundle: number;
}
