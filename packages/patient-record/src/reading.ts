import { type Answer, type Progress, type Shortfall, typeOf } from './answer.ts';
import { readBundle } from './bundle.ts';
import type { FhirResource } from './resource.ts';

/** No patient has more of anything than fits in these. */
const MOST_PAGES = 50;

/** What comes in on one query, page by page. */
export class Reading {
  readonly #query: string;
  readonly #type: string;
  readonly #report: (progress: Progress) => void;
  readonly #resources: FhirResource[] = [];
  readonly #links = new Set<string>();
  #shortfall: Shortfall | undefined;
  #matches = 0;
  #total = 0;

  constructor(query: string, report: (progress: Progress) => void) {
    this.#query = query;
    this.#type = typeOf(query);
    this.#report = report;
    report({ query, type: this.#type, state: 'asked', resources: [] });
  }

  /**
   * Takes a page of a search, or what was read.
   * @returns the link to the next page
   * @throws Error when the page of a search is no Bundle
   */
  take(resource: FhirResource): string | undefined {
    const { resourceType } = resource;
    if (resourceType === 'Bundle' || this.#links.size > 0) return this.#takePage(resource);
    if (resourceType === 'OperationOutcome') this.#shortfall = 'failed';
    else {
      this.#keep([resource]);
      // A single resource answers a read in full, but says nothing about the rest of a search.
      if (this.#query.includes('?')) this.#shortfall = 'cut-short';
    }
    return undefined;
  }

  /** What came is the answer. */
  end(shortfall = this.#foundOut()): Answer {
    const answer = { type: this.#type, resources: this.#resources, ...(shortfall && { shortfall }) };
    this.#report({ query: this.#query, state: 'answered', ...answer, resources: [] });
    return answer;
  }

  #takePage(bundle: FhirResource): string | undefined {
    const { resources, lacking, matches, total, next } = readBundle(bundle);
    this.#keep(resources);
    if (lacking) this.#shortfall = 'cut-short';
    this.#matches += matches;
    this.#total = total ?? 0;
    if (next === undefined) return undefined;
    // A server that leads us round in circles, or on and on.
    if (this.#links.has(next) || this.#links.size === MOST_PAGES) {
      this.#shortfall = 'cut-short';
      return undefined;
    }
    this.#links.add(next);
    return next;
  }

  #keep(resources: readonly FhirResource[]): void {
    for (const resource of resources) this.#resources.push(resource);
    this.#report({ query: this.#query, type: this.#type, state: 'page', resources });
  }

  #foundOut(): Shortfall | undefined {
    return this.#shortfall ?? (this.#matches < this.#total ? 'cut-short' : undefined);
  }
}
