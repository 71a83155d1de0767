import { describe, expect, it } from 'vitest';
import { addMonths, addYears, dayNumber, dutchDate, dutchTime, minutesBetween } from './dates.ts';

describe('the Dutch date of a FHIR moment', () => {
  it.each([
    ['2026', '2026'],
    ['2026-03', '2026-03'],
    ['2026-03-02', '2026-03-02'],
    ['2024-02-29', '2024-02-29'],
    ['2026-03-02T10:00:00+01:00', '2026-03-02'],
    ['2026-03-02T10:00:00', '2026-03-02'],
    // Winter: one hour ahead of UTC; summer: two.
    ['2025-12-31T22:59:59Z', '2025-12-31'],
    ['2025-12-31T23:00:00Z', '2026-01-01'],
    ['2026-06-30T21:59:59.999Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
    // Written with the offset of the other season.
    ['2026-07-01T23:30:00+01:00', '2026-07-02'],
    ['2026-01-01T00:30:00+02:00', '2025-12-31'],
    ['2026-01-01T00:30:00-05:00', '2026-01-01'],
    ['9999-12-31T23:59:59Z', '9999-12-31'],
  ])('%s is %s', (value, date) => {
    expect(dutchDate(value)).toBe(date);
  });

  it.each([
    '',
    'gisteren',
    '2026-13',
    '2026-02-29',
    '2026-00-10',
    '0000-01-01',
    '2026-3-2',
    '2026-03-02T25:00:00Z',
    '2026-03-02T10:00:00+99:00',
  ])('is none for %j', (value) => {
    expect(dutchDate(value)).toBeUndefined();
  });
});

describe('the Dutch time of a FHIR moment', () => {
  it.each([
    ['2026-03-02T19:59:59+01:00', '19:59'],
    ['2026-03-02T19:00:00Z', '20:00'],
    ['2026-07-02T18:00:00Z', '20:00'],
    ['2026-03-02T20:00:00', '20:00'],
    ['2026-03-02', undefined],
  ])('%s is %s', (value, time) => {
    expect(dutchTime(value)).toBe(time);
  });
});

describe('reckoning with dates', () => {
  it('comes of age on 1 March when born on 29 February', () => {
    expect(addYears('2008-02-29', 18)).toBe('2026-03-01');
    expect(addYears('2008-03', 18)).toBe('2026-03');
  });

  it('numbers the days on over months and years', () => {
    expect(dayNumber('2026-03-01') - dayNumber('2026-02-28')).toBe(1);
    expect(dayNumber('2026-01-01') - dayNumber('2025-12-31')).toBe(1);
  });
});

describe('months after a date', () => {
  it.each([
    ['2026-03-03', -3, '2025-12-03'],
    ['2026-05-31', -3, '2026-02-28'],
    ['2024-05-31', -3, '2024-02-29'],
    ['2026-11-15', 3, '2027-02-15'],
    ['2026-02', -3, '2025-11'],
    ['2026', -3, '2026'],
  ])('%s and %i is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});

describe('the minutes between two moments', () => {
  it.each([
    ['2026-03-02T08:30:00+01:00', '2026-03-02T14:30:00+01:00', 360],
    ['2026-03-02T08:30:00+01:00', '2026-03-02T13:30:00Z', 360],
    // The clock goes forward at two.
    ['2026-03-29T01:00:00+01:00', '2026-03-29T08:00:00+02:00', 360],
    ['2026-03-02T08:30:00', '2026-03-02T14:30:00', 360],
    ['2026-03-02', '2026-03-02T14:30:00+01:00', undefined],
    ['2026-03-02T14:30:00+01:00', '2026-03-02T08:30:00+01:00', undefined],
    ['2026-03-02T08:30:00+01:00', 'later', undefined],
  ])('from %s to %s are %s', (start, end, minutes) => {
    expect(minutesBetween(start, end)).toBe(minutes);
  });
});
