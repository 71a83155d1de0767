import { describe, expect, it } from 'vitest';
import { card, suggestion } from './card.ts';
import { cardSchema } from './response.ts';

const parts = { summary: 'A sentence.', indicator: 'info', source: { label: 'Test' } } as const;
const create = { type: 'create', description: 'Make it', resource: { resourceType: 'ChargeItem' } } as const;

describe('card', () => {
  it('gets an id of its own', () => {
    expect(card(parts).uuid).not.toBe(card(parts).uuid);
  });

  it('shortens a long summary at the end of a word', () => {
    const { summary } = card({ ...parts, summary: `${'woord '.repeat(40)}einde` });

    expect(summary.length).toBeLessThan(140);
    expect(summary).toMatch(/woord…$/);
  });

  it('shortens a word that fills the whole summary without breaking a character', () => {
    const { summary } = card({ ...parts, summary: `a${'😀'.repeat(100)}` });

    expect(summary.length).toBeLessThan(140);
    expect(() => encodeURIComponent(summary)).not.toThrow();
  });

  it('leaves out what is empty', () => {
    expect(
      Object.keys(card({ ...parts, detail: '', suggestions: [], links: [], extension: {} })).sort(),
    ).toEqual(['indicator', 'source', 'summary', 'uuid']);
  });

  it('says how suggestions are chosen', () => {
    const suggestions = [suggestion({ label: 'Do it', actions: [create] })];

    expect(card({ ...parts, suggestions }).selectionBehavior).toBe('at-most-one');
    expect(card({ ...parts, suggestions, selectionBehavior: 'any' }).selectionBehavior).toBe('any');
    expect(card({ ...parts, selectionBehavior: 'any' }).selectionBehavior).toBeUndefined();
  });

  it('cannot be made without a summary or a source', () => {
    expect(() => card({ ...parts, summary: ' ' })).toThrow();
    expect(() => card({ ...parts, source: { label: '' } })).toThrow();
  });
});

describe('suggestion', () => {
  it('gets an id of its own and no empty actions', () => {
    const made = suggestion({ label: 'Do it', actions: [] });

    expect(Object.keys(made).sort()).toEqual(['label', 'uuid']);
    expect(made.uuid).not.toBe(suggestion({ label: 'Do it' }).uuid);
  });
});

describe('the schema of a card', () => {
  const sound = card({ ...parts, suggestions: [suggestion({ label: 'Do it', actions: [create] })] });

  it.each([
    ['a summary of 140 characters', { summary: 'x'.repeat(140) }],
    ['an unknown indicator', { indicator: 'danger' }],
    ['suggestions without a selection behaviour', { selectionBehavior: undefined }],
    ['an empty list', { links: [] }],
    ['a null', { detail: null }],
    ['an override reason without a display', { overrideReasons: [{ code: 'a', system: 'b' }] }],
    [
      'an action without a description',
      { suggestions: [{ label: 'x', actions: [{ ...create, description: '' }] }] },
    ],
    [
      'a deletion with a resource',
      { suggestions: [{ label: 'x', actions: [{ ...create, type: 'delete' }] }] },
    ],
    [
      'context for a page',
      { links: [{ label: 'x', url: 'https://x.nl', type: 'absolute', appContext: 'y' }] },
    ],
    [
      'two recommendations where one can be chosen',
      { suggestions: [1, 2].map(() => ({ label: 'x', isRecommended: true })) },
    ],
  ])('refuses %s', (_, wrong) => {
    expect(cardSchema.safeParse(sound).success).toBe(true);
    expect(cardSchema.safeParse({ ...sound, ...wrong }).success).toBe(false);
  });
});
