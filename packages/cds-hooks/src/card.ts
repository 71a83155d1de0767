import { type Card, cardSchema, MAX_SUMMARY, type Suggestion } from './response.ts';
import { shorten } from './shorten.ts';

/** What a card is made of: members that turn out empty are left out. */
export type CardParts = Omit<Card, 'uuid' | 'selectionBehavior'> & {
  readonly selectionBehavior?: Card['selectionBehavior'];
};

/**
 * Makes a card that holds what the protocol demands: a summary that is short enough, an id to give feedback on, a
 * selection behaviour when something can be selected, and nothing that is empty.
 * @throws ZodError when a required part is empty
 */
export function card(parts: CardParts): Card {
  const { selectionBehavior = 'at-most-one', ...rest } = parts;
  const filled = withoutEmpty(rest);
  return cardSchema.parse({
    ...filled,
    uuid: crypto.randomUUID(),
    summary: shorten(parts.summary, MAX_SUMMARY),
    ...(filled.suggestions && { selectionBehavior }),
  });
}

/** A suggestion with an id, so that feedback can tell that it was accepted. */
export function suggestion(parts: Omit<Suggestion, 'uuid'>): Suggestion {
  return { ...withoutEmpty(parts), uuid: crypto.randomUUID() };
}

/** Leaves out what is empty at any depth, but of resources nothing. */
function withoutEmpty<Parts extends object>(parts: Parts): Parts {
  const members = Object.entries(parts).map(([key, value]) => [
    key,
    key === 'resource' ? value : pruned(value),
  ]);
  return Object.fromEntries(members.filter(([, value]) => !isEmpty(value))) as Parts;
}

function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned).filter((element) => !isEmpty(element));
  return typeof value === 'object' && value !== null ? withoutEmpty(value) : value;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
