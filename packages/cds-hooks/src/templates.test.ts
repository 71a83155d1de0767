import { describe, expect, it } from 'vitest';
import { HOOKS, patientView } from './hooks.ts';
import { defineService } from './service.ts';
import { encodedTemplate, outsideSubset, templateProblems } from './templates.ts';

const service = (prefetch: Record<string, string>, hook = patientView) =>
  defineService({ id: 'x', hook, description: 'x', prefetch, answer: async () => ({ cards: [] }) });

describe('a prefetch template', () => {
  it.each([
    'Patient/{{context.patientId}}',
    '{{context.userId}}',
    'Encounter?patient={{context.patientId}}&_sort=-date&_count=5',
    'PractitionerRole?practitioner={{userPractitionerId}}',
    'PractitionerRole/{{userPractitionerRoleId}}',
    'Patient/{{userPatientId}}',
    'RelatedPerson/{{userRelatedPersonId}}',
  ])('may be %s [cds-hooks_2.0@35] [cds-hooks_2.0@59]', (template) => {
    expect(templateProblems(template, patientView.tokens)).toEqual([]);
    expect(service({ key: template }).description.prefetch).toEqual({ key: template });
  });

  it.each([
    ['a token between other signs [cds-hooks_2.0@55]', 'Patient/{context.patientId}'],
    ['a token that is not closed [cds-hooks_2.0@55]', 'Patient/{{context.patientId'],
    ['a token without its path [cds-hooks_2.0@59]', 'Patient/{{patientId}}'],
    ['an unknown user token [cds-hooks_2.0@56]', 'Device/{{userDeviceId}}'],
    ['a token of a deeper level [cds-hooks_2.0@57]', 'Patient/{{context.patient.id}}'],
    ['a member that is no token of the hook [cds-hooks_2.0@56]', 'Bundle/{{context.draftOrders}}'],
    ['an expression of a later version', 'Encounter?date=ge{{today() - 90 days}}'],
    ['an absolute address', 'https://fhir.example/Patient/{{context.patientId}}'],
    ['no query', 'Patient'],
  ])('is refused with %s', (_, template) => {
    expect(templateProblems(template, patientView.tokens)).not.toEqual([]);
    expect(() => service({ key: template })).toThrow(/prefetch.key of x/);
  });

  it.each([
    '[cds-hooks-library_1.0.1@4] userId of order-sign may be one',
    '[cds-hooks-library_1.0.1@8] patientId of order-sign may be one',
    '[cds-hooks-library_1.0.1@12] encounterId of order-sign may be one',
    '[cds-hooks-library_1.0.1@16] draftOrders of order-sign may not be one',
    '[cds-hooks-library_1.0.1@20] userId of appointment-book may be one',
    '[cds-hooks-library_1.0.1@24] patientId of appointment-book may be one',
    '[cds-hooks-library_1.0.1@28] encounterId of appointment-book may be one',
    '[cds-hooks-library_1.0.1@32] appointments of appointment-book may not be one',
    '[cds-hooks-library_1.0.1@36] userId of encounter-start may be one',
    '[cds-hooks-library_1.0.1@40] patientId of encounter-start may be one',
    '[cds-hooks-library_1.0.1@44] encounterId of encounter-start may be one',
    '[cds-hooks-library_1.0.1@48] userId of encounter-discharge may be one',
    '[cds-hooks-library_1.0.1@52] patientId of encounter-discharge may be one',
    '[cds-hooks-library_1.0.1@56] encounterId of encounter-discharge may be one',
    '[cds-hooks-library_1.0.1@60] patientId of order-dispatch may be one',
    '[cds-hooks-library_1.0.1@64] dispatchedOrders of order-dispatch may be one',
    '[cds-hooks-library_1.0.1@68] performer of order-dispatch may be one',
    '[cds-hooks-library_1.0.1@73] fulfillmentTasks of order-dispatch may not be one',
    '[cds-hooks-library_1.0.1@77] userId of order-select may be one',
    '[cds-hooks-library_1.0.1@81] patientId of order-select may be one',
    '[cds-hooks-library_1.0.1@85] encounterId of order-select may be one',
    '[cds-hooks-library_1.0.1@89] selections of order-select may not be one',
    '[cds-hooks-library_1.0.1@93] draftOrders of order-select may not be one',
  ])('knows its tokens: %s', (statement) => {
    const [, member, name, verdict] = /\] (\w+) of ([\w-]+) (may|may not) be one$/.exec(statement) ?? [];
    const tokens = HOOKS.find((hook) => hook.name === name)?.tokens ?? [];

    expect(templateProblems(`Basic?x={{context.${member}}}`, tokens).length === 0).toBe(verdict === 'may');
  });
});

describe('the recommended subset [cds-hooks_2.0@58]', () => {
  it('holds reads and plain searches', () => {
    expect(outsideSubset('Patient/{{context.patientId}}')).toEqual([]);
    expect(
      outsideSubset('Observation?patient=1&code:in=http://x.nl/vs&date=ge2026-01-01&_count=1&_sort=-date'),
    ).toEqual([]);
  });

  it('holds no includes, chains or other modifiers', () => {
    expect(
      outsideSubset('Encounter?_include=Encounter:patient&patient.name=x&class:not=AMB&_has:Goal=1'),
    ).toEqual(['_include', 'patient.name', 'class:not', '_has:Goal']);
  });
});

it('knows whose hook it is by its name', () => {
  const own = { ...patientView, name: 'nl.example.declaration-prepare' };

  expect(service({}, own as unknown as typeof patientView).description.hook).toBe(own.name);
  expect(() => service({}, { ...own, name: 'declaration-prepare' } as unknown as typeof patientView)).toThrow(
    /nl\.example\.declaration-prepare/,
  );
});

describe('the text of a template', () => {
  it.each([
    ['Observation?code=a|b,c|d e"f', 'Observation?code=a%7Cb,c%7Cd%20e%22f'],
    ['Observation?code=a%7Cb', 'Observation?code=a%7Cb'],
    ['Patient/{{context.patientId}}', 'Patient/{{context.patientId}}'],
    ['Flag?subject={{userPractitionerId}}|é', 'Flag?subject={{userPractitionerId}}%7C%C3%A9'],
  ])('can stand in an address: %s', (template, encoded) => {
    expect(encodedTemplate(template)).toBe(encoded);
  });
});
