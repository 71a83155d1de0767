import { expect, it } from 'vitest';
import { today } from './today.ts';

it.each([
  ['2026-03-10T22:59:59Z', '2026-03-10'],
  ['2026-03-10T23:00:00Z', '2026-03-11'],
  ['2026-07-10T22:00:00Z', '2026-07-11'],
])('at %s it is %s in Amsterdam', (moment, date) => {
  expect(today(new Date(moment))).toBe(date);
});
