import { expect, it } from 'vitest';
import { all, not } from '../logic/columns.ts';
import { wording } from '../logic/wording.ts';
import { CATALOGUE } from './catalogue.ts';
import { holds, resolved } from './rests.ts';
import { handreiking } from './sources.ts';
import { exclusion, requirement, type Title, title } from './title.ts';

const WORDS = { nl: 'Het klopt', en: 'It holds' };

function resting(id: string, on: readonly string[], but: readonly string[] = []): Title {
  return title(id, {
    entry: 1,
    name: wording(id, id),
    codes: ['190067'],
    about: 'care',
    sources: [handreiking('1.2.1')],
    conditions: (care) => [
      ...on.map((other) => requirement(`rests-on-${other}`, holds(other, care, but), WORDS)),
      requirement(
        'known',
        care.performers.some((performer) => performer.poortfunctie),
        WORDS,
      ),
      exclusion('after-death', care.circumstances.afterDeath, { ...WORDS, from: '2026-01-01' }),
    ],
  });
}

const within = (titles: readonly Title[], id: string) =>
  titles.find((each) => each.id === id)?.conditions[0]?.expression;

it('becomes what the other title says, in whatever order they come', () => {
  const expected = all(
    { op: 'count', set: [0, 'registrations'], variable: 1, where: expect.anything(), atLeast: 1 },
    {
      op: 'count',
      set: [0, 'performers'],
      variable: 1,
      where: { op: 'is', fact: [1, 'poortfunctie'] },
      atLeast: 1,
    },
    {
      op: 'any',
      of: [
        { op: 'before', fact: [0, 'on'], moment: '2026-01-01' },
        not({ op: 'is', fact: [0, 'circumstances', 'afterDeath'] }),
      ],
    },
  );

  for (const titles of [
    [resting('a', ['b']), resting('b', [])],
    [resting('b', []), resting('a', ['b'])],
  ])
    expect(within(resolved(titles), 'a')).toEqual(expected);
  expect(within(resolved([resting('a', ['b'], ['known', 'after-death']), resting('b', [])]), 'a')).toEqual(
    all(expected.of[0] as (typeof expected.of)[number]),
  );
});

it('takes the variables after those of the quantifier that it stands in', () => {
  const subtraject = title('s', {
    entry: 1,
    name: wording('s', 's'),
    about: 'subtraject',
    sources: [handreiking('1.2.1')],
    conditions: (own) => [
      requirement(
        'contact',
        own.contacts.some((each) => holds('b', each)),
        WORDS,
      ),
    ],
  });

  expect(JSON.stringify(within(resolved([subtraject, resting('b', [])]), 's'))).toContain(
    '{"op":"count","set":[1,"performers"],"variable":2,"where":{"op":"is","fact":[2,"poortfunctie"]}',
  );
});

it('is refused in a circle, with the titles of it', () => {
  const titles = [resting('x', ['a']), resting('a', ['b']), resting('b', ['c']), resting('c', ['a'])];

  expect(() => resolved(titles)).toThrow(
    'a rests on b rests on c rests on a: titles cannot rest on each other',
  );
  expect(() => resolved([resting('a', ['a'])])).toThrow('a rests on a');
});

it('is refused on what is not there', () => {
  expect(() => resolved([resting('a', ['b'])])).toThrow(
    'a: rests-on-b: rests on b, and there is no such title',
  );
  expect(() => resolved([resting('a', ['b'], ['x']), resting('b', [])])).toThrow(
    'a: rests-on-b: b has no condition x',
  );
});

it('is in no tree of the catalogue', () => {
  expect(JSON.stringify(CATALOGUE)).not.toContain('"holds"');
});
