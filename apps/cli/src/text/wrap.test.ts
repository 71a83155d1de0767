import { expect, it } from 'vitest';
import { wrap } from './wrap.ts';

it('puts further lines under the text', () => {
  expect(wrap('Het proactief zorgplan is vastgelegd', 24, '  ✓ ')).toEqual([
    '  ✓ Het proactief',
    '    zorgplan is',
    '    vastgelegd',
  ]);
});

it('breaks a word that is too long by itself', () => {
  expect(wrap('x'.repeat(45), 20, '')).toEqual(['x'.repeat(20), 'x'.repeat(20), 'x'.repeat(5)]);
});
