import { expect, it } from 'vitest';
import { isOffered, offeredQueries } from './offered.ts';
import { withPartial } from './partial.ts';

const settings = { completeness: { ChargeItem: 'not-offered', CareTeam: 'complete' } } as const;

it('asks nothing about a type that the EHR does not have', () => {
  const queries = { a: 'ChargeItem?patient=1', b: 'CareTeam?patient=1', c: 'Patient/1' };

  expect(offeredQueries(queries, settings)).toEqual({ b: 'CareTeam?patient=1', c: 'Patient/1' });
  expect(offeredQueries(queries, settings, { a: {}, b: {} })).toEqual(queries);
  expect(isOffered('ChargeItem', settings)).toBe(false);
  expect(isOffered('ChargeItem', {})).toBe(true);
});

it('does not miss it either, where another type could not be loaded in full', () => {
  expect(withPartial(settings, ['ChargeItem', 'CareTeam']).completeness).toEqual({
    ChargeItem: 'not-offered',
    CareTeam: 'partial',
  });
});
