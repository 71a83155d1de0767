import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare } from '../../logic/order.ts';
import { chained, ENDLESS, type Link } from './chains.ts';

const day = fc.integer({ min: 1, max: 20 }).map((each) => `2026-03-${String(each).padStart(2, '0')}`);
const links = fc
  .array(
    fc.record({
      key: fc.constantFrom('a', 'b'),
      from: fc.oneof(day, fc.constantFrom('2026-03', '2026', undefined)),
      reach: fc.oneof(day, fc.constantFrom(ENDLESS, undefined)),
    }),
    { maxLength: 30 },
  )
  .map((all): readonly Link[] => [...all].sort((a, b) => compare(a.from, b.from)));

/** Each compared with all before it. */
function comparedWithAll(all: readonly Link[]): readonly (readonly Link[])[] {
  const chains: Link[][] = [];
  for (const link of all) {
    const goesOn = ({ key, reach }: Link) =>
      key === link.key && link.from?.length === 10 && reach !== undefined && link.from <= reach;
    const chain = chains.find((each) => each.some(goesOn));
    if (chain === undefined) chains.push([link]);
    else chain.push(link);
  }
  return chains;
}

it('puts together what goes on with something before it, as far back as that is', () => {
  fc.assert(
    fc.property(links, (all) => {
      expect(chained(all, (each) => each)).toEqual(comparedWithAll(all));
    }),
  );
});
