import { AsyncLocalStorage } from 'node:async_hooks';

/** What the log says of a call, and only from lists that we made ourselves. */
export interface CallNotes {
  tenant?: string;
  service?: string;
  hook?: string;
  outcome?: string;
  cards?: number;
}

const notes = new AsyncLocalStorage<CallNotes>();

/** Runs a call; what is noted meanwhile lands in its own notes. */
export function withNotes(own: CallNotes, run: () => void): void {
  notes.run(own, run);
}

export function note(more: CallNotes): void {
  Object.assign(notes.getStore() ?? {}, more);
}
