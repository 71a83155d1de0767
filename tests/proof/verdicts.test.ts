import { type CatalogueCondition, catalogue, type Outcome, type Status } from '@prestatiewijzer/rules';
import { describe, expect, it } from 'vitest';
import { type Judged, statusOf } from '../../packages/rules/dist/answers/findings/status.js';

/** How many of the conditions of one title have each outcome, by kind. */
type Tally = Record<CatalogueCondition['kind'], Record<Outcome, number>>;

/** When a finding has a status, each on its own: that exactly one of them applies is what is to be shown. */
const WHEN: readonly (readonly [Status, registered: boolean, (tally: Tally) => boolean])[] = [
  ['registrable', false, isComplete],
  ['registered', true, isComplete],
  ['excluded', false, isBlocked],
  ['incomplete', false, (tally) => !isBlocked(tally) && (isLacking(tally) || isOpen(tally))],
  ['unlawful', true, (tally) => isBlocked(tally) || isLacking(tally)],
  ['unverifiable', true, (tally) => !isBlocked(tally) && !isLacking(tally) && isOpen(tally)],
];

function isComplete(tally: Tally): boolean {
  return !isBlocked(tally) && !isLacking(tally) && !isOpen(tally);
}

/** An exclusion holds, or it is outside its validity. */
function isBlocked({ exclusion, validity }: Tally): boolean {
  return exclusion.met > 0 || validity.unmet > 0;
}

function isLacking({ requirement, agreement }: Tally): boolean {
  return requirement.unmet > 0 || agreement.unmet > 0;
}

function isOpen({ requirement, agreement, validity, exclusion }: Tally): boolean {
  return requirement.unknown + agreement.unknown + validity.unknown + exclusion.unknown > 0;
}

const OUTCOMES: readonly Outcome[] = ['unmet', 'unknown', 'met'];
const DECIDING = catalogue().filter(({ informs }) => !informs);

describe('every combination of outcomes', () => {
  it.each(DECIDING.map((title) => [title.id, title] as const))(
    'gives %s exactly one status',
    (_, title) => {
      expect(firstWrong(title.conditions.map(({ kind }) => kind))).toBeUndefined();
    },
    60_000,
  );
});

describe('every condition', () => {
  it.each(DECIDING.map((title) => [title.id, title] as const))('of %s can change the verdict', (_, title) => {
    const good: Judged[] = title.conditions.map(({ kind }) => ({
      kind,
      truth: kind === 'exclusion' ? 0 : 2,
    }));
    for (const [index, { id, kind }] of title.conditions.entries()) {
      const statuses = ([0, 1, 2] as const).map((truth) =>
        statusOf(
          false,
          good.map((each, place) => (place === index ? { kind, truth } : each)),
        ),
      );
      const changes = statuses.some((status) => status !== 'registrable');
      expect([id, changes]).toEqual([id, kind !== 'attention']);
    }
  });
});

/**
 * The first of the combinations, registered or not, of which the status is not the one that applies: of conditions of one
 * kind it does not matter which has an outcome, only how many have it.
 */
function firstWrong(kinds: readonly CatalogueCondition['kind'][]): unknown {
  const sorted = [...kinds].sort();
  const judged = sorted.map((kind) => ({ kind, truth: 0 as 0 | 1 | 2 }));
  do {
    const tally = emptyTally();
    for (const { kind, truth } of judged) tally[kind][OUTCOMES[truth] as Outcome]++;
    for (const registered of [false, true]) {
      const given = statusOf(registered, judged);
      for (const [status, asked, applies] of WHEN) {
        const expected = asked === registered && applies(tally);
        if (expected !== (status === given)) return { registered, judged, given, status };
      }
    }
  } while (next(judged));
  return undefined;
}

/** Counts on to the next combination in which outcomes of one kind do not descend; false after the last. */
function next(judged: { kind: CatalogueCondition['kind']; truth: 0 | 1 | 2 }[]): boolean {
  for (let place = judged.length - 1; place >= 0; place--) {
    const each = judged[place] as (typeof judged)[number];
    if (each.truth === 2) continue;
    each.truth = (each.truth + 1) as 1 | 2;
    for (let after = place + 1; after < judged.length; after++) {
      const later = judged[after] as (typeof judged)[number];
      later.truth = later.kind === each.kind ? each.truth : 0;
    }
    return true;
  }
  return false;
}

function emptyTally(): Tally {
  const none = () => ({ unmet: 0, unknown: 0, met: 0 });
  return { requirement: none(), agreement: none(), validity: none(), exclusion: none(), attention: none() };
}
