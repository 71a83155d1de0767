import { describe, expect, it } from 'vitest';
import { HOOKS, patientView } from './hooks.ts';
import { defineService } from './service.ts';
import { outsideSubset, templateProblems } from './templates.ts';

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

  // The rows of the library that say which member of which context may be a token.
  const rows: Record<string, Record<string, number>> = {
    'order-sign': { userId: 4, patientId: 8, encounterId: 12, draftOrders: -16 },
    'appointment-book': { userId: 20, patientId: 24, encounterId: 28, appointments: -32 },
    'encounter-start': { userId: 36, patientId: 40, encounterId: 44 },
    'encounter-discharge': { userId: 48, patientId: 52, encounterId: 56 },
    'order-dispatch': { patientId: 60, dispatchedOrders: 64, performer: 68, fulfillmentTasks: -73 },
    'order-select': { userId: 77, patientId: 81, encounterId: 85, selections: -89, draftOrders: -93 },
  };
  const members = Object.entries(rows).flatMap(([hook, of]) =>
    Object.entries(of).map(([member, row]) => [Math.abs(row), hook, member, row > 0] as const),
  );

  it.each(members)('[cds-hooks-library_1.0.1@%i] of %s with %s: %s', (_, name, member, allowed) => {
    const tokens = HOOKS.find((hook) => hook.name === name)?.tokens ?? [];

    expect(templateProblems(`Basic?x={{context.${member}}}`, tokens).length === 0).toBe(allowed);
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
