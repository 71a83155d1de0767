import { masked } from '../masked.ts';
import type { Call } from './call.ts';
import { type CdsService, isDiscovery } from './discovery.ts';

const PATIENCE = 10_000;
/** More than any service has to say. */
const LONGEST_ANSWER = 5_000_000;

interface CdsClientOptions {
  /** Address of the CDS service, without `/cds-services`. */
  readonly base: string;
  /** Makes the token that proves who calls an endpoint. */
  readonly tokenFor: (endpoint: string) => Promise<string>;
  /** How long to wait for an answer, in milliseconds. */
  readonly patience?: number;
}

/** Speaks CDS Hooks to one service. */
export class CdsClient {
  readonly base: string;
  readonly #tokenFor: CdsClientOptions['tokenFor'];
  readonly #patience: number;

  constructor({ base, tokenFor, patience = PATIENCE }: CdsClientOptions) {
    this.base = base.replace(/\/+$/, '');
    this.#tokenFor = tokenFor;
    this.#patience = patience;
  }

  async discover(): Promise<{ readonly call: Call; readonly services: readonly CdsService[] }> {
    const call = await this.#call('GET', `${this.base}/cds-services`);
    if (call.problem !== undefined) return { call, services: [] };
    if (!isDiscovery(call.response)) return { call: { ...call, problem: 'unreadable' }, services: [] };
    return { call, services: call.response.services };
  }

  async invoke(serviceId: string, request: object): Promise<Call> {
    const call = await this.#call('POST', this.#endpoint(serviceId), request);
    const cards = (call.response as { cards?: unknown } | null | undefined)?.cards;
    return call.problem === undefined && !Array.isArray(cards) ? { ...call, problem: 'unreadable' } : call;
  }

  feedback(serviceId: string, request: object): Promise<Call> {
    return this.#call('POST', `${this.#endpoint(serviceId)}/feedback`, request, { expectsBody: false });
  }

  #endpoint(serviceId: string): string {
    return `${this.base}/cds-services/${encodeURIComponent(serviceId)}`;
  }

  async #call(
    method: Call['method'],
    url: string,
    request?: object,
    { expectsBody = true } = {},
  ): Promise<Call> {
    const start = performance.now();
    const call = { method, url, ...(request && { request: masked(request) }) };
    const spent = () => ({ milliseconds: Math.round(performance.now() - start) });
    try {
      const response = await fetch(url, {
        method,
        // A service is where it says it is: what is sent is for nobody else.
        redirect: 'error',
        headers: {
          Accept: 'application/json',
          Authorization: `Bearer ${await this.#tokenFor(url)}`,
          ...(request && { 'Content-Type': 'application/json' }),
        },
        ...(request && { body: JSON.stringify(request) }),
        signal: AbortSignal.timeout(this.#patience),
      });
      const text = await response.text();
      const body = text.length > LONGEST_ANSWER ? undefined : readJson(text);
      const answer = {
        ...call,
        ...spent(),
        status: response.status,
        response: masked(body) ?? text.slice(0, 2000),
      };
      if (!response.ok) return { ...answer, problem: 'refused' };
      return expectsBody && body === undefined ? { ...answer, problem: 'unreadable' } : answer;
    } catch (error) {
      const timeout = error instanceof Error && error.name === 'TimeoutError';
      return { ...call, ...spent(), problem: timeout ? 'timeout' : 'unreachable' };
    }
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
