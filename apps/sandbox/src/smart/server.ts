import type { Resource } from '../fhir/resource.ts';
import type { Store } from '../fhir/store.ts';
import { type Client, Clients } from './clients.ts';
import { Grants } from './grants.ts';
import type { Keys } from './keys.ts';
import { type LaunchContext, Launches } from './launches.ts';

interface SmartOptions {
  readonly clients: readonly Client[];
  readonly keys: Keys;
  readonly store: Store;
  /** Who opens the record of a patient when nobody says so. */
  readonly userOf: (patientId: string) => string;
  /** Address of this server, known once it listens. */
  readonly address: () => string;
}

/** What the parts of the SMART authorization server share. */
export class SmartServer {
  readonly clients: Clients;
  readonly launches = new Launches();
  readonly grants = new Grants();
  readonly keys: Keys;
  readonly address: () => string;
  readonly #userOf: SmartOptions['userOf'];
  readonly #store: Store;

  constructor({ clients, keys, store, userOf, address }: SmartOptions) {
    this.clients = new Clients(clients, address);
    this.keys = keys;
    this.address = address;
    this.#userOf = userOf;
    this.#store = store;
  }

  /** The FHIR base, which is also the issuer of identity tokens. */
  base(): string {
    return `${this.address()}/fhir`;
  }

  readonly all = (type: string): readonly Resource[] => this.#store.all(type);

  /** Opens a launch; undefined when the patient or the encounter is not there. */
  launch(launchUrl: string, context: LaunchContext): string | undefined {
    const { patient, encounter, user = this.#userOf(patient) } = context;
    if (this.#store.read('Patient', patient) === undefined) return undefined;
    if (encounter !== undefined && this.#store.read('Encounter', encounter) === undefined) return undefined;
    const clientId = this.clients.startingAt(launchUrl)?.client_id;
    return this.launches.open({ context: { ...context, user }, clientId });
  }
}
