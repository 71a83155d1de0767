import type { Sender } from '@prestatiewijzer/cds-hooks';

/** What the log says of a call, and only from lists that we made ourselves. */
export interface CallNotes {
  tenant?: string;
  service?: string;
  hook?: string;
  outcome?: string;
  cards?: number;
}

const NOTES = 'notes';

/** The notes of a call, in what Express keeps with it; none yet. */
export function startNotes(locals: Record<string, unknown>): CallNotes {
  const notes: CallNotes = {};
  locals[NOTES] = notes;
  return notes;
}

export function note({ locals }: Sender, more: CallNotes): void {
  Object.assign(locals[NOTES] ?? {}, more);
}
