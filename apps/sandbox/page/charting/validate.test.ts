import { describe, expect, it } from 'vitest';
import { Charting, formOf, role } from './testing/charting.ts';
import { mistakesIn, valuesToSave } from './validate.ts';

describe('a form that is not right', () => {
  const charting = new Charting('tom', 'internist-verhoeven');
  const chart = charting.chart();

  it.each([
    ['gesprek', { date: '' }, 'date', 'Kies een datum.'],
    [
      'gesprek',
      { date: '2027-01-01' },
      'date',
      'Deze datum ligt na vandaag (1 november 2026). Kies vandaag of eerder.',
    ],
    ['gesprek', { date: '1950-01-01' }, 'date', 'Deze datum ligt voor de geboorte (19 juli 1987).'],
    ['gesprek', { start: '11:00', end: '10:00' }, 'end', 'Het einde ligt niet na het begin (11:00).'],
    ['gesprek', { performers: [] }, 'performers', 'Kies er ten minste een.'],
    ['zorgplan', { text: '  ' }, 'text', 'Schrijf hier iets.'],
    ['wlz', { kind: 'wlz' }, 'form', 'Kies er een.'],
    ['verblijf', { endDate: '2026-10-01' }, 'endDate', 'Het ontslag ligt voor de opname.'],
    [
      'advies',
      { to: role('internist-verhoeven') },
      'to',
      'Vraag het advies aan een ander dan wie het vraagt.',
    ],
    [
      'hulpmiddel',
      { reasons: ['tijdelijk', 'chronische-indicatie'] },
      'reasons',
      '“Tijdelijk nodig” en “Chronische indicatie” gaan niet samen. Kies er een.',
    ],
  ])('%s with %j says so at %s', (id, values, field, sentence) => {
    const form = formOf(id);

    expect(mistakesIn(form, { ...form.initial(chart), ...values }, chart).get(field)).toBe(sentence);
  });

  it('does not ask for what is hidden, and does not save it', () => {
    const form = formOf('wlz');
    const values = { kind: 'geen-wlz', profile: '756', date: '2026-10-05' };

    expect([...mistakesIn(form, values, chart)]).toEqual([]);
    expect(valuesToSave(form, values, chart)).toEqual({ kind: 'geen-wlz', date: '2026-10-05' });
  });
});
