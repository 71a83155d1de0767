import { describe, expect, it } from 'vitest';
import { isBefore, surelyBefore } from './moment.ts';
import { outcomeOf } from './outcome.ts';

describe('whether a date lies before a day', () => {
  it.each([
    ['2025-12-01', '2025-12-02', 'met'],
    ['2025-12-01', '2025-12-01', 'unmet'],
    ['2025-12-02', '2025-12-01', 'unmet'],
    ['2025-11', '2025-12-01', 'met'],
    ['2025-12', '2025-12-01', 'unmet'],
    ['2025-12', '2025-12-15', 'unknown'],
    ['2025-02', '2025-03-01', 'met'],
    ['2024', '2025-01-01', 'met'],
    ['2025', '2025-01-01', 'unmet'],
    ['2025', '2025-12-01', 'unknown'],
    ['19:59', '20:00', 'met'],
    ['20:00', '20:00', 'unmet'],
    [undefined, '2025-12-01', 'unknown'],
  ] as const)('%s before %s is %s', (date, day, outcome) => {
    expect(outcomeOf(isBefore(date, day))).toBe(outcome);
  });
});

describe('whether one date surely lies before another', () => {
  it.each([
    ['2025-01-31', '2025-02', true],
    ['2025-01', '2025-02-01', true],
    ['2025-02', '2025-02-01', false],
    ['2025-02-01', '2025-02', false],
    ['2024', '2025', true],
    ['2025', '2025', false],
    [undefined, '2025', false],
    ['2025', undefined, false],
  ])('%s before %s: %s', (a, b, expected) => {
    expect(surelyBefore(a, b)).toBe(expected);
  });
});
