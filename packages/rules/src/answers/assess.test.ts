import { describe, expect, it } from 'vitest';
import { assess, assessAll } from './assess.ts';

const patient = { resourceType: 'Patient', id: 'p', birthDate: '1950-01-01' };

describe('assess', () => {
  it('says of a setting that it does not apply', () => {
    const { problems } = assess([patient], {
      at: '2026-03-10',
      settings: { bindings: { planHandedOver: 'true' } },
    });
    expect(problems).toMatchObject([
      { severity: 'warning', reference: 'settings', path: 'bindings.planHandedOver' },
    ]);
  });

  it('asks which patient is meant when there are several', () => {
    const two = [patient, { ...patient, id: 'q' }];
    expect(assess(two, { at: '2026-03-10' })).toMatchObject({
      findings: [],
      problems: [{ severity: 'error', path: 'Patient' }],
    });
    expect(assess(two, { at: '2026-03-10', patient: 'Patient/q' })).toMatchObject({
      patient: 'Patient/q',
      problems: [],
    });
    expect(assessAll(two, { at: '2026-03-10' }).map((each) => each.patient)).toEqual([
      'Patient/p',
      'Patient/q',
    ]);
  });

  it.each([undefined, null, 'text', 7, {}, [], [7]])('reports input that is no FHIR: %j', (input) => {
    const { findings, problems } = assess(input, { at: '2026-03-10' });
    expect(findings).toEqual([]);
    expect(problems.filter(({ severity }) => severity === 'error')).toHaveLength(1);
    expect(assessAll(input, { at: '2026-03-10' })).toMatchObject([{ findings: [] }]);
  });

  it('reports a resource of a patient who is not there', () => {
    const stranger = {
      resourceType: 'Procedure',
      id: 'x',
      status: 'completed',
      subject: { reference: 'Patient/other' },
    };
    expect(assess([patient, stranger], { at: '2026-03-10' }).problems).toMatchObject([
      { severity: 'warning', reference: 'Procedure/x', path: 'Procedure.subject' },
    ]);
  });

  it('refuses to be asked on no date', () => {
    expect(() => assess([patient], { at: 'today' })).toThrow(RangeError);
  });
});
