import { expect, it } from 'vitest';
import { dateInWords } from './date.ts';

it.each([
  ['2026-03-05', '5 maart 2026', '5 March 2026'],
  ['2026-12', 'december 2026', 'December 2026'],
  ['2026', '2026', '2026'],
])('writes %s as people do', (date, nl, en) => {
  expect(dateInWords(date, 'nl')).toBe(nl);
  expect(dateInWords(date, 'en')).toBe(en);
});
