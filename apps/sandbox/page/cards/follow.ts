import { createResource, sendFeedback, updateResource } from '../api.ts';
import type { Action, Card, OverrideReason, Suggestion } from './card.ts';

/** Changes the record as the suggestion says, and tells the service that it was followed. */
export async function followSuggestion(serviceId: string, card: Card, suggestion: Suggestion): Promise<void> {
  for (const action of suggestion.actions ?? []) await apply(action);
  if (card.uuid === undefined || suggestion.uuid === undefined) return;
  await sendFeedback(serviceId, {
    card: card.uuid,
    outcome: 'accepted',
    acceptedSuggestions: [{ id: suggestion.uuid }],
    outcomeTimestamp: new Date().toISOString(),
  });
}

/** Tells the service that the card is not followed, and why. */
export async function overrideCard(
  serviceId: string,
  card: Card,
  reason: OverrideReason | undefined,
): Promise<void> {
  if (card.uuid === undefined) return;
  await sendFeedback(serviceId, {
    card: card.uuid,
    outcome: 'overridden',
    ...(reason && { overrideReason: { reason } }),
    outcomeTimestamp: new Date().toISOString(),
  });
}

async function apply({ type, resource, description }: Action): Promise<void> {
  if (resource !== undefined && type === 'create') await createResource(resource);
  else if (resource !== undefined && type === 'update') await updateResource(resource);
  else throw new Error(`dit oefendossier kan deze stap niet uitvoeren: ${description}`);
}
