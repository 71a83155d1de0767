import { describe, expect, it } from 'vitest';
import type { Expression, Variable } from '../logic/expression.ts';
import { CATALOGUE } from './catalogue.ts';
import { HOSPITAL } from './hospital/index.ts';
import type { RuleCondition, Title } from './title.ts';

const byId = new Map(CATALOGUE.map((title) => [title.id, title]));

describe('the catalogue', () => {
  it('holds each title once', () => {
    expect(byId.size).toBe(CATALOGUE.length);
    // Entry 122 holds two.
    expect(new Set(CATALOGUE.map(({ entry }) => entry)).size).toBe(CATALOGUE.length - 1);
  });

  it('holds entries 1 up to and including 34 in the hospital chapter', () => {
    expect(HOSPITAL.map(({ entry }) => entry).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 34 }, (_, index) => index + 1),
    );
  });

  it.each(CATALOGUE.map((title) => [title.id, title] as const))('%s reads as a rule', (_, title) => {
    const ids = title.conditions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const condition of title.conditions) expectComplete(condition);
    expect(title.sources.length).toBeGreaterThan(0);
    // What is only information decides nothing but of what is registered; everything else does.
    if (title.informs)
      expect(
        title.conditions.every(({ kind, whenRegistered }) => kind === 'attention' || whenRegistered),
      ).toBe(true);
    else expect(title.conditions.some(({ kind }) => kind !== 'attention')).toBe(true);
  });

  it('says of each requirement and agreement why it is not so, or what to do', () => {
    const silent = CATALOGUE.flatMap(({ id, conditions }) =>
      conditions
        .filter(({ kind, because, todo }) => isAsked(kind) && because === undefined && todo === undefined)
        .map((condition) => `${id} ${condition.id}`),
    );
    expect(silent).toEqual([]);
  });

  it('keeps the fixed condition ids of 190099', () => {
    const ofKind = (kind: RuleCondition['kind']) =>
      byId
        .get('msz-pzp-190099')
        ?.conditions.filter((each) => each.kind === kind && !each.onlyWhenMet)
        .map(({ id }) => id);
    expect(ofKind('requirement')).toEqual(['conversation-with-poortfunctie', 'care-plan', 'hand-over-to-gp']);
    expect(ofKind('exclusion')).toEqual([
      'alive',
      'took-place',
      'claimant',
      'by-palliative-team',
      'by-child-comfort-team',
      'other-consult-registered',
      'once',
      'tied-to-990040',
    ]);
    expect(ofKind('validity')).toEqual(['validity']);
    expect(ofKind('attention')).toEqual(['palliative-phase', 'mainly-care-planning', 'paediatrics']);
  });

  it('writes its expressions as plain data, with every variable bound', () => {
    for (const { conditions, occasion, registered } of CATALOGUE) {
      for (const expression of [...conditions.map((each) => each.expression), occasion, registered]) {
        if (expression === undefined) continue;
        const plain = JSON.parse(JSON.stringify(expression)) as Expression;
        expectBound(plain, [0]);
      }
    }
  });

  it.each([
    ['msz-consult-samen-beslissen-190098', 'msz-polibezoek-locatie-onafhankelijk'],
    ['msz-consult-samen-beslissen-190098', 'msz-belconsult-190164-190162'],
    ['msz-consult-samen-beslissen-190098', 'msz-screenconsult-190165-190166'],
    ['msz-consult-samen-beslissen-190098', 'msz-consulten-brandwonden-vertegenwoordiger'],
    ['msz-consult-samen-beslissen-190098', 'msz-consult-team-pz-190067'],
    ['msz-pzp-190099', 'msz-consult-samen-beslissen-190098'],
    ['msz-pzp-190099', 'msz-polibezoek-locatie-onafhankelijk'],
    ['msz-pzp-190099', 'msz-belconsult-190164-190162'],
    ['msz-pzp-190099', 'msz-schriftelijk-consult-190167-190163'],
    ['msz-pzp-190099', 'msz-screenconsult-190165-190166'],
    ['msz-consult-team-pz-190067', 'msz-polibezoek-locatie-onafhankelijk'],
  ])('excludes both ways: %s and %s', (one, other) => {
    expect(excludes(one, other)).toBe(true);
    expect(excludes(other, one)).toBe(true);
  });
});

function expectComplete({ id, text, sources, kind, todo, because }: RuleCondition): void {
  expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  for (const wording of [text, todo, because]) {
    if (wording === undefined) continue;
    expect(wording.nl.trim()).not.toBe('');
    expect(wording.en.trim()).not.toBe('');
    expect(`${wording.nl}${wording.en}`).not.toMatch(/[!]|\bu dient\b/);
  }
  expect(sources.length).toBeGreaterThan(0);
  if (kind === 'exclusion') expect(because).toBeDefined();
}

function expectBound(expression: Expression, bound: readonly Variable[]): void {
  switch (expression.op) {
    case 'all':
    case 'any':
      for (const part of expression.of) expectBound(part, bound);
      return;
    case 'not':
    case 'at':
    case 'sometime':
      expectBound(expression.of, bound);
      return;
    case 'count':
      expect(bound).toContain(expression.set[0]);
      expect(bound).not.toContain(expression.variable);
      expectBound(expression.where, [...bound, expression.variable]);
      return;
    case 'differs':
      expect(bound).toContain(expression.left[0]);
      expect(bound).toContain(expression.right[0]);
      return;
    case 'agreement':
    case 'judgement':
      return;
    default:
      expect(bound).toContain(expression.fact[0]);
  }
}

/** Whether an exclusion of one title names a code of the other. */
function excludes(one: string, other: string): boolean {
  const { codes } = byId.get(other) as Title;
  const exclusions = (byId.get(one) as Title).conditions.filter(({ kind }) => kind === 'exclusion');
  return exclusions.some(({ expression }) => codesIn(expression).some((code) => codes.includes(code)));
}

function codesIn(expression: Expression): readonly string[] {
  if (expression.op === 'oneOf') return expression.values;
  if (expression.op === 'not' || expression.op === 'at' || expression.op === 'sometime')
    return codesIn(expression.of);
  if (expression.op === 'all' || expression.op === 'any') return expression.of.flatMap(codesIn);
  return expression.op === 'count' ? codesIn(expression.where) : [];
}

function isAsked(kind: RuleCondition['kind']): boolean {
  return kind === 'requirement' || kind === 'agreement';
}
