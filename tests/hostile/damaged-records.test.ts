import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampled } from '../quick.ts';
import { damage, damaged } from './support/damage.ts';
import { FUZZ_TIMEOUT, fuzz } from './support/fuzz.ts';
import { bundleOf, LAWFUL, lawfulName, lawfulRecord } from './support/lawful.ts';
import { survive } from './support/survive.ts';

it('assesses every lawful record within the contract', { timeout: FUZZ_TIMEOUT }, () => {
  expect(LAWFUL.size).toBeGreaterThan(30);
  for (const { resources, settings, at } of sampled([...LAWFUL.values()]))
    survive(bundleOf(resources), { settings, at });
});

it('survives records with a field dropped, replaced or of another type', {
  timeout: FUZZ_TIMEOUT,
}, () => {
  fc.assert(
    fc.property(lawfulName, fc.array(damage, { minLength: 1, maxLength: 6 }), (name, damages) => {
      const { resources, settings, at } = lawfulRecord(name);
      survive(damaged(bundleOf(resources), damages), { settings, at });
    }),
    fuzz(3000),
  );
});

it('survives records that are damaged all over', { timeout: FUZZ_TIMEOUT }, () => {
  fc.assert(
    fc.property(lawfulName, fc.array(damage, { minLength: 30, maxLength: 60 }), (name, damages) => {
      const { resources, settings, at } = lawfulRecord(name);
      survive(damaged(resources, damages), { settings, at });
    }),
    fuzz(500),
  );
});
