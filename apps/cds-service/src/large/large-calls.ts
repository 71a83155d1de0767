import { availableParallelism } from 'node:os';
import { type Call, type CdsResponse, problem, type RouterOptions } from '@prestatiewijzer/cds-hooks';
import type { Answered } from '../assessments/assessing.ts';
import { type Called, type Observers, observe } from '../observe/observed.ts';
import type { Store } from '../storage/store.ts';
import type { Tenants } from '../tenants/tenant.ts';
import { FairQueue } from './fair-queue.ts';
import type { Needed, ThreadData } from './messages.ts';
import { Thread } from './worker-thread.ts';

/** What is smaller is answered sooner than it is handed over. */
const LARGE_BYTES = 262_144;
/** Each has a memory of its own. */
const MOST_THREADS = 4;

export interface LargeCallsOptions extends ThreadData {
  readonly store: Pick<Store, Needed>;
}

/** What a call is answered with, and watched by. */
export interface Around {
  readonly tenants: Tenants;
  readonly observers: Observers;
  readonly today: () => string;
  /** The hook of a service. */
  readonly hookOf: (service: string) => string;
}

/** Threads for calls of which the body is large, so that whoever sends them keeps nobody else waiting. */
export class LargeCalls {
  readonly #threads: readonly Thread[];
  readonly #queue: FairQueue<Thread>;

  constructor({ store, ...data }: LargeCallsOptions) {
    const count = Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1));
    this.#threads = Array.from({ length: count }, () => new Thread(data, store));
    this.#queue = new FairQueue(this.#threads);
  }

  /** What the router needs to know. */
  within(around: Around): NonNullable<RouterOptions['large']> {
    return { bytes: LARGE_BYTES, answer: (service, body, call) => this.#answer(service, body, call, around) };
  }

  /** Whether a body is answered here. */
  takes(body: unknown): body is Uint8Array {
    return body instanceof Uint8Array && body.byteLength >= LARGE_BYTES;
  }

  /** As `assessBody` does. */
  assess(body: Uint8Array, at: string, tenant: string, client: Call['client']): Promise<Answered> {
    const question = { kind: 'assess', at, ...sent(body, client) } as const;
    return this.#queue.do(tenant, (thread) => thread.answer(question) as Promise<Answered>);
  }

  end(): void {
    for (const thread of this.#threads) thread.end();
  }

  /** Ends once all that came in is answered. */
  async retire(): Promise<void> {
    await this.#queue.empty();
    this.end();
  }

  #answer(service: string, body: Uint8Array, call: Call, around: Around): Promise<CdsResponse> {
    const { tenants, observers, today, hookOf } = around;
    const tenant = tenants.of(call.client);
    let called: Called | undefined;
    const asked = { service, hook: hookOf(service), call };
    return observe(
      asked,
      tenants,
      observers,
      () => called,
      () =>
        this.#queue.do(tenant.id, (thread) => {
          if (call.signal.aborted) throw problem(400, 'incomplete', 'The caller hung up.');
          const { client, origin } = call;
          const question = { kind: 'call', service, origin, today: today(), ...sent(body, client) } as const;
          return thread.answer(question, {
            onCalled: (found) => {
              called = found;
            },
            onUnloaded: (problems) => observers.metrics.unloaded(tenant.id, problems),
          }) as Promise<CdsResponse>;
        }),
    );
  }
}

function sent(body: Uint8Array, client: Call['client']) {
  return { body: moveable(body), client: client && { issuer: client.issuer, tenant: client.tenant } };
}

/** Bytes that share their memory with others cannot leave this thread. */
function moveable(body: Uint8Array): Uint8Array {
  return body.byteLength === body.buffer.byteLength ? body : Uint8Array.from(body);
}
