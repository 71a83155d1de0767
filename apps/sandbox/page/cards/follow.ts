import { type Change, change, sendFeedback } from '../api.ts';
import type { Action, Card, OverrideReason, Suggestion } from './card.ts';

/** The CDS service that gave a card. */
export interface Source {
  /** Address of the CDS service. */
  readonly cds: string;
  readonly serviceId: string;
}

/** Changes the record as the suggestion says: every action of it, or none. */
export async function applySuggestion(suggestion: Suggestion): Promise<void> {
  await change((suggestion.actions ?? []).flatMap(changesOf));
}

/** Tells the service that a suggestion was followed. A card without an id asks for no feedback. */
export async function reportAccepted(source: Source, card: Card, suggestion: Suggestion): Promise<void> {
  if (card.uuid === undefined || suggestion.uuid === undefined) return;
  await report(source, {
    card: card.uuid,
    outcome: 'accepted',
    acceptedSuggestions: [{ id: suggestion.uuid }],
  });
}

/** Tells the service that the card is not followed, and why. */
export async function reportOverridden(
  source: Source,
  card: Card,
  reason: OverrideReason | undefined,
): Promise<void> {
  if (card.uuid === undefined) return;
  await report(source, {
    card: card.uuid,
    outcome: 'overridden',
    ...(reason && { overrideReason: { reason } }),
  });
}

async function report({ cds, serviceId }: Source, feedback: object): Promise<void> {
  const { problem } = await sendFeedback(cds, serviceId, {
    ...feedback,
    outcomeTimestamp: new Date().toISOString(),
  });
  if (problem !== undefined) throw new Error('Prestatiewijzer kon dit niet noteren.');
}

function changesOf({ type, resource, resourceId, description }: Action): readonly Change[] {
  if (type === 'delete')
    return [resourceId ?? []].flat().map((reference) => ({ method: 'DELETE', reference }));
  if (resource === undefined) throw new Error(`deze stap zegt niet wat er verandert: ${description}`);
  return [{ method: type === 'create' ? 'POST' : 'PUT', resource }];
}
