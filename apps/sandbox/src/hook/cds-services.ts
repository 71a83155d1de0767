import { CdsClient } from './cds-client.ts';

/** The CDS services that are called now. */
export class CdsServices {
  readonly #tokenFor: (endpoint: string) => Promise<string>;
  #clients: readonly CdsClient[] = [];

  constructor(addresses: readonly string[], tokenFor: (endpoint: string) => Promise<string>) {
    this.#tokenFor = tokenFor;
    this.set(addresses);
  }

  set(addresses: readonly string[]): void {
    this.#clients = addresses.map((base) => new CdsClient({ base, tokenFor: this.#tokenFor }));
  }

  all(): readonly CdsClient[] {
    return this.#clients;
  }

  /** The one at an address, or the first. */
  at(address: string | undefined): CdsClient | undefined {
    return address === undefined ? this.#clients[0] : this.#clients.find(({ base }) => base === address);
  }

  addresses(): string[] {
    return this.#clients.map(({ base }) => base);
  }
}
