import { useEffect, useSyncExternalStore } from 'react';
import type { Call } from '../../src/hook/call.ts';

/** A call as it went over the line; the server has covered each secret in it. */
export interface Exchange {
  readonly key: string;
  /** When it was answered. */
  readonly at: Date;
  /** To a CDS service, or to the sandbox by an app or a service. */
  readonly direction: 'out' | 'in';
  readonly call: Omit<Call, 'method'> & { readonly method: string };
}

/** A call of an app or a service to the sandbox, as `sandbox/exchanges` tells it. */
interface Incoming {
  readonly number: number;
  /** ISO instant. */
  readonly at: string;
  readonly method: string;
  readonly url: string;
  readonly request?: unknown;
  readonly status: number;
  readonly response?: unknown;
  readonly milliseconds: number;
}

const MOST = 200;
/** How often what came in is asked for while somebody looks, in milliseconds. */
const PACE = 2_000;

let exchanges: readonly Exchange[] = [];
let sent = 0;
let received = 0;
const listeners = new Set<() => void>();

/** Adds calls that the sandbox made. */
export function note(...calls: readonly Call[]): void {
  add(
    calls.map((call) => {
      sent += 1;
      return { key: `out ${sent}`, at: new Date(), direction: 'out', call };
    }),
  );
}

/** The calls that are known, the latest first; while `watching`, also what comes in from apps and services. */
export function useExchanges(watching: boolean): readonly Exchange[] {
  useEffect(() => {
    if (!watching) return;
    void receive();
    const timer = setInterval(() => void receive(), PACE);
    return () => clearInterval(timer);
  }, [watching]);
  return useSyncExternalStore(subscribe, () => exchanges);
}

/** What came in since the last time. A sandbox that does not answer has nothing new. */
async function receive(): Promise<void> {
  const response = await fetch(`./sandbox/exchanges?since=${received}`).catch(() => undefined);
  if (!response?.ok) return;
  const incoming = ((await response.json()) as Incoming[]).filter(({ number }) => number > received);
  received = incoming.at(-1)?.number ?? received;
  add(
    incoming.map(({ number, at, ...call }) => ({
      key: `in ${number}`,
      at: new Date(at),
      direction: 'in',
      call,
    })),
  );
}

function add(more: readonly Exchange[]): void {
  if (more.length === 0) return;
  exchanges = [...more, ...exchanges].sort((a, b) => b.at.valueOf() - a.at.valueOf()).slice(0, MOST);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
