import { FhirServer, type FhirServerAddress } from './fhir-server.ts';
import type { Source } from './questioner.ts';
import type { FhirResource } from './resource.ts';

/** Long enough for a server nearby, short enough for somebody who waits. */
export const DEFAULT_MILLISECONDS = 400;

/** How long a server may be asked. */
export interface Patience {
  /** For everything together. */
  readonly milliseconds?: number;
  /** Aborted when nobody waits any more. */
  readonly signal?: AbortSignal;
}

/** A FHIR server, for as long as there is time. The time runs from the first question: often there is none. */
export class TimedServer implements Source {
  readonly #address: FhirServerAddress;
  readonly #patience: Patience;
  #asked: { readonly server: FhirServer; readonly until: AbortSignal } | undefined;

  constructor(address: FhirServerAddress, patience: Patience) {
    this.#address = address;
    this.#patience = patience;
  }

  get(address: string): Promise<FhirResource> {
    this.#asked ??= this.#start();
    return this.#asked.server.get(address);
  }

  get isOver(): boolean {
    return this.#asked?.until.aborted ?? false;
  }

  #start() {
    const { milliseconds = DEFAULT_MILLISECONDS, signal } = this.#patience;
    const budget = AbortSignal.timeout(milliseconds);
    const until = signal === undefined ? budget : AbortSignal.any([budget, signal]);
    return { server: new FhirServer(this.#address, until), until };
  }
}
