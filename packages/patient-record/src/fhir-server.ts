import { Client } from 'fhir-kit-client';
import { withinServer } from './address.ts';
import { type FhirResource, isResource } from './resource.ts';

export interface FhirServerAddress {
  readonly baseUrl: string;
  /** Goes to this server only, for as long as the call lasts. */
  readonly accessToken?: string | undefined;
}

/** Reads from one FHIR server, and from nowhere else. */
export class FhirServer {
  readonly #client: Client;
  readonly #baseUrl: string;
  readonly #signal: AbortSignal;

  constructor({ baseUrl, accessToken }: FhirServerAddress, signal: AbortSignal) {
    this.#baseUrl = baseUrl;
    this.#signal = signal;
    // A redirect could lead to any host, so it is an error.
    this.#client = new Client({ baseUrl, requestOptions: { redirect: 'error' } });
    if (accessToken !== undefined) this.#client.bearerToken = accessToken;
  }

  /** The answer to a query such as `Encounter?patient=1`, or to a link that an earlier answer gave. */
  async get(address: string): Promise<FhirResource> {
    const url = withinServer(address, this.#baseUrl);
    if (url === undefined) throw new ForeignAddress();
    // The client heeds a signal only where it comes with the call.
    const answer: unknown = await this.#client.request(url, { options: { signal: this.#signal } });
    if (!isResource(answer)) throw new Error('no FHIR resource');
    return answer;
  }
}

/** A link leads away from the server that gave it. */
export class ForeignAddress extends Error {}
