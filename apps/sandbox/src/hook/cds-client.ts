import type { Call } from './call.ts';
import { type CdsService, isDiscovery } from './discovery.ts';

const PATIENCE = 10_000;

/** Speaks CDS Hooks to one service. */
export class CdsClient {
  readonly #base: string;
  readonly #patience: number;

  constructor(base: string, patience = PATIENCE) {
    this.#base = base.replace(/\/$/, '');
    this.#patience = patience;
  }

  async discover(): Promise<{ readonly call: Call; readonly services: readonly CdsService[] }> {
    const call = await this.#call('GET', `${this.#base}/cds-services`);
    if (call.problem !== undefined) return { call, services: [] };
    if (!isDiscovery(call.response)) return { call: { ...call, problem: 'unreadable' }, services: [] };
    return { call, services: call.response.services };
  }

  async invoke(serviceId: string, request: object): Promise<Call> {
    const call = await this.#call(
      'POST',
      `${this.#base}/cds-services/${encodeURIComponent(serviceId)}`,
      request,
    );
    const cards = (call.response as { cards?: unknown } | null | undefined)?.cards;
    return call.problem === undefined && !Array.isArray(cards) ? { ...call, problem: 'unreadable' } : call;
  }

  feedback(serviceId: string, request: object): Promise<Call> {
    const url = `${this.#base}/cds-services/${encodeURIComponent(serviceId)}/feedback`;
    return this.#call('POST', url, request, { expectsBody: false });
  }

  async #call(
    method: Call['method'],
    url: string,
    request?: object,
    { expectsBody = true } = {},
  ): Promise<Call> {
    const start = performance.now();
    const call = { method, url, ...(request && { request }) };
    const spent = () => ({ milliseconds: Math.round(performance.now() - start) });
    try {
      const response = await fetch(url, {
        method,
        headers: { Accept: 'application/json', ...(request && { 'Content-Type': 'application/json' }) },
        ...(request && { body: JSON.stringify(request) }),
        signal: AbortSignal.timeout(this.#patience),
      });
      const text = await response.text();
      const body = readJson(text);
      const answer = { ...call, ...spent(), status: response.status, response: body ?? text };
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
