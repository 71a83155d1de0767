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

  it('knows no members of a team that is not in the record, unless the record holds all teams', () => {
    const subject = { reference: 'Patient/p' };
    const actor = { reference: 'PractitionerRole/internist' };
    const code = { coding: [{ system: 'http://snomed.info/sct', code: '713603004' }] };
    const record = [
      patient,
      {
        resourceType: 'PractitionerRole',
        id: 'internist',
        specialty: [{ coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.6.7', code: '0313' }] }],
      },
      {
        resourceType: 'Procedure',
        id: 'talk',
        status: 'completed',
        code,
        subject,
        performedDateTime: '2026-03-02',
        performer: [{ actor }],
      },
    ];
    const byTeam = (settings: object) =>
      assess(record, { at: '2026-03-10', settings: { teams: { palliative: ['CareTeam/tpz'] }, ...settings } })
        .findings.find(({ id }) => id === 'msz-pzp-190099')
        ?.conditions.find(({ id }) => id === 'by-palliative-team')?.outcome;

    expect(byTeam({})).toBe('unknown');
    expect(byTeam({ completeness: { CareTeam: 'complete' } })).toBe('unmet');
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
