import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Context, compile, type Frame } from './compile.ts';
import { compileEvidence } from './evidence.ts';
import { distance, explain } from './explain.ts';
import type { Expression } from './expression.ts';
import { type Fact, known, type Many, many, unknown } from './fact.ts';
import { MET, negate, type Truth, UNKNOWN, UNMET } from './outcome.ts';

const LACK = { fact: 'role', type: 'PractitionerRole' };
const NO_AGREEMENT = { fact: 'agreement', type: 'Settings', of: 'not-told' };

/** By title: one that is agreed, one that is not, and one of which nothing is told. */
const SOME_AGREEMENTS: Context = {
  agreements: ({ title }) => (title === 'not-told' ? unknown(NO_AGREEMENT) : known(title === 'agreed')),
};

interface Item {
  readonly ref: string;
  readonly yes: Fact<boolean>;
  readonly code: Fact<string>;
  readonly on: Fact<string>;
  readonly items: Many<Item>;
}

const fact = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Fact<T>> =>
  fc.oneof(
    value.map((each) => known(each, ['X/1'])),
    fc.constant(unknown<T>(LACK)),
  );

/** Entities with facts that are known or not, and sets that are complete or not, nested so deep. */
function item(depth: number): fc.Arbitrary<Item> {
  const inner = depth === 0 ? fc.constant<Item[]>([]) : fc.array(item(depth - 1), { maxLength: 2 });
  return fc.record({
    ref: fc.constantFrom('A/1', 'A/2', 'A/3'),
    yes: fact(fc.boolean()),
    code: fact(fc.constantFrom('190006', '190067', '')),
    on: fact(fc.constantFrom('2024-12-31', '2025-01-01', '2025', '2025-01')),
    items: fc.tuple(inner, fc.boolean()).map(([items, complete]) => many(items, complete, LACK)),
  });
}

/** Expressions over variables 0 up to and including `variable`. */
function expression(variable: number, depth: number): fc.Arbitrary<Expression> {
  const bound = fc.integer({ min: 0, max: variable });
  const leaf: fc.Arbitrary<Expression> = fc.oneof(
    bound.map((of): Expression => ({ op: 'is', fact: [of, 'yes'] })),
    bound.map((of): Expression => ({ op: 'oneOf', fact: [of, 'code'], values: ['190006'] })),
    bound.map((of): Expression => ({ op: 'from', fact: [of, 'on'], moment: '2025-01-01' })),
    bound.map((of): Expression => ({ op: 'before', fact: [of, 'on'], moment: '2025-01-01' })),
    fc
      .tuple(bound, bound)
      .map(([left, right]): Expression => ({ op: 'differs', left: [left, 'code'], right: [right, 'code'] })),
    bound.map((of): Expression => ({ op: 'startsWith', fact: [of, 'code'], prefix: '1900' })),
    fc
      .constantFrom('agreed', 'refused', 'not-told')
      .map((title): Expression => ({ op: 'agreement', title, part: 'contract' })),
    fc.constant<Expression>({ op: 'judgement' }),
  );
  if (depth === 0) return leaf;
  const inner = expression(variable, depth - 1);
  return fc.oneof(
    leaf,
    fc.array(inner, { maxLength: 3 }).map((of): Expression => ({ op: 'all', of })),
    fc.array(inner, { maxLength: 3 }).map((of): Expression => ({ op: 'any', of })),
    inner.map((of): Expression => ({ op: 'not', of })),
    fc.tuple(bound, expression(variable + 1, depth - 1), fc.integer({ min: 1, max: 3 })).map(
      ([of, where, atLeast]): Expression => ({
        op: 'count',
        set: [of, 'items'],
        variable: variable + 1,
        where,
        atLeast,
      }),
    ),
  );
}

const truthOf = (of: Expression, subject: Item): Truth => compile(of)([subject], SOME_AGREEMENTS);

describe('expressions', () => {
  it('decide the same compiled and interpreted, also with data missing', () => {
    fc.assert(
      fc.property(expression(0, 3), item(3), (of, subject) => {
        expect(truthOf(of, subject)).toBe(explain(of, [subject], SOME_AGREEMENTS).truth);
      }),
      { numRuns: 1000 },
    );
  });

  it('give the same evidence compiled and interpreted, each once', () => {
    fc.assert(
      fc.property(expression(0, 3), item(3), (of, subject) => {
        const { truth, evidence } = explain(of, [subject], SOME_AGREEMENTS);
        expect(compileEvidence(of)(truth, [subject], SOME_AGREEMENTS)).toEqual([...new Set(evidence)]);
      }),
      { numRuns: 1000 },
    );
  });

  it('are unchanged by a double negation', () => {
    fc.assert(
      fc.property(expression(0, 3), item(3), (of, subject) => {
        expect(truthOf({ op: 'not', of }, subject)).toBe(negate(truthOf(of, subject)));
      }),
    );
  });

  it('never change a decided outcome when more becomes known', () => {
    fc.assert(
      fc.property(expression(0, 3), item(3), fc.boolean(), (of, subject, answer) => {
        const before = truthOf(of, subject);
        if (before === UNKNOWN) return;
        expect(truthOf(of, fillIn(subject, answer))).toBe(before);
      }),
      { numRuns: 1000 },
    );
  });

  it('are at no distance from the outcome that they have, and at some from the other', () => {
    fc.assert(
      fc.property(expression(0, 3), item(3), (of, subject) => {
        const truth = truthOf(of, subject);
        const frame: Frame = [subject];
        const nothing = { contradicted: 0, lacks: [] };
        if (truth === MET) expect(distance(of, MET, frame, SOME_AGREEMENTS)).toEqual(nothing);
        if (truth === UNMET) expect(distance(of, UNMET, frame, SOME_AGREEMENTS)).toEqual(nothing);
        if (truth === UNMET)
          expect(distance(of, MET, frame, SOME_AGREEMENTS).contradicted).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});

/** The same item with every unknown boolean answered. */
function fillIn(subject: Item, answer: boolean): Item {
  return {
    ...subject,
    yes: subject.yes.value === undefined ? known(answer, ['X/2']) : subject.yes,
    items: { ...subject.items, items: subject.items.items.map((each) => fillIn(each, answer)) },
  };
}

describe('what stands between an expression and an outcome', () => {
  const empty = (complete: boolean): Item => ({
    ref: 'S',
    yes: known(true),
    code: known(''),
    on: known(''),
    items: many([], complete, LACK),
  });
  const agreement = (title: string): Expression => ({ op: 'agreement', title, part: 'contract' });
  const twoItems: Expression = {
    op: 'count',
    set: [0, 'items'],
    variable: 1,
    where: { op: 'is', fact: [1, 'yes'] },
    atLeast: 2,
  };

  it.each<[string, Expression, Item, ReturnType<typeof distance>]>([
    ['a refusal', agreement('refused'), empty(true), { contradicted: 1, lacks: [] }],
    [
      'the agreement that is not told',
      agreement('not-told'),
      empty(true),
      { contradicted: 0, lacks: [NO_AGREEMENT] },
    ],
    ['nothing, for what is agreed', agreement('agreed'), empty(true), { contradicted: 0, lacks: [] }],
    [
      'nothing that could be recorded, for a judgement',
      { op: 'judgement' },
      empty(true),
      { contradicted: 0, lacks: [] },
    ],
    ['an impossibility', { op: 'any', of: [] }, empty(true), { contradicted: 1, lacks: [] }],
    ['each item that a complete set lacks', twoItems, empty(true), { contradicted: 2, lacks: [LACK] }],
    ['what an incomplete set may hold', twoItems, empty(false), { contradicted: 0, lacks: [LACK] }],
  ])('is %s', (_, of, subject, expected) => {
    expect(distance(of, MET, [subject], SOME_AGREEMENTS)).toEqual(expected);
  });

  it('is, for too few of an incomplete set, what it may hold', () => {
    expect(distance(twoItems, UNMET, [empty(false)], SOME_AGREEMENTS)).toEqual({
      contradicted: 0,
      lacks: [LACK],
    });
    expect(distance(twoItems, UNMET, [empty(true)], SOME_AGREEMENTS)).toEqual({ contradicted: 0, lacks: [] });
  });
});

describe('the closest candidate', () => {
  const candidate = (ref: string, yes: boolean | undefined, code: string | undefined): Item => ({
    ref,
    yes: yes === undefined ? unknown({ ...LACK, of: ref }) : known(yes, [`Fact/${ref}`]),
    code: code === undefined ? unknown({ ...LACK, fact: 'code', of: ref }) : known(code, [`Code/${ref}`]),
    on: unknown(LACK),
    items: many([], true, LACK),
  });
  const bothHold: Expression = {
    op: 'count',
    set: [0, 'items'],
    variable: 1,
    where: {
      op: 'all',
      of: [
        { op: 'is', fact: [1, 'yes'] },
        { op: 'oneOf', fact: [1, 'code'], values: ['190006'] },
      ],
    },
    atLeast: 1,
  };
  const evidenceOf = (...candidates: Item[]) =>
    explain(bothHold, [{ ...candidate('S', true, ''), items: many(candidates, true, LACK) }], SOME_AGREEMENTS)
      .evidence;

  it('has the fewest facts against it', () => {
    expect(evidenceOf(candidate('one', false, '190006'), candidate('two', false, '190067'))).toContain('one');
  });

  it('has, with as many facts against it, the fewest missing', () => {
    expect(
      evidenceOf(candidate('one', undefined, '190006'), candidate('two', undefined, undefined)),
    ).toContain('one');
  });

  it('is, when that is the same, the most recent', () => {
    expect(evidenceOf(candidate('one', false, '190006'), candidate('two', false, '190006'))).toContain('two');
  });

  it('is named with the fact that decides before the candidate itself', () => {
    expect(evidenceOf(candidate('one', false, '190006'))).toEqual(['Fact/one', 'one']);
  });

  it('names the smallest set of missing data that would settle it', () => {
    const subject = {
      ...candidate('S', true, ''),
      items: many(
        [candidate('one', undefined, undefined), candidate('two', undefined, '190006')],
        true,
        LACK,
      ),
    };
    expect(distance(bothHold, MET, [subject], SOME_AGREEMENTS).lacks).toEqual([{ ...LACK, of: 'two' }]);
  });
});
