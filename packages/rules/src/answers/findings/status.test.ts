import { describe, expect, it } from 'vitest';
import type { ConditionKind } from '../../law/condition.ts';
import { MET, type Truth, UNKNOWN, UNMET } from '../../logic/outcome.ts';
import { isFavourable, type Judged, statusOf } from './status.ts';

const KINDS: readonly ConditionKind[] = ['requirement', 'agreement', 'validity', 'exclusion', 'attention'];
const TRUTHS: readonly Truth[] = [UNMET, UNKNOWN, MET];

/** One condition of each kind, in every combination of outcomes. */
const combinations: readonly (readonly Judged[])[] = KINDS.reduce<Judged[][]>(
  (all, kind) => all.flatMap((judged) => TRUTHS.map((truth) => [...judged, { kind, truth }])),
  [[]],
);

const truthsOf = (judged: readonly Judged[], ...kinds: ConditionKind[]) =>
  judged.filter(({ kind }) => kinds.includes(kind)).map(({ truth }) => truth);

describe('the status of a finding', () => {
  it('is registrable or registered only when everything is as it should be', () => {
    for (const judged of combinations) {
      const good =
        truthsOf(judged, 'requirement', 'agreement', 'validity').every((truth) => truth === MET) &&
        truthsOf(judged, 'exclusion').every((truth) => truth === UNMET);
      expect(statusOf(false, judged) === 'registrable').toBe(good);
      expect(statusOf(true, judged) === 'registered').toBe(good);
    }
  });

  it('is excluded without, and unlawful with a registration, when an exclusion holds or outside the validity', () => {
    for (const judged of combinations) {
      const excluded =
        truthsOf(judged, 'exclusion').includes(MET) || truthsOf(judged, 'validity').includes(UNMET);
      expect(statusOf(false, judged) === 'excluded').toBe(excluded);
      if (excluded) expect(statusOf(true, judged)).toBe('unlawful');
    }
  });

  it('is unlawful for a registration that lacks a requirement or agreement', () => {
    for (const judged of combinations) {
      if (truthsOf(judged, 'requirement', 'agreement').includes(UNMET))
        expect(statusOf(true, judged)).toBe('unlawful');
    }
  });

  it('does not depend on attentions', () => {
    for (const judged of combinations) {
      const without = judged.filter(({ kind }) => kind !== 'attention');
      expect(statusOf(true, judged)).toBe(statusOf(true, without));
      expect(statusOf(false, judged)).toBe(statusOf(false, without));
    }
  });
});

describe('an outcome', () => {
  it.each(KINDS.flatMap((kind) => TRUTHS.map((truth) => [kind, truth] as const)))(
    'of %s that is %i is as it should be only when it lets a title hold',
    (kind, truth) => {
      expect(isFavourable({ kind, truth })).toBe(truth === (kind === 'exclusion' ? UNMET : MET));
      if (kind !== 'attention')
        expect(statusOf(false, [{ kind, truth }]) === 'registrable').toBe(isFavourable({ kind, truth }));
    },
  );
});
