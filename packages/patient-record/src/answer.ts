import type { FhirResource } from './resource.ts';

/** Why a query was not answered in full. */
export type Shortfall =
  /** It was not prefetched, and there is no FHIR server to ask. */
  | 'no-server'
  /** Nothing came, or not everything, within the time there was. */
  | 'too-late'
  /** The FHIR server refused: 401 or 403. */
  | 'refused'
  /** The FHIR server, or whoever prefetched, answered with an error or with something that is no FHIR. */
  | 'failed'
  /** The rest lies behind a link that leads away from the FHIR server, or that nobody can follow. */
  | 'unsafe-link'
  /** The answer itself says, or shows, that it is not all. */
  | 'cut-short';

/** What came back on one query. */
export interface Answer {
  /** The type of resource that was asked for. */
  readonly type: string;
  readonly resources: readonly FhirResource[];
  /** Absent when the query was answered in full. */
  readonly shortfall?: Shortfall;
}

/** What happens to one query while a record is being got: it is asked, pages come in, and it is answered. */
export interface Progress {
  readonly query: string;
  /** The type of resource that is asked for. */
  readonly type: string;
  readonly state: 'asked' | 'page' | 'answered';
  /** Of a page: what it holds. */
  readonly resources: readonly FhirResource[];
  /** Of a query that was answered, but not in full: why. */
  readonly shortfall?: Shortfall;
}

/** `Encounter` of `Encounter?patient=1` and of `Encounter/1`. */
export function typeOf(query: string): string {
  return query.split(/[/?]/, 1)[0] as string;
}
