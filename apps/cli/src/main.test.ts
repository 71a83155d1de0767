import { expect, it } from 'vitest';
import { main } from './main.ts';

it('succeeds', () => {
  expect(main()).toBe(0);
});
