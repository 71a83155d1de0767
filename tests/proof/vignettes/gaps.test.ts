import { fileURLToPath } from 'node:url';
import { dossier, type EntityJson, type Outcome } from '@prestatiewijzer/rules';
import { describe, expect, it } from 'vitest';
import { readVignettes } from '../../vignettes/run/files.ts';
import { recordOf, settingsOf } from '../../vignettes/run/record.ts';
import { EXPLAINED, REFUSED } from './explained.ts';
import { CANNOT } from './fact-limits.ts';
import { gapsIn, neverRegistrable } from './gaps.ts';
import { observe } from './observed.ts';

const folder = fileURLToPath(new URL('../../vignettes', import.meta.url));
const vignettes = readVignettes(folder).flatMap(({ vignette }) => vignette ?? []);
const observed = observe(vignettes);
const gaps = gapsIn(observed);

describe('the vignettes', () => {
  it('show each condition met, unmet and unknown, apart from what is explained', () => {
    const unexplained = gaps
      .filter(({ possible }) => possible)
      .map(({ title, condition, outcome }) => `${title} ${condition} ${outcome}`);
    const explained = EXPLAINED.flatMap(({ title, condition, outcomes }) =>
      outcomes.map((outcome) => `${title} ${condition} ${outcome}`),
    );
    // Equal, so that what is covered by now is no longer explained.
    expect(unexplained.sort()).toEqual(explained.sort());
  });

  it('make each title lawful, apart from those that are there to be refused', () => {
    const never = neverRegistrable(observed).filter(
      ({ title, onlyRegistered }) => !onlyRegistered || !observed.statuses.get(title)?.has('registered'),
    );
    expect(never.map(({ title }) => title).sort()).toEqual(Object.keys(REFUSED).sort());
  });

  it('make a title that points to itself registrable, unless a condition cannot come out as it should', () => {
    const unexplained = neverRegistrable(observed).filter(
      ({ onlyRegistered, impossible }) => !onlyRegistered && impossible.length === 0,
    );
    expect(unexplained).toEqual([]);
  });

  it('contradict none of the limits of facts', () => {
    const seen = new Map(CANNOT.map((limit) => [limit, new Set<Outcome>()]));
    for (const vignette of vignettes) {
      for (const each of vignette.cases) {
        const options = { at: each.at ?? vignette.at, settings: settingsOf(vignette, each) };
        const facts = dossier(recordOf(vignette, each).resources, options);
        for (const [limit, outcomes] of seen) {
          // What lasts stands piece by piece, each with the states that it is in.
          const subjects = limit.about
            .flatMap((kind) => facts?.subjects[kind] ?? [])
            .flatMap((each): EntityJson[] =>
              isPeriod(each) ? each.pieces.flatMap(({ states }) => states) : [each],
            );
          for (const subject of subjects) {
            const found = outcomeAt(subject, limit.path);
            if (found !== undefined) outcomes.add(found);
          }
        }
      }
    }
    for (const [{ path, cannot }, outcomes] of seen) {
      expect([path, cannot.filter((outcome) => outcomes.has(outcome))]).toEqual([path, []]);
      expect([path, outcomes.size > 0]).toEqual([path, true]);
    }
  });
});

type Subject = NonNullable<ReturnType<typeof dossier>>['subjects'][string][number];
type Period = Extract<Subject, { pieces: readonly { states: readonly EntityJson[] }[] }>;

function isPeriod(subject: Subject): subject is Period {
  return Array.isArray(subject['pieces']);
}

/** A fact with a text is known, whatever it says. */
function outcomeAt(subject: EntityJson, path: string): Outcome | undefined {
  let found: unknown = subject;
  for (const field of path.split('.')) found = (found as Record<string, unknown> | undefined)?.[field];
  if (found === undefined) return undefined;
  const { value } = found as { readonly value?: boolean | string };
  if (value === undefined) return 'unknown';
  return value === false ? 'unmet' : 'met';
}
