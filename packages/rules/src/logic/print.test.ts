import { describe, expect, it } from 'vitest';
import type { Care } from '../facts/entities.ts';
import type { PlanningProcess } from '../facts/planning/planning-entities.ts';
import { CATALOGUE } from '../law/index.ts';
import { SUBJECTS, VOCABULARY } from '../law/vocabulary.ts';
import { agreementOn, all, always, any, judgement, never, not, subjectColumns } from './columns.ts';
import type { Expression, Path } from './expression.ts';
import { print } from './print.ts';

const care = subjectColumns<Care>();
const process = subjectColumns<PlanningProcess>();

const nl = (expression: Expression) => print(expression, SUBJECTS.care, VOCABULARY, 'nl');
const en = (expression: Expression) => print(expression, SUBJECTS.care, VOCABULARY, 'en');

describe('printing an expression', () => {
  it('reads as a sentence, in two languages', () => {
    const rule = process.conversations.some((c) => c.performers.some((p) => p.poortfunctie));
    expect(nl(rule)).toBe(
      'er is een gesprek waarvoor geldt: er is een uitvoerder waarvoor geldt: poortfunctie',
    );
    expect(en(rule)).toBe(
      'there is a conversation for which holds: there is a performer for which holds: poortfunctie',
    );
  });

  it.each([
    [
      all(care.child, any(care.admitted, care.remote)),
      'jonger dan 18 jaar en (opgenomen in het ziekenhuis of op afstand)',
    ],
    [
      all(care.child, all(care.admitted, care.remote)),
      'jonger dan 18 jaar en opgenomen in het ziekenhuis en op afstand',
    ],
    [any(all(not(care.child))), 'niet jonger dan 18 jaar'],
    [not(any(care.child, care.remote)), 'niet (jonger dan 18 jaar of op afstand)'],
    [always(), 'altijd'],
    [never(), 'nooit'],
    [judgement(), 'oordeel van een mens'],
    [care.on.from('2025-01-01'), 'datum op of na 2025-01-01'],
    [care.startTime.before('20:00'), 'begintijd vóór 20:00'],
    [care.registrations.exists, 'er is een registratie'],
    [not(care.registrations.exists), 'er is geen registratie'],
    [
      not(care.registrations.atLeast(5, (each) => each.code.in(['190173']))),
      'er zijn minder dan 5 registraties waarvoor geldt: code is 190173',
    ],
    [
      care.registrations.some((each) => not(each.code.in(['1', 'title:x']))),
      'er is een registratie waarvoor geldt: code is niet 1 en niet de eigen code voor x',
    ],
    [not(care.situation.wlzForm.in(['5', '7', '6'])), 'leveringsvorm in de Wlz is niet een van vpt, mpt, 6'],
    [agreementOn('x', 'zorgkantoor'), 'afspraak met het zorgkantoor in de instellingen voor x'],
  ])('prints %j as %s', (expression, line) => {
    expect(nl(expression)).toBe(line);
  });

  it('tells two of a kind apart, and says what a field is of when that is not the nearest', () => {
    expect(
      nl(
        care.performers.some((first) =>
          care.performers.some((second) => all(second.specialism.same(first.specialism), care.child)),
        ),
      ),
    ).toBe(
      'er is een uitvoerder A waarvoor geldt: er is een uitvoerder B van deze zorg waarvoor geldt: ' +
        'specialisme van uitvoerder B is gelijk aan specialisme van uitvoerder A en jonger dan 18 jaar van deze zorg',
    );
  });

  it('has a word for every field that a rule uses', () => {
    const used: Used = { facts: new Set(), sets: new Set(), parts: new Set() };
    for (const { onlyIf, occasion, registered, conditions } of CATALOGUE) {
      const expressions = [onlyIf, occasion, registered, ...conditions.map(({ expression }) => expression)];
      for (const expression of expressions) if (expression) collect(expression, used);
    }
    const hint = 'add the missing words to, or take the unused from, law/vocabulary.ts';
    for (const kind of ['facts', 'sets', 'parts'] as const) {
      expect(Object.keys(VOCABULARY[kind]).sort(), hint).toEqual([...used[kind]].sort());
    }
  });
});

type Used = Readonly<Record<'facts' | 'sets' | 'parts', Set<string>>>;

function collect(expression: Expression, used: Used): void {
  const add = (kind: 'facts' | 'sets', path: Path) => {
    used[kind].add(path.at(-1) as string);
    for (const part of path.slice(1, -1)) used.parts.add(part as string);
  };
  switch (expression.op) {
    case 'all':
    case 'any':
      for (const part of expression.of) collect(part, used);
      return;
    case 'not':
      collect(expression.of, used);
      return;
    case 'count':
      add('sets', expression.set);
      collect(expression.where, used);
      return;
    case 'differs':
      add('facts', expression.left);
      add('facts', expression.right);
      return;
    case 'agreement':
    case 'judgement':
      return;
    default:
      add('facts', expression.fact);
  }
}
