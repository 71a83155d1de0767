import { setImmediate } from 'node:timers/promises';
import { type Answer, type Shortfall, typeOf } from './answer.ts';
import { readBundle } from './bundle.ts';
import { type FhirServer, ForeignAddress } from './fhir-server.ts';
import { type FhirResource, isResource } from './resource.ts';

/** Fewer pages are fewer round trips; a server that finds this too many gives less. */
const PAGE_SIZE = 200;

/** No patient has more of anything than fits in these. */
const MOST_PAGES = 50;

/** Gets the answers to queries from what was prefetched, or else from the FHIR server. */
export class Questioner {
  readonly #server: FhirServer | undefined;
  readonly #signal: AbortSignal;

  constructor(server: FhirServer | undefined, signal: AbortSignal) {
    this.#server = server;
    this.#signal = signal;
  }

  /** Asks the FHIR server. */
  async ask(query: string): Promise<Answer> {
    const resources: FhirResource[] = [];
    return this.#answer(query, resources, async () => {
      const first = await this.#get(query.includes('?') ? `${query}&_count=${PAGE_SIZE}` : query);
      return this.#readAll(query, first, resources);
    });
  }

  /** Reads what was prefetched for a query, and asks the server for the pages that are still missing. */
  async complete(query: string, prefetched: unknown): Promise<Answer> {
    // The client says so: there is nothing.
    if (prefetched === null) return { type: typeOf(query), resources: [] };
    const resources: FhirResource[] = [];
    return this.#answer(query, resources, async () =>
      isResource(prefetched) ? this.#readAll(query, prefetched, resources) : 'failed',
    );
  }

  /** What came before something went wrong is kept. */
  async #answer(
    query: string,
    resources: FhirResource[],
    read: () => Promise<Shortfall | undefined>,
  ): Promise<Answer> {
    const type = typeOf(query);
    const shortfall = await read().catch((error: unknown) => this.#reason(error));
    return { type, resources, ...(shortfall !== undefined && { shortfall }) };
  }

  async #readAll(query: string, first: FhirResource, into: FhirResource[]): Promise<Shortfall | undefined> {
    if (first.resourceType === 'OperationOutcome') return 'failed';
    if (first.resourceType !== 'Bundle') {
      into.push(first);
      // A single resource answers a read in full, but says nothing about the rest of a search.
      return query.includes('?') ? 'cut-short' : undefined;
    }
    const seen = new Set<string>();
    let lacking = false;
    let matches = 0;
    let page = readBundle(first);
    for (;;) {
      into.push(...page.resources);
      lacking ||= page.lacking;
      matches += page.matches;
      if (page.next === undefined) break;
      if (this.#server === undefined) return 'unsafe-link';
      // A server that leads us round in circles, or on and on.
      if (seen.has(page.next) || seen.size === MOST_PAGES) return 'cut-short';
      seen.add(page.next);
      // However fast pages come, the timer that ends this gets its turn.
      await setImmediate();
      page = readBundle(await this.#get(page.next));
    }
    return lacking || matches < (page.total ?? 0) ? 'cut-short' : undefined;
  }

  async #get(address: string): Promise<FhirResource> {
    if (this.#server === undefined) throw NO_SERVER;
    return this.#server.get(address);
  }

  #reason(error: unknown): Shortfall {
    if (error === NO_SERVER) return 'no-server';
    if (error instanceof ForeignAddress) return 'unsafe-link';
    if (this.#signal.aborted) return 'too-late';
    const status = (error as { response?: { status?: number } }).response?.status;
    return status === 401 || status === 403 ? 'refused' : 'failed';
  }
}

/** Made once: where it was thrown tells nothing. */
const NO_SERVER = new Error('no server');
