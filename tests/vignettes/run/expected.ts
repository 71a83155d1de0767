import { type Mistakes, reference } from './references.ts';
import { isMapping, type Mapping } from './values.ts';

const OUTCOMES = ['met', 'unmet', 'unknown', 'absent'];

/** STATUS, on DATE, about THING and THING, and any number of `; CONDITION OUTCOME`. */
const TEXT =
  /^(?<status>[a-z-]+)(?: on (?<on>[\d-]+))?(?: about (?<about>[^; ]+(?: and [^; ]+)*))?(?<conditions>(?:; [a-z0-9-]+ [a-z]+)*)$/;

/** What a case expects, in full; `present` is what the record holds. */
export function expectations(expected: unknown, present: readonly string[], mistakes: Mistakes): unknown {
  return Array.isArray(expected)
    ? expected.map((each) => expectation(each, present, mistakes))
    : expectation(expected, present, mistakes);
}

/** What is expected of other titles: a mapping from the title to one expectation or several. */
export function otherExpectations(others: unknown, present: readonly string[], mistakes: Mistakes): unknown {
  if (!isMapping(others)) return others;
  return Object.entries(others).flatMap(([title, expected]) =>
    [expectations(expected, present, mistakes)]
      .flat()
      .map((each) => (isMapping(each) ? { title, ...each } : each)),
  );
}

function expectation(expected: unknown, present: readonly string[], mistakes: Mistakes): unknown {
  if (typeof expected === 'string') return fromText(expected, present, mistakes);
  if (!isMapping(expected)) return expected;
  const { finding, ...rest } = expected;
  const told = finding === undefined ? {} : fromText(String(finding), present, mistakes);
  const conditions = OUTCOMES.flatMap((outcome) =>
    [rest[outcome] ?? []].flat(2).map((condition) => [condition, outcome] as const),
  );
  const other = Object.entries(rest).filter(([key]) => !OUTCOMES.includes(key));
  return {
    ...told,
    ...Object.fromEntries(other),
    ...(conditions.length > 0 && { conditions: Object.fromEntries(conditions) }),
  };
}

function fromText(text: string, present: readonly string[], mistakes: Mistakes): Mapping {
  const { status, on, about, conditions } = TEXT.exec(text)?.groups ?? {};
  if (status === undefined) {
    mistakes.push(`'${text}' is not: STATUS on DATE about THING and THING; CONDITION OUTCOME; …`);
    return {};
  }
  const outcomes = (conditions ?? '').split('; ').slice(1);
  return {
    status,
    ...(on !== undefined && { on }),
    ...(about !== undefined && {
      about: about.split(' and ').map((thing) => reference(thing, present, mistakes)),
    }),
    ...(outcomes.length > 0 && {
      conditions: Object.fromEntries(outcomes.map((each) => each.split(' '))),
    }),
  };
}
