import { createHash } from 'node:crypto';
import type { Feedback } from '@prestatiewijzer/cds-hooks';
import { stringify } from 'safe-stable-stringify';
import type { Decision, ShownCard } from './store.ts';

/** What somebody decided about the advice of a card: all of it when set aside, what was chosen when accepted. */
export function decisionsOf(
  { patient, reader, advice }: Pick<ShownCard, 'patient' | 'reader' | 'advice'>,
  event: Feedback,
): readonly Decision[] {
  const accepted = event.outcome === 'accepted' ? event.acceptedSuggestions.map(({ id }) => id) : undefined;
  return advice
    .filter(
      ({ suggestion }) =>
        accepted === undefined || (suggestion !== undefined && accepted.includes(suggestion)),
    )
    .map(({ key, fingerprint, title }) => ({
      patient,
      reader,
      title,
      advice: key,
      fingerprint,
      outcome: event.outcome,
      at: new Date(event.outcomeTimestamp),
    }));
}

/** The same event has the same id, however often it comes. */
export function idOf(service: string, event: Feedback): string {
  return createHash('sha256')
    .update(`${service} ${stringify(event)}`)
    .digest('base64url');
}
