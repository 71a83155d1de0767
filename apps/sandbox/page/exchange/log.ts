import { useSyncExternalStore } from 'react';
import type { Call } from '../../src/hook/call.ts';
import { masked } from './mask.ts';

/** A call as it went over the line, without secrets. */
export interface Exchange {
  readonly number: number;
  /** When it was answered. */
  readonly at: Date;
  readonly call: Call;
}

const MOST = 200;

let exchanges: readonly Exchange[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** Adds calls to what the wire shows, the latest first. */
export function note(...calls: readonly Call[]): void {
  for (const call of calls) {
    last += 1;
    exchanges = [{ number: last, at: new Date(), call: masked(call) as Call }, ...exchanges].slice(0, MOST);
  }
  for (const listener of listeners) listener();
}

export function useExchanges(): readonly Exchange[] {
  return useSyncExternalStore(subscribe, () => exchanges);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
