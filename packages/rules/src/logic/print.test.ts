import { describe, expect, it } from 'vitest';
import { columnsOf } from '../facts/columns.ts';
import { ENTITIES } from '../facts/entities.ts';
import { agreementOn, all, always, any, certainly, judgement, never, not } from './columns.ts';
import type { Expression } from './expression.ts';
import { print } from './print.ts';

const care = columnsOf('care');
const process = columnsOf('planning-process');

const nl = (expression: Expression, of = 'care') => print(expression, of, ENTITIES, 'nl');
const en = (expression: Expression, of = 'care') => print(expression, of, ENTITIES, 'en');

describe('printing an expression', () => {
  it('reads as a sentence, in two languages', () => {
    const rule = process.conversations.some((c) => c.performers.some((p) => p.poortfunctie));
    expect(nl(rule, 'planning-process')).toBe(
      'er is een gesprek waarvoor geldt: er is een uitvoerder waarvoor geldt: poortfunctie',
    );
    expect(en(rule, 'planning-process')).toBe(
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
    [any(all(not(care.child))), '18 jaar of ouder'],
    [not(any(care.child, care.remote)), 'niet (jonger dan 18 jaar of op afstand)'],
    [always(), 'altijd'],
    [never(), 'nooit'],
    [judgement(), 'oordeel van een mens'],
    [care.remote.known, 'bekend is: op afstand'],
    [not(care.remote.known), 'niet bekend is: op afstand'],
    [certainly(care.remote), 'met zekerheid op afstand'],
    [not(certainly(care.remote)), 'niet met zekerheid op afstand'],
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
    [
      not(care.situation.wlzForm.in(['5', '7', '4'])),
      'leveringsvorm in de Wlz is niet een van vpt, mpt, verblijf',
    ],
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
});
