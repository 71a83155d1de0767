import { problem } from '@prestatiewijzer/cds-hooks';

/** The servers a tenant lets us call, compared as whole addresses: no path, port or user can be added. */
export class FhirServers {
  readonly #allowed: ReadonlySet<string>;

  constructor(baseUrls: readonly string[]) {
    this.#allowed = new Set(baseUrls.map(normal));
  }

  /** @throws Problem when a server is not among them */
  check(fhirServer: string): void {
    if (!this.#allowed.has(normal(fhirServer))) {
      throw problem(
        403,
        'forbidden',
        'fhirServer: this FHIR server is not registered here; prefetch the data or have it registered.',
        'fhirServer',
      );
    }
  }
}

function normal(url: string): string {
  return new URL(url).href.replace(/\/+$/, '');
}
