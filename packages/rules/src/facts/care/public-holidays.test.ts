import { describe, expect, it } from 'vitest';
import { isPublicHoliday } from './public-holidays.ts';

describe('public holidays', () => {
  it.each([
    '2024-04-01',
    '2025-04-21',
    '2026-04-06',
    '2027-03-29',
    '2038-04-26',
    '2049-04-19',
    '2026-05-14',
    '2026-05-25',
    '2026-12-26',
  ])('%s is one', (date) => {
    expect(isPublicHoliday(date)).toBe(true);
  });

  it.each(['2026-04-05', '2026-04-07', '2026-05-15', '2026-12-24', '2027-01-02'])('%s is none', (date) => {
    expect(isPublicHoliday(date)).toBe(false);
  });
});
