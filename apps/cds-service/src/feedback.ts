import { type Feedback, problem, type Sender } from '@prestatiewijzer/cds-hooks';
import type { Store } from './storage/store.ts';
import type { Tenants } from './tenants/tenant.ts';

/** Before this nobody had a card. */
const FIRST_YEAR = 2015;

/** Keeps what users did with cards. Resolves only when all of it is kept. */
export async function hear(
  service: string,
  events: readonly Feedback[],
  { client }: Sender,
  { tenants, store }: { readonly tenants: Tenants; readonly store: Pick<Store, 'hear'> },
): Promise<void> {
  for (const [index, { outcomeTimestamp }] of events.entries()) {
    if (new Date(outcomeTimestamp).getUTCFullYear() < FIRST_YEAR) {
      const path = `feedback.${index}.outcomeTimestamp`;
      throw problem(400, 'invalid', `${path}: is before there were cards`, path);
    }
  }
  const { id, keepComments } = tenants.of(client);
  await store.hear(id, service, keepComments ? events : events.map(withoutComment));
}

/** What people write can name anybody. */
function withoutComment(event: Feedback): Feedback {
  if (event.outcome !== 'overridden' || event.overrideReason === undefined) return event;
  const { userComment: _words, ...overrideReason } = event.overrideReason;
  return { ...event, overrideReason };
}
