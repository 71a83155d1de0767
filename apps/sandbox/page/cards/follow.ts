import { createResource, sendFeedback, updateResource } from '../api.ts';
import type { Action, Card, OverrideReason, Suggestion } from './card.ts';

/** Changes the record as the suggestion says. */
export async function applySuggestion(suggestion: Suggestion): Promise<void> {
  for (const action of suggestion.actions ?? []) await apply(action);
}

/** Tells the service that a suggestion was followed. A card without an id asks for no feedback. */
export async function reportAccepted(serviceId: string, card: Card, suggestion: Suggestion): Promise<void> {
  if (card.uuid === undefined || suggestion.uuid === undefined) return;
  await report(serviceId, {
    card: card.uuid,
    outcome: 'accepted',
    acceptedSuggestions: [{ id: suggestion.uuid }],
  });
}

/** Tells the service that the card is not followed, and why. */
export async function reportOverridden(
  serviceId: string,
  card: Card,
  reason: OverrideReason | undefined,
): Promise<void> {
  if (card.uuid === undefined) return;
  await report(serviceId, {
    card: card.uuid,
    outcome: 'overridden',
    ...(reason && { overrideReason: { reason } }),
  });
}

async function report(serviceId: string, feedback: object): Promise<void> {
  const { problem } = await sendFeedback(serviceId, {
    ...feedback,
    outcomeTimestamp: new Date().toISOString(),
  });
  if (problem !== undefined) throw new Error('Prestatiewijzer kon dit niet noteren.');
}

async function apply({ type, resource, description }: Action): Promise<void> {
  if (resource !== undefined && type === 'create') await createResource(resource);
  else if (resource !== undefined && type === 'update') await updateResource(resource);
  else throw new Error(`dit oefendossier kan deze stap niet uitvoeren: ${description}`);
}
