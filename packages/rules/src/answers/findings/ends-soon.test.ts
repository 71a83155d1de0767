import { describe, expect, it } from 'vitest';
import { handreiking } from '../../law/sources.ts';
import { wording } from '../../logic/wording.ts';
import { endsSoon } from './ends-soon.ts';

const SUBSIDY = {
  name: wording('De subsidie', 'The subsidy'),
  endsOn: '2026-12-31',
  sources: [handreiking('2.1.5')],
};

describe('endsSoon', () => {
  it.each([
    ['2026-10-31', false],
    ['2026-11-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('on %s: %s', (at, expected) => {
    expect(endsSoon(SUBSIDY, at, 'nl') !== undefined).toBe(expected);
  });

  it('says what ends and when, in both languages', () => {
    expect(endsSoon(SUBSIDY, '2026-12-01', 'nl')?.text).toContain('De subsidie loopt af op 31-12-2026');
    expect(endsSoon(SUBSIDY, '2026-12-01', 'en')?.text).toContain('The subsidy ends on 2026-12-31');
  });

  it('is silent for what has no end', () => {
    expect(endsSoon({ ...SUBSIDY, endsOn: undefined }, '2026-12-01', 'nl')).toBeUndefined();
  });
});
