import type { Resource } from '@medplum/fhirtypes';
import type { Pool } from '../pool.ts';
import type { Problems } from '../problems.ts';

/**
 * How a site's data says things: FHIRPath by key, code lists that are translated before anything is read, and lists of
 * values for these expressions. Which keys there are, the facts declare.
 */
export interface SiteBindings {
  readonly codes?: readonly SiteConceptMap[];
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  /** FHIRPath. */
  readonly [key: string]: unknown;
}

/** What of a ConceptMap is used. */
export interface SiteConceptMap {
  readonly resourceType: 'ConceptMap';
  readonly group: readonly SiteConceptGroup[];
}

export interface SiteConceptGroup {
  readonly source: string;
  readonly target: string;
  readonly element: readonly {
    readonly code: string;
    readonly target?: readonly { readonly code?: string; readonly equivalence: string }[];
  }[];
  /** What becomes of a code that `element` does not name; absent: it stays as it is. */
  readonly unmapped?: { readonly mode: 'provided' | 'fixed'; readonly code?: string };
}

/** Bindings that were made ready by `withBindings` of `@prestatiewijzer/rules/bindings`. */
export interface ReadyBindings extends SiteBindings {
  /** The record in the words of the rules; what could not be used is a problem. */
  readonly apply: (pool: Pool, problems: Problems) => Pool;
  /** Whether an expression finds something in a resource, without what it refers to. */
  readonly finds: (key: string, resource: Resource) => boolean;
}
