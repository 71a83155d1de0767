import { withinServer } from './address.ts';
import { AnswerTooLarge, discard, readJson } from './read-json.ts';
import { type FhirResource, isResource } from './resource.ts';

/** More than any page is, and than any patient's record is. */
const MOST_BYTES_A_PAGE = 16_000_000;
const MOST_BYTES = 64_000_000;

export interface FhirServerAddress {
  readonly baseUrl: string;
  /** Goes to this server only, for as long as the call lasts. */
  readonly accessToken?: string | undefined;
}

/** Reads from one FHIR server, and from nowhere else; no more than there can be of one patient. */
export class FhirServer {
  readonly #baseUrl: string;
  readonly #headers: Record<string, string>;
  readonly #signal: AbortSignal;
  #bytes = 0;

  constructor({ baseUrl, accessToken }: FhirServerAddress, signal: AbortSignal) {
    this.#baseUrl = baseUrl;
    this.#signal = signal;
    this.#headers = {
      accept: 'application/fhir+json',
      ...(accessToken !== undefined && { authorization: `Bearer ${accessToken}` }),
    };
  }

  /** The answer to a query such as `Encounter?patient=1`, or to a link that an earlier answer gave. */
  async get(address: string): Promise<FhirResource> {
    const url = withinServer(address, this.#baseUrl);
    if (url === undefined) throw new ForeignAddress();
    // A redirect could lead to any host, so it is an error.
    const response = await fetch(url, { headers: this.#headers, redirect: 'error', signal: this.#signal });
    if (!response.ok) {
      discard(response.body);
      throw new ErrorStatus(response.status);
    }
    let ofThisPage = 0;
    const answer = await readJson(response, (bytes) => {
      ofThisPage += bytes;
      this.#bytes += bytes;
      if (ofThisPage > MOST_BYTES_A_PAGE || this.#bytes > MOST_BYTES) throw new AnswerTooLarge('too large');
    });
    if (!isResource(answer)) throw new Error('no FHIR resource');
    return answer;
  }
}

/** A link leads away from the server that gave it. */
export class ForeignAddress extends Error {}

/** The server answers with an error. */
export class ErrorStatus extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`answered ${status}`);
    this.status = status;
  }
}
