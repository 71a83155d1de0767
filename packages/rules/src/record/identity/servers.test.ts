import { describe, expect, it } from 'vitest';
import { assess } from '../../answers/assess.ts';
import {
  AT,
  assessed,
  bsn,
  bundle,
  type Json,
  PEOPLE,
  patient,
  planning,
  problems,
  statuses,
} from '../../testing/planning.ts';

const ANNA = patient('anna', { identifier: [bsn('999900250')] });
const OTHER = '999900262';
const BASE = 'https://fhir.ziekenhuis.example/r4';

describe('two servers', () => {
  const hospital = bundle([ANNA, ...PEOPLE, planning({ reference: 'Patient/anna' })[0] as Json], BASE);
  const [, plan, sent] = planning({ reference: 'Patient/anna' }) as [Json, Json, Json];
  const namesake = patient('anna', { birthDate: '1990-09-09', identifier: [bsn(OTHER)] });
  const GP = 'https://fhir.huisarts.example';

  it('with the same ids have their own patients, named with their base', () => {
    const practice = bundle([namesake, ...PEOPLE, plan, sent], GP);

    expect(statuses([hospital, practice])).toEqual({
      [`${GP}/Patient/anna`]: ['incomplete'],
      [`${BASE}/Patient/anna`]: ['incomplete'],
    });
    const [first] = assessed([hospital, practice]);
    expect(first?.findings[0]?.conditions.flatMap(({ evidence }) => evidence)).toContain(`CarePlan/zorgplan`);
  });

  it('do not lend each other a patient', () => {
    const practice = bundle([plan, sent], GP);

    expect(statuses([hospital, practice])).toEqual({ 'Patient/anna': ['incomplete'] });
    expect(problems([hospital, practice])).toEqual([
      'CarePlan/zorgplan CarePlan.subject',
      'Communication/overdracht Communication.subject',
    ]);
  });

  it('of which one is not named are told apart by their patients', () => {
    expect(statuses([hospital, namesake, plan, sent])).toEqual({
      'Patient/anna': ['incomplete'],
      [`${BASE}/Patient/anna`]: ['incomplete'],
    });
  });

  it('that are not named at all leave what is under one id to nobody', () => {
    const input = [ANNA, namesake, ...PEOPLE, ...planning({ reference: 'Patient/anna' })];

    expect(statuses(input)).toEqual({ nobody: [] });
    expect(problems(input)).toContain('Patient/anna Patient.identifier');
  });

  it('say what they say of one person by the number', () => {
    const byNumber = bundle(
      [...PEOPLE, ...planning({ reference: 'Patient/17', identifier: bsn('999900250') }).slice(1)],
      GP,
    );

    expect(statuses([hospital, byNumber])).toEqual({ 'Patient/anna': ['registrable'] });
  });
});

describe('a merged patient', () => {
  const link = (id: string, type: string) => ({ link: [{ other: { reference: `Patient/${id}` }, type }] });
  const care = planning({ reference: 'Patient/oud' });

  it.each([
    ['by the one who was replaced', patient('oud', link('nieuw', 'replaced-by')), patient('nieuw')],
    ['by the one who is left', patient('oud'), patient('nieuw', link('oud', 'replaces'))],
    ['by both', patient('oud', link('nieuw', 'replaced-by')), patient('nieuw', link('oud', 'replaces'))],
  ])('is followed, %s', (_, old, left) => {
    expect(statuses([old, left, ...PEOPLE, ...care])).toEqual({ 'Patient/nieuw': ['registrable'] });
    expect(assess([old, left, ...PEOPLE, ...care], { at: AT, patient: 'Patient/oud' }).patient).toBe(
      'Patient/nieuw',
    );
  });

  it('is followed to the end, and out of a ring', () => {
    const chain = [
      patient('oud', link('midden', 'replaced-by')),
      patient('midden', link('nieuw', 'replaced-by')),
      patient('nieuw'),
    ];
    const ring = [patient('oud', link('nieuw', 'replaced-by')), patient('nieuw', link('oud', 'replaced-by'))];

    expect(statuses([...chain, ...PEOPLE, ...care])).toEqual({ 'Patient/nieuw': ['registrable'] });
    expect(statuses([...ring, ...PEOPLE, ...care])).toEqual({ 'Patient/nieuw': ['registrable'] });
  });

  it('is not followed to somebody with another number', () => {
    const old = patient('oud', { ...link('nieuw', 'replaced-by'), identifier: [bsn('999900250')] });
    const input = [old, patient('nieuw', { identifier: [bsn(OTHER)] }), ...PEOPLE, ...care];

    expect(statuses(input)).toEqual({ 'Patient/nieuw': [], 'Patient/oud': ['registrable'] });
    expect(problems(input)).toContain('Patient/oud Patient.link');
  });

  it('is told of when the one who is left is not here', () => {
    const input = [patient('oud', link('nieuw', 'replaced-by')), ...PEOPLE, ...care];

    expect(problems(input)).toEqual(['Patient/oud Patient.link']);
  });
});
