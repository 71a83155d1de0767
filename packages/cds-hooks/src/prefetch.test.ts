import { expect, it } from 'vitest';
import { fillIn } from './prefetch.ts';

it('fills in the members of the context, made safe for an address', () => {
  const templates = {
    patient: 'Patient/{{context.patientId}}',
    contacts: 'Encounter?patient={{context.patientId}}',
  };

  expect(fillIn(templates, { patientId: 'a&b' })).toEqual({
    patient: 'Patient/a%26b',
    contacts: 'Encounter?patient=a%26b',
  });
});
