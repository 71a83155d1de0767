import { describe, expect, it } from 'vitest';
import { all } from '../logic/columns.ts';
import type { Expression } from '../logic/expression.ts';
import { wording } from '../logic/wording.ts';
import { checked } from './check-catalogue.ts';
import { handreiking } from './sources.ts';
import { agreement, exclusion, registered, requirement, title } from './title.ts';

const WORDS = { nl: 'zo is het', en: 'so it is' };

/** A title on care with these conditions, as somebody without a type checker could write it. */
function careTitle(conditions: (care: never) => unknown, id = 'test-title') {
  return title(id, {
    entry: 1,
    name: wording('Proef', 'Test'),
    about: 'care',
    sources: [handreiking('1.1.2')],
    conditions: conditions as never,
  });
}

// biome-ignore lint/suspicious/noExplicitAny: what an author writes who is not told by types
type Untyped = any;
const mistake = (write: (care: Untyped) => Expression) => () =>
  careTitle((care: Untyped) => [requirement('here', write(care), WORDS)]);

describe('a title that cannot be right is refused, by its name and that of the condition', () => {
  it.each<[string, (care: Untyped) => Expression, string]>([
    ['a fact that is misspelt', (care) => care.remoot, 'care has no fact "remoot"; did you mean "remote"?'],
    [
      'a fact of an item that is misspelt',
      (care) => care.performers.some((performer: Untyped) => performer.nurze),
      'performer has no fact "nurze"; did you mean "nurse"?',
    ],
    [
      'a value outside the set',
      (care) => care.situation.wlzForm.in(['verblijf']),
      'situation.wlzForm is never "verblijf"',
    ],
    [
      'a date that is none',
      (care) => care.on.from('2027-13-45'),
      'on is compared with "2027-13-45", which is no date (YYYY-MM-DD)',
    ],
    [
      'a time that is none',
      (care) => care.startTime.before('25:00'),
      'startTime is compared with "25:00", which is no time (HH:MM)',
    ],
    [
      'two facts joined by &&',
      (care) => care.remote && care.child,
      'here: remote is read and is no part of it; write all(…) or any(…), not && or ||',
    ],
    ['a value where yes or no is asked', (care) => all(care.startTime), 'startTime is no yes or no'],
    ['a set where yes or no is asked', (care) => all(care.performers), 'performers is no yes or no'],
    ['a count of what is no set', (care) => care.remote.some(() => all()), 'remote is no set'],
    ['a date asked of a yes or no', (care) => care.remote.from('2026-01-01'), 'remote is no date or time'],
    ['what is no expression', () => 'altijd' as never, '"altijd" is no expression'],
  ])('%s', (_, write, message) => {
    expect(mistake(write)).toThrow(message);
    expect(mistake(write)).toThrow(/^test-title: here: /);
  });

  it('a day of a condition that is none', () => {
    expect(() =>
      careTitle((care: Untyped) => [requirement('here', care.remote, { ...WORDS, from: '2027-02-30' })]),
    ).toThrow('test-title: here: "2027-02-30" is no date (YYYY-MM-DD)');
  });

  it('two conditions with one name on one day, and not a rule that changed', () => {
    const twice = (until: string) => () =>
      careTitle((care: Untyped) => [
        requirement('here', care.remote, { ...WORDS, until }),
        requirement('here', care.child, { ...WORDS, from: '2027-01-01' }),
      ]);
    expect(twice('2027-01-01')).toThrow('test-title: here: a title has a condition once for each day');
    expect(twice('2026-12-31')).not.toThrow();
  });

  it('a title that does not exist, when the catalogue is made', () => {
    const misspelt = careTitle(() => [agreement('hm-msz-dcb', WORDS)]);
    const other = careTitle(() => [], 'hm-msz-dbc');
    expect(() => checked([misspelt, other])).toThrow(
      'test-title: agreement: there is no title "hm-msz-dcb"; did you mean "hm-msz-dbc"?',
    );
    const registeredAs = careTitle((care: Untyped) => [exclusion('here', registered(care, 'hm-x'), WORDS)]);
    expect(() => checked([registeredAs])).toThrow('test-title: here: there is no title "hm-x"');
  });

  it('a title that is defined twice', () => {
    expect(() => checked([careTitle(() => []), careTitle(() => [])])).toThrow('test-title: is defined twice');
  });
});
