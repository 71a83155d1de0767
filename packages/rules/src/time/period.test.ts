import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf, UNKNOWN, UNMET } from '../logic/outcome.ts';
import { dateOf, dayNumber } from './dates.ts';
import { daysIn, daysOf, intervalOf } from './days.ts';
import { instantsOf, lastsThroughout, lastsWithin, periodOf } from './period.ts';

const instants = (value: string) => {
  const found = instantsOf(value);
  return found && [found.from, found.before].map((each) => new Date(each).toISOString());
};

describe('the instants that a FHIR date stands for', () => {
  it.each([
    ['2026-03-05T16:00:00+01:00', '2026-03-05T15:00:00.000Z', '2026-03-05T15:01:00.000Z'],
    ['2026-03-05T16:00', '2026-03-05T15:00:00.000Z', '2026-03-05T15:01:00.000Z'],
    ['2026-07-05T14:00:30Z', '2026-07-05T14:00:00.000Z', '2026-07-05T14:01:00.000Z'],
    // Half past two comes twice on this day; the offset tells which.
    ['2026-10-25T02:30:00+01:00', '2026-10-25T01:30:00.000Z', '2026-10-25T01:31:00.000Z'],
    ['2026-03-05', '2026-03-04T23:00:00.000Z', '2026-03-05T23:00:00.000Z'],
    // The day on which the clock goes forward has 23 hours.
    ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['2026-02', '2026-01-31T23:00:00.000Z', '2026-02-28T23:00:00.000Z'],
    ['2025', '2024-12-31T23:00:00.000Z', '2025-12-31T23:00:00.000Z'],
  ])('of %s', (value, from, before) => {
    expect(instants(value)).toEqual([from, before]);
  });

  it('are none of what is no date', () => {
    expect(instantsOf('gisteren')).toBeUndefined();
  });
});

describe('whether something lasts', () => {
  const at = (value: string) => instantsOf(value) as { from: number; before: number };

  it.each([
    // An admission at 16:00: a visit at ten is before it, one at five within it.
    ['2026-03-05T16:00', '2026-03-20', '2026-03-05T10:00', 'unmet', 'unmet'],
    ['2026-03-05T16:00', '2026-03-20', '2026-03-05T17:00', 'met', 'met'],
    // One who left at 16:00 was there in the morning, and not all day.
    ['2026-03-01', '2026-03-05T16:00', '2026-03-05T10:00', 'met', 'met'],
    ['2026-03-01', '2026-03-05T16:00', '2026-03-05T16:00', 'unmet', 'unmet'],
    ['2026-03-01', '2026-03-05T16:00', '2026-03-05', 'unmet', 'met'],
    ['2026-03-01', '2026-03-05', '2026-03-05', 'met', 'met'],
    ['2026-03-01', '2026-03-05', '2026-03-06', 'unmet', 'unmet'],
    // A start that is known to the month may be before or after.
    ['2026-03', undefined, '2026-03-05', 'unknown', 'unknown'],
    ['2026-03', undefined, '2026-03-31', 'met', 'met'],
    ['2026-03', undefined, '2026-02-28', 'unmet', 'unmet'],
    [undefined, '2026-03', '2026-03-05', 'unknown', 'unknown'],
    [undefined, '2026-03', '2026-03-01', 'met', 'met'],
    [undefined, undefined, '2026-03-01', 'met', 'met'],
    ['2026-03-05T10:00', '2026-03-05T10:00', '2026-03-05T10:00', 'met', 'met'],
  ] as const)('from %s to %s during %s', (start, end, during, throughout, within) => {
    const period = periodOf(start, end);
    expect(outcomeOf(lastsThroughout(period, at(during)))).toBe(throughout);
    expect(outcomeOf(lastsWithin(period, at(during)))).toBe(within);
  });

  it('is never surely so when it is not possibly so, and more precise dates change no decided answer', () => {
    const day = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2026-04-30') }).map(dateOf);
    fc.assert(
      fc.property(day, day, day, (start, end, moment) => {
        fc.pre(start <= end);
        const exact = periodOf(start, end);
        for (const [from, to] of [
          [start.slice(0, 7), end],
          [start, end.slice(0, 7)],
          [start.slice(0, 7), end.slice(0, 7)],
        ]) {
          const rough = periodOf(from, to);
          for (const asked of [lastsThroughout, lastsWithin]) {
            const answer = asked(rough, at(moment));
            if (answer !== UNKNOWN) expect(asked(exact, at(moment))).toBe(answer);
          }
          if (lastsWithin(rough, at(moment)) === UNMET)
            expect(lastsThroughout(rough, at(moment))).toBe(UNMET);
        }
      }),
    );
  });
});

describe('days', () => {
  it.each([
    ['2026-03-05', '2026-03-05', '2026-03-05'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['9999-12', '9999-12-01', '9999-12-31'],
    ['9999', '9999-01-01', '9999-12-31'],
  ])('of %s are %s up to and including %s', (date, from, to) => {
    expect(daysIn(date)).toEqual({ from, to });
  });

  it('are the same as an interval of their numbers', () => {
    const days = { from: '2026-02-27', to: '2026-03-02' };
    expect(daysOf(intervalOf(days))).toEqual(days);
    expect(intervalOf(days).before - intervalOf(days).from).toBe(4);
  });
});
