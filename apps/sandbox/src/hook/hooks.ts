import { randomUUID } from 'node:crypto';
import { patientsOf } from '../fhir/compartment.ts';
import type { Store } from '../fhir/store.ts';
import { sentence } from '../sentence.ts';
import type { SmartServer } from '../smart/server.ts';
import { accessFor } from './access-for-service.ts';
import type { HookAnswer } from './call.ts';
import type { CdsClient } from './cds-client.ts';
import type { CdsServices } from './cds-services.ts';
import { CONTEXTS, type Hook, type HookContext } from './contexts.ts';
import { fillPrefetch } from './prefetch.ts';

interface HooksOptions {
  readonly cds: CdsServices;
  readonly smart: SmartServer;
  readonly store: Store;
}

/** Why a hook cannot be fired. */
export class HookRefusal extends Error {
  override name = 'HookRefusal';

  readonly status: 400 | 404;

  constructor(status: 400 | 404, message: string) {
    super(message);
    this.status = status;
  }
}

/** Fires hooks: calls each service of each CDS service that listens to them. */
export class Hooks {
  readonly #cds: CdsServices;
  readonly #smart: SmartServer;
  readonly #store: Store;

  constructor({ cds, smart, store }: HooksOptions) {
    this.#cds = cds;
    this.#smart = smart;
    this.#store = store;
  }

  /** @throws {HookRefusal} when the context is not what the hook has to have. */
  async fire(hook: Hook, given: object): Promise<HookAnswer> {
    const context = this.#checked(hook, given);
    const answers = await Promise.all(this.#cds.all().map((client) => this.#ask(client, hook, context)));
    const [first] = answers;
    if (first === undefined) throw new HookRefusal(404, 'The sandbox has no CDS service to call.');
    return {
      discovery: (answers.find(({ discovery }) => discovery.problem !== undefined) ?? first).discovery,
      calls: answers.flatMap(({ calls }) => calls),
    };
  }

  async #ask(client: CdsClient, hook: Hook, context: HookContext): Promise<HookAnswer> {
    const { call, services } = await client.discover();
    const calls = services
      .filter((service) => service.hook === hook)
      .map(async ({ id, prefetch: templates = {} }) => {
        const access = accessFor(this.#smart, client.base, context.userId, context.patientId);
        try {
          const prefetch = fillPrefetch(templates, context, this.#store, this.#smart.base());
          const request = {
            hook,
            hookInstance: randomUUID(),
            fhirServer: this.#smart.base(),
            fhirAuthorization: access.fhirAuthorization,
            context,
            // The protocol has no empty members.
            ...(Object.keys(prefetch).length > 0 && { prefetch }),
          };
          return { serviceId: id, cds: client.base, ...(await client.invoke(id, request)) };
        } finally {
          access.end();
        }
      });
    return { discovery: call, calls: await Promise.all(calls) };
  }

  #checked(hook: Hook, given: object): HookContext {
    const found = CONTEXTS[hook].safeParse(given);
    if (!found.success) {
      throw new HookRefusal(400, `context.${sentence(found.error)}`);
    }
    const { patientId, encounterId } = found.data;
    if (this.#store.read('Patient', patientId) === undefined) {
      throw new HookRefusal(404, 'There is no such patient.');
    }
    if (encounterId !== undefined) {
      const encounter = this.#store.read('Encounter', encounterId);
      if (encounter === undefined || !patientsOf(encounter, this.#smart.base())?.includes(patientId)) {
        throw new HookRefusal(404, 'There is no such encounter of this patient.');
      }
    }
    return found.data;
  }
}
