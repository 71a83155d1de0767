import type { Answer, Progress, Shortfall } from './answer.ts';
import { ErrorStatus, ForeignAddress } from './fhir-server.ts';
import { Reading } from './reading.ts';
import { type FhirResource, isResource } from './resource.ts';

/** Fewer pages are fewer round trips; a server that finds this too many gives less. */
const PAGE_SIZE = 200;

/** Where to ask, for as long as there is time. */
export interface Source {
  get(address: string): Promise<FhirResource>;
  /** Whether the time is up, or nobody waits any more. */
  readonly isOver: boolean;
}

/** Gets the answers to queries from what was prefetched, or else from the FHIR server. */
export class Questioner {
  readonly #source: Source | undefined;
  readonly #report: (progress: Progress) => void;

  constructor(source: Source | undefined, report: (progress: Progress) => void = () => {}) {
    this.#source = source;
    this.#report = report;
  }

  /** Asks the FHIR server. */
  ask(query: string): Promise<Answer> {
    const address = query.includes('?') ? `${query}&_count=${PAGE_SIZE}` : query;
    return this.#read(new Reading(query, this.#report), address);
  }

  /**
   * Reads what was prefetched for a query, and asks the server for the pages that are still missing. Most calls bring
   * everything, so that there is nothing to wait for.
   */
  complete(query: string, prefetched: unknown): Answer | Promise<Answer> {
    const reading = new Reading(query, this.#report);
    // The client says so: there is nothing.
    if (prefetched === null) return reading.end();
    if (!isResource(prefetched)) return reading.end('failed');
    const next = reading.take(prefetched);
    if (next === undefined) return reading.end();
    return this.#source === undefined ? reading.end('unsafe-link') : this.#read(reading, next);
  }

  /** What came before something went wrong is kept. */
  async #read(reading: Reading, first: string): Promise<Answer> {
    try {
      for (let address: string | undefined = first; address !== undefined; ) {
        if (this.#source === undefined) return reading.end('no-server');
        // However fast pages come, the timer that ends this gets its turn.
        if (address !== first) await new Promise((resolve) => setTimeout(resolve));
        address = reading.take(await this.#source.get(address));
      }
      return reading.end();
    } catch (error) {
      return reading.end(this.#reason(error));
    }
  }

  #reason(error: unknown): Shortfall {
    if (error instanceof ForeignAddress) return 'unsafe-link';
    if (this.#source?.isOver) return 'too-late';
    return error instanceof ErrorStatus && [401, 403].includes(error.status) ? 'refused' : 'failed';
  }
}
