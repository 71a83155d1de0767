import { expect, it } from 'vitest';
import { prefetchQueries } from './prefetch.ts';

it('fills in the members of the context, made safe for an address', () => {
  const templates = {
    patient: 'Patient/{{context.patientId}}',
    contacts: 'Encounter?patient={{context.patientId}}',
  };

  expect(prefetchQueries(templates)({ patientId: 'a&b' })).toEqual({
    patient: 'Patient/a%26b',
    contacts: 'Encounter?patient=a%26b',
  });
});

it('makes of userId a read, and of the user tokens the id of a user of that type', () => {
  const templates = {
    user: '{{context.userId}}',
    practitioner: 'PractitionerRole?practitioner={{userPractitionerId}}',
    relative: 'RelatedPerson/{{userRelatedPersonId}}',
  };

  expect(prefetchQueries(templates)({ userId: 'Practitioner/1' })).toEqual({
    user: 'Practitioner/1',
    practitioner: 'PractitionerRole?practitioner=1',
  });
});

it('leaves out what the context has no value for', () => {
  expect(prefetchQueries({ encounter: 'Encounter/{{context.encounterId}}' })({ patientId: '1' })).toEqual({});
});
